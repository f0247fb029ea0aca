INSERT INTO source (
    id, name, name_key, homepage, description
) VALUES (
    :id, :name, :name_key, :homepage, :description
)
