-- open stretches of one quotation that waits
SELECT s.* FROM suggestion f
JOIN suggestion s ON s.article = f.article AND (s.start_byte = f.start_byte OR s.part_of = f.start_byte)
WHERE f.article = :article AND f.start_byte = :first AND f.open AND f.part_of IS NULL AND s.open
ORDER BY s.start_byte
