INSERT INTO revision (
    id, article, number, text, blocks, original, format, encoding, created_at
) VALUES (
    :id, :article, :number, :text, :blocks, :original, :format, :encoding,
    :created_at
)
