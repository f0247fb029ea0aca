-- the number of an article that has this text, and the keys that are kept of it
SELECT n.num AS number, c.sum
FROM article a
JOIN article_number n ON n.article = a.id
LEFT JOIN compared c ON c.article = a.id
WHERE a.id = :article AND a.revision = :revision
