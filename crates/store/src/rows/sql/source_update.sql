UPDATE source SET
    name = :name,
    name_key = :name_key,
    homepage = :homepage,
    description = :description
WHERE id = :id
