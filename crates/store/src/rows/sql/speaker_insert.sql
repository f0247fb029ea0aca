INSERT INTO speaker (
    id, name, name_key, role, on_behalf_of, colour
) VALUES (
    :id, :name, :name_key, :role, :on_behalf_of, :colour
)
