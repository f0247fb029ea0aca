INSERT INTO note_link (body, place, kind, thing, embed, excerpt)
VALUES (:body, :place, :kind, :thing, :embed, :excerpt)
