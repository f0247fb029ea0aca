-- every quote with its place, text by text
SELECT q.id, r.text, q.start_byte, q.end_byte, q.exact
FROM quote q
JOIN revision r ON r.id = q.revision
ORDER BY r.text, q.start_byte
