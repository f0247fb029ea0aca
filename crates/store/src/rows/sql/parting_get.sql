SELECT * FROM parting
WHERE one_article = :one_article AND one_start = :one_start AND one_end = :one_end
AND other_article = :other_article AND other_start = :other_start AND other_end = :other_end
