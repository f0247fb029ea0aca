INSERT INTO speaker_alias (
    speaker, name, name_key
) VALUES (
    :speaker, :name, :name_key
)
