UPDATE revision SET
    article = :article,
    number = :number,
    text = :text,
    blocks = :blocks,
    original = :original,
    format = :format,
    encoding = :encoding,
    created_at = :created_at
WHERE id = :id
