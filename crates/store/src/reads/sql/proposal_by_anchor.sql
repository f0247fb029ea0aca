-- the proposed statement that a place names
SELECT * FROM proposal
WHERE article = :article AND start_byte = :start_byte AND end_byte = :end_byte
