-- every name of every speaker
SELECT id, name FROM speaker
UNION ALL
SELECT speaker, name FROM speaker_alias
