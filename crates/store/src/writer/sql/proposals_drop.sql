-- what is proposed with a place
DELETE FROM proposal WHERE num IN (
    SELECT proposal FROM proposal_place
    WHERE article = :article AND start_byte = :start_byte AND end_byte = :end_byte
)
