INSERT INTO statement (id, wording, wording_key, speaker, place, said, created_at)
VALUES (:id, :wording, :wording_key, :speaker, :place, :said, :created_at)
