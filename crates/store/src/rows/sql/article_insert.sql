INSERT INTO article (
    id, title, title_key, source, author, author_key, published, url, file_name,
    original, revision, text, words, imported_at
) VALUES (
    :id, :title, :title_key, :source, :author, :author_key, :published, :url,
    :file_name, :original, :revision, :text, :words, :imported_at
)
