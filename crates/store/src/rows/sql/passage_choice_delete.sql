DELETE FROM passage_choice
WHERE article = :article AND start_byte = :start_byte AND end_byte = :end_byte
