-- where things lead that were merged into others; the last row of a place counts
WITH RECURSIVE lead (place, kind, thing, steps) AS (
    SELECT key, value ->> 0, unhex(value ->> 1), 0 FROM json_each(:things)
    UNION ALL
    SELECT l.place, l.kind, s.successor, l.steps + 1
    FROM lead l
    CROSS JOIN succession s ON s.kind = l.kind AND s.gone = l.thing
    WHERE l.steps < 100
)
SELECT place, kind, thing FROM lead WHERE steps > 0 ORDER BY place, steps
