-- given articles with their sources
SELECT j.key AS place, a.id, a.title, a.published, a.words, a.source, s.name AS source_name
FROM json_each(:ids) j
CROSS JOIN article a ON a.id = unhex(j.value)
LEFT JOIN source s ON s.id = a.source
