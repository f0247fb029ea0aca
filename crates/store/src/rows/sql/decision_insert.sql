INSERT INTO decision (
    article, revision, start_byte, end_byte, verdict, quote, suggested_speaker, decided_at
) VALUES (
    :article, :revision, :start_byte, :end_byte, :verdict, :quote, :suggested_speaker, :decided_at
)
