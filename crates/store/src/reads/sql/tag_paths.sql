-- every tag with the names above it
WITH RECURSIVE placed (id, path, colour) AS (
    SELECT id, name, colour FROM tag WHERE parent IS NULL
    UNION ALL
    SELECT t.id, p.path || '/' || t.name, t.colour
    FROM placed p
    JOIN tag t ON t.parent = p.id
)
SELECT id, path, colour FROM placed
