-- every tag in the order of the tree; no name holds the separator of the order
WITH RECURSIVE placed (id, path, sort) AS (
    SELECT id, name, name_key FROM tag WHERE parent IS NULL
    UNION ALL
    SELECT t.id, p.path || '/' || t.name, p.sort || char(1) || t.name_key
    FROM placed p
    JOIN tag t ON t.parent = p.id
)
SELECT
    t.id, t.name, p.path, t.parent, t.colour, t.description,
    (SELECT count(*) FROM quote_tag q WHERE q.tag = t.id) AS quotes
FROM placed p
JOIN tag t ON t.id = p.id
ORDER BY p.sort
