-- a thing with all that was merged into it
WITH RECURSIVE same (thing) AS (
    SELECT :thing
    UNION
    SELECT s.gone FROM same CROSS JOIN succession s ON s.kind = :kind AND s.successor = same.thing
)
SELECT thing FROM same
