-- those of given articles whose present text was not read by this finder
SELECT a.id FROM json_each(:ids) j
CROSS JOIN article a ON a.id = unhex(j.value)
LEFT JOIN finding f ON f.article = a.id
WHERE f.version IS NOT :version OR f.revision <> a.revision
