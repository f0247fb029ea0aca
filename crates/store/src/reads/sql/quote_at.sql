-- the quote of exactly these bytes
SELECT id FROM quote
WHERE article = :article AND start_byte = :start_byte AND end_byte = :end_byte
ORDER BY id LIMIT 1
