-- notes that link to a thing, or to what was merged into it
WITH RECURSIVE same (thing) AS (
    SELECT :thing
    UNION
    SELECT s.gone FROM same CROSS JOIN succession s ON s.kind = :kind AND s.successor = same.thing
)
SELECT
    n.id,
    CASE WHEN n.title <> '' THEN n.title ELSE b.heading END AS title,
    max(l.embed) AS embed,
    (
        SELECT f.excerpt FROM note_link f
        WHERE f.body = n.body AND f.kind = :kind AND f.thing IN (SELECT thing FROM same)
        ORDER BY f.place LIMIT 1
    ) AS excerpt
FROM same
CROSS JOIN note_link l ON l.kind = :kind AND l.thing = same.thing
CROSS JOIN note n ON n.body = l.body
CROSS JOIN note_body b ON b.hash = n.body
WHERE NOT (:kind = 'note' AND n.id = :thing)
GROUP BY n.num
ORDER BY n.edited_at DESC, n.id DESC
