-- every speaker
WITH said AS (
    SELECT q.speaker, count(*) AS quotes, count(DISTINCT a.source) AS sources
    FROM quote q
    CROSS JOIN article a ON a.id = q.article
    WHERE q.speaker IS NOT NULL
    GROUP BY q.speaker
)
SELECT
    p.id, p.name, p.role, p.colour,
    o.id AS speaker, o.name AS speaker_name, o.colour AS speaker_colour,
    oo.name AS on_behalf_of,
    ifnull(said.quotes, 0) AS quotes, ifnull(said.sources, 0) AS sources
FROM speaker p
LEFT JOIN speaker o ON o.id = p.on_behalf_of
LEFT JOIN speaker oo ON oo.id = o.on_behalf_of
LEFT JOIN said ON said.speaker = p.id
ORDER BY p.name_key
