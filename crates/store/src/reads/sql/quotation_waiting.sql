-- open stretches of one quotation that waits
SELECT s.* FROM suggestion s
WHERE s.article = :article AND s.start_byte = :first AND s.open AND s.part_of IS NULL
UNION ALL
SELECT s.* FROM suggestion f
CROSS JOIN suggestion s INDEXED BY suggestion_by_part ON s.article = f.article AND s.part_of = f.start_byte
WHERE f.article = :article AND f.start_byte = :first AND f.open AND f.part_of IS NULL AND s.open
ORDER BY 2
