UPDATE note SET
    about_kind = :about_kind,
    about = :about,
    title = :title,
    title_key = :title_key,
    body = :body,
    made_at = :made_at,
    edited_at = :edited_at
WHERE id = :id
