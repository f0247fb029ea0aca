-- throw away a body that nothing names
DELETE FROM note_body
WHERE hash = :hash AND uses = 0 AND NOT EXISTS (SELECT 1 FROM note WHERE body = :hash)
