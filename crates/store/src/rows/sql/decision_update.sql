UPDATE decision SET
    revision = :revision,
    verdict = :verdict,
    quote = :quote,
    suggested_speaker = :suggested_speaker,
    decided_at = :decided_at
WHERE article = :article AND start_byte = :start_byte AND end_byte = :end_byte
