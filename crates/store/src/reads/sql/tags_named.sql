-- every tag by its own name, then by its path
WITH RECURSIVE placed (id, name, path) AS (
    SELECT id, name, name FROM tag WHERE parent IS NULL
    UNION ALL
    SELECT t.id, t.name, p.path || '/' || t.name FROM placed p JOIN tag t ON t.parent = p.id
)
SELECT id, name FROM placed
UNION ALL
SELECT id, path FROM placed
