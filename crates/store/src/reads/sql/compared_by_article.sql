-- what is kept of an article that was compared
SELECT c.*, a.text, a.published FROM compared c
CROSS JOIN article a ON a.id = c.article
WHERE c.article = :article
