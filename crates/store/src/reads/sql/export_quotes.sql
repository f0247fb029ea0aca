-- quotes of an export, article by article in reading order
SELECT id FROM quote
WHERE :every OR article IN (SELECT unhex(value) FROM json_each(:ids))
ORDER BY article, start_byte, end_byte, id
