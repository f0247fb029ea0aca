-- quotes of an article in reading order
SELECT id FROM quote WHERE article = :article
ORDER BY start_byte, end_byte, id
