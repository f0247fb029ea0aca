INSERT OR REPLACE INTO likeness (
    one_article, one_start, one_end, other_article, other_start, other_end,
    relation, score, related, unquoted
) VALUES (
    :one_article, :one_start, :one_end, :other_article, :other_start, :other_end,
    :relation, :score, :related, :unquoted
)
