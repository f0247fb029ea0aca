-- quotes that report a statement, oldest article first
SELECT q.id
FROM quote_statement g
JOIN quote q ON q.id = g.quote
JOIN article a ON a.id = q.article
WHERE g.statement = :key
ORDER BY a.published NULLS LAST, a.id, q.start_byte, q.end_byte, q.id
