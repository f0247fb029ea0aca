-- articles of an export, oldest first
SELECT
    a.id, a.title, s.name AS source_name, a.author, a.published, a.url,
    a.original, a.imported_at
FROM article a
LEFT JOIN source s ON s.id = a.source
WHERE :every OR a.id IN (SELECT unhex(value) FROM json_each(:ids))
ORDER BY a.published NULLS LAST, a.imported_at, a.id
