-- what is kept of statements and comparisons and cannot be
SELECT
    EXISTS (
        SELECT 1 FROM compared c
        LEFT JOIN article a ON a.id = c.article AND a.revision = c.revision
        LEFT JOIN article_number n ON n.article = c.article AND n.num = c.number
        LEFT JOIN article_key_docsize k ON k.id = c.number
        WHERE a.id IS NULL OR n.num IS NULL OR k.id IS NULL
    )
    OR (SELECT count(*) FROM article_key_docsize) <> (SELECT count(*) FROM compared)
    OR EXISTS (SELECT article FROM comparison_due EXCEPT SELECT article FROM finding)
    OR EXISTS (
        SELECT one_article FROM likeness UNION SELECT other_article FROM likeness
        UNION SELECT one FROM reuse UNION SELECT other FROM reuse
        UNION SELECT article FROM proposal_place
        EXCEPT SELECT id FROM article
    )
    OR EXISTS (SELECT proposal FROM proposal_place EXCEPT SELECT num FROM proposal)
    OR EXISTS (
        SELECT num, article, start_byte, end_byte FROM proposal
        EXCEPT SELECT proposal, article, start_byte, end_byte FROM proposal_place
    )
    OR EXISTS (SELECT joins FROM proposal WHERE joins IS NOT NULL EXCEPT SELECT id FROM statement)
    OR NOT EXISTS (SELECT 1 FROM proposal_total WHERE proposals = (SELECT count(*) FROM proposal))
    OR EXISTS (SELECT 1 FROM statement_stale)
    OR EXISTS (
        SELECT s.id, count(q.id), count(DISTINCT q.article), count(DISTINCT a.source),
            min(a.published), max(a.published)
        FROM statement s
        LEFT JOIN quote_statement g ON g.statement = s.id
        LEFT JOIN quote q ON q.id = g.quote
        LEFT JOIN article a ON a.id = q.article
        GROUP BY s.id
        EXCEPT SELECT statement, quotes, articles, sources, first, last FROM statement_tally
    )
    OR (SELECT count(*) FROM statement_tally) <> (SELECT count(*) FROM statement)
    OR EXISTS (
        SELECT num, articles, sources, places, first, last FROM proposal
        EXCEPT SELECT p.proposal, count(DISTINCT a.id), count(DISTINCT a.source), count(a.id),
            min(a.published), max(a.published)
        FROM proposal_place p
        LEFT JOIN article a ON a.id = p.article AND p.standing = 'member'
        GROUP BY p.proposal
    )
