UPDATE speaker SET
    name = :name,
    name_key = :name_key,
    role = :role,
    on_behalf_of = :on_behalf_of,
    colour = :colour
WHERE id = :id
