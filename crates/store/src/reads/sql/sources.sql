-- every source
SELECT
    s.id, s.name, s.homepage, s.description,
    (SELECT count(*) FROM article a WHERE a.source = s.id) AS articles,
    (
        SELECT count(*) FROM article a
        CROSS JOIN quote q ON q.article = a.id
        WHERE a.source = s.id
    ) AS quotes
FROM source s
ORDER BY s.name_key
