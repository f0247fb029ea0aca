-- every name, alias and lesson
SELECT id AS speaker, name, name_key, 0 AS kind FROM speaker
UNION ALL
SELECT speaker, name, name_key, 1 AS kind FROM speaker_alias
UNION ALL
SELECT speaker, name, name_key, 2 AS kind FROM lesson
