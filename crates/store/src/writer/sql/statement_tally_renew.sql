-- how much each statement is reported whose tally is stale
INSERT OR REPLACE INTO statement_tally (statement, quotes, articles, sources, first, last)
SELECT
    s.id, count(q.id), count(DISTINCT q.article), count(DISTINCT a.source),
    min(a.published), max(a.published)
FROM statement_stale x
CROSS JOIN statement s ON s.id = x.statement
LEFT JOIN quote_statement g ON g.statement = s.id
LEFT JOIN quote q ON q.id = g.quote
LEFT JOIN article a ON a.id = q.article
GROUP BY s.id
