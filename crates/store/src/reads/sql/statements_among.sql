-- places of accepted statements in given articles
SELECT g.statement, q.article, q.start_byte, q.end_byte
FROM json_each(:ids) j
CROSS JOIN quote q ON q.article = unhex(j.value)
CROSS JOIN quote_statement g ON g.quote = q.id
