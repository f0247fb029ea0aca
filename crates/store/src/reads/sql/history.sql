-- what happened: the last operation of every step, newest first
WITH step AS (
    SELECT seq, id, lag(seq) OVER (ORDER BY seq DESC) AS next_step
    FROM (
        SELECT seq, id FROM operation WHERE NOT continues
        ORDER BY seq DESC LIMIT :limit + 1 OFFSET max(:offset - 1, 0)
    )
)
SELECT
    last.id, last.kind, last.label, last.subject, last.at,
    -- Undone more often than redone.
    (SELECT count(*) FROM operation u WHERE u.target = step.id)
        > (
            SELECT count(*) FROM operation u
            JOIN operation r ON r.target = u.id
            WHERE u.target = step.id
        ) AS undone
FROM step
JOIN operation last ON last.seq = (
    SELECT max(o.seq) FROM operation o
    WHERE o.seq < ifnull(step.next_step, 9223372036854775807)
)
WHERE :offset = 0 OR step.next_step IS NOT NULL
ORDER BY step.seq DESC LIMIT :limit
