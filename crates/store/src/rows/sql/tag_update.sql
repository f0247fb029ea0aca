UPDATE tag SET
    name = :name,
    name_key = :name_key,
    parent = :parent,
    colour = :colour,
    description = :description
WHERE id = :id
