INSERT INTO note_body (hash, uses, words, heading, heading_key, excerpt, markdown)
VALUES (:hash, 0, :words, :heading, :heading_key, :excerpt, :markdown)
ON CONFLICT DO NOTHING
