-- rows of given articles
SELECT
    j.key AS place, a.id, a.title, a.source, s.name AS source_name, a.author,
    a.published, a.url, a.words, a.imported_at,
    (SELECT count(*) FROM quote q WHERE q.article = a.id) AS quotes,
    ifnull((SELECT f.waiting FROM finding f WHERE f.article = a.id), 0) AS waiting
FROM json_each(:ids) j
CROSS JOIN article a ON a.id = unhex(j.value)
LEFT JOIN source s ON s.id = a.source
