-- what is kept of the article with a number
SELECT c.*, a.text, a.published FROM compared c
CROSS JOIN article a ON a.id = c.article
WHERE c.number = :number
