-- open stretches of an article's quotations that wait
SELECT * FROM suggestion s
WHERE s.article = :article AND s.open AND (
    s.part_of IS NULL
    OR EXISTS (
        SELECT 1 FROM suggestion f
        WHERE f.article = s.article AND f.start_byte = s.part_of AND f.open
    )
)
ORDER BY s.start_byte
