INSERT INTO note (id, about_kind, about, title, title_key, body, made_at, edited_at)
VALUES (:id, :about_kind, :about, :title, :title_key, :body, :made_at, :edited_at)
