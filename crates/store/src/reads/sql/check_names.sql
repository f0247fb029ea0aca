-- aliases that are the name of another speaker
SELECT a.name
FROM speaker_alias a
JOIN speaker p ON p.name_key = a.name_key
WHERE p.id <> a.speaker
