-- the speaker of a name or alias
SELECT id FROM speaker WHERE name_key = :key
UNION ALL
SELECT speaker FROM speaker_alias WHERE name_key = :key
