INSERT INTO proposal (
    article, start_byte, end_byte, joins, wording, wording_key, speaker, name, name_key,
    place, said, wordings, reason, articles, sources, places, differs, unquoted
) VALUES (
    :article, :start_byte, :end_byte, :joins, :wording, :wording_key, :speaker, :name, :name_key,
    :place, :said, :wordings, :reason, 0, 0, 0, 0, 0
)
RETURNING num
