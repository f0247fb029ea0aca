INSERT INTO passage_choice (
    article, revision, start_byte, end_byte, masked
) VALUES (
    :article, :revision, :start_byte, :end_byte, :masked
)
