INSERT INTO parting (
    one_article, one_revision, one_start, one_end, other_article, other_revision, other_start, other_end
) VALUES (
    :one_article, :one_revision, :one_start, :one_end, :other_article, :other_revision, :other_start, :other_end
)
