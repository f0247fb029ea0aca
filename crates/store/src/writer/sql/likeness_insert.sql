-- a link of two places, unless an article went meanwhile
INSERT OR REPLACE INTO likeness (
    one_article, one_start, one_end, other_article, other_start, other_end,
    relation, score, related, unquoted
)
SELECT
    :one_article, :one_start, :one_end, :other_article, :other_start, :other_end,
    :relation, :score, :related, :unquoted
FROM article a
CROSS JOIN article b ON b.id = :other_article
WHERE a.id = :one_article
