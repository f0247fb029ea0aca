-- what two articles share, unless one of them went meanwhile
INSERT OR REPLACE INTO reuse (one, other, words, of_one, of_other)
SELECT a.id, b.id, :words, :of_one, :of_other
FROM article a
CROSS JOIN article b ON b.id = :other
WHERE a.id = :one
