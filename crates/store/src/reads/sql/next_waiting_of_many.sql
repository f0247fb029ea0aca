-- the next article with something that waits, where many wait: the first one met is it
SELECT a.id
FROM article a
CROSS JOIN finding f ON f.article = a.id
LEFT JOIN article b ON b.id = :after
WHERE f.waiting > 0 AND (
    :after IS NULL
    OR (b.published IS NULL AND a.published IS NULL AND (a.imported_at, a.id) < (b.imported_at, b.id))
    OR (b.published IS NOT NULL AND a.published IS NULL)
    OR (a.published, a.imported_at, a.id) < (b.published, b.imported_at, b.id)
)
ORDER BY a.published DESC, a.imported_at DESC, a.id DESC
LIMIT 1
