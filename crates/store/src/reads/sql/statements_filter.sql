-- accepted statements of a filter
SELECT s.id
FROM statement s
JOIN statement_tally t ON t.statement = s.id
WHERE (:text = '' OR instr(s.wording_key, :text) > 0)
AND (:speaker IS NULL OR s.speaker = :speaker)
AND (
    :source IS NULL
    OR s.id IN (
        SELECT g.statement FROM article a
        CROSS JOIN quote q ON q.article = a.id
        CROSS JOIN quote_statement g ON g.quote = q.id
        WHERE a.source = :source
    )
)
AND (
    :article IS NULL
    OR s.id IN (
        SELECT g.statement FROM quote q CROSS JOIN quote_statement g ON g.quote = q.id
        WHERE q.article = :article
    )
)
