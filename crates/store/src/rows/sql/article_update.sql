UPDATE article SET
    title = :title,
    title_key = :title_key,
    source = :source,
    author = :author,
    author_key = :author_key,
    published = :published,
    url = :url,
    file_name = :file_name,
    original = :original,
    revision = :revision,
    text = :text,
    words = :words,
    imported_at = :imported_at
WHERE id = :id
