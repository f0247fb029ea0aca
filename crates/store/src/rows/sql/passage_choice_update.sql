UPDATE passage_choice SET revision = :revision, masked = :masked
WHERE article = :article AND start_byte = :start_byte AND end_byte = :end_byte
