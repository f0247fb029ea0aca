-- who reports given accepted statements
SELECT DISTINCT j.key AS number, a.id AS article, a.source, s.name AS source_name, s.name_key
FROM json_each(:ids) j
CROSS JOIN quote_statement g ON g.statement = unhex(j.value)
CROSS JOIN quote q ON q.id = g.quote
CROSS JOIN article a ON a.id = q.article
LEFT JOIN source s ON s.id = a.source
ORDER BY s.name_key
