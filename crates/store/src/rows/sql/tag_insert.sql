INSERT INTO tag (
    id, name, name_key, parent, colour, description
) VALUES (
    :id, :name, :name_key, :parent, :colour, :description
)
