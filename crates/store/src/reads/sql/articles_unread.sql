-- articles whose present text was not read by this finder
SELECT a.id FROM article a
LEFT JOIN finding f ON f.article = a.id
WHERE f.version IS NOT :version OR f.revision <> a.revision
