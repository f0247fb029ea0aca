-- what things are called, and what those were called that are gone
WITH asked (place, kind, thing) AS MATERIALIZED (
    SELECT key, value ->> 0, unhex(value ->> 1) FROM json_each(:things)
)
SELECT
    k.place, 1 AS there, a.title AS name, NULL AS who, s.name AS source, a.published,
    NULL AS about_kind, NULL AS about
FROM asked k
CROSS JOIN article a ON a.id = k.thing
LEFT JOIN source s ON s.id = a.source
WHERE k.kind = 'article'
UNION ALL
SELECT k.place, 1, substr(q.exact, 1, 81), p.name, s.name, a.published, NULL, NULL
FROM asked k
CROSS JOIN quote q ON q.id = k.thing
CROSS JOIN article a ON a.id = q.article
LEFT JOIN speaker p ON p.id = q.speaker
LEFT JOIN source s ON s.id = a.source
WHERE k.kind = 'quote'
UNION ALL
SELECT k.place, 1, t.wording, p.name, NULL, NULL, NULL, NULL
FROM asked k
CROSS JOIN statement t ON t.id = k.thing
LEFT JOIN speaker p ON p.id = t.speaker
WHERE k.kind = 'statement'
UNION ALL
SELECT k.place, 1, p.name, p.role, NULL, NULL, NULL, NULL
FROM asked k
CROSS JOIN speaker p ON p.id = k.thing
WHERE k.kind = 'speaker'
UNION ALL
SELECT k.place, 1, s.name, NULL, NULL, NULL, NULL, NULL
FROM asked k
CROSS JOIN source s ON s.id = k.thing
WHERE k.kind = 'source'
UNION ALL
SELECT k.place, 1, t.name, NULL, NULL, NULL, NULL, NULL
FROM asked k
CROSS JOIN tag t ON t.id = k.thing
WHERE k.kind = 'tag'
UNION ALL
SELECT
    k.place, 1, CASE WHEN n.title <> '' THEN n.title ELSE b.heading END, NULL, NULL, NULL,
    n.about_kind, n.about
FROM asked k
CROSS JOIN note n ON n.id = k.thing
CROSS JOIN note_body b ON b.hash = n.body
WHERE k.kind = 'note'
UNION ALL
SELECT k.place, 0, g.name, NULL, NULL, NULL, NULL, NULL
FROM asked k
CROSS JOIN gone_name g ON g.kind = k.kind AND g.thing = k.thing
