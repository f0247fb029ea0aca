-- articles imported from given bytes
SELECT a.original, a.id, a.title
FROM json_each(:hashes) j
CROSS JOIN article a ON a.original = unhex(j.value)
ORDER BY a.id
