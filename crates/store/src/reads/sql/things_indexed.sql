-- the newest things of a kind whose name has the words
SELECT
    t.kind, t.thing,
    CASE t.kind
        WHEN 'article' THEN (SELECT title FROM article WHERE id = t.thing)
        WHEN 'quote' THEN (SELECT substr(exact, 1, 80) FROM quote WHERE id = t.thing)
        ELSE (SELECT substr(wording, 1, 160) FROM statement WHERE id = t.thing)
    END AS name
FROM thing_name
CROSS JOIN thing_number t ON t.num = thing_name.rowid
WHERE thing_name MATCH :query AND thing_name.rowid BETWEEN :first AND :last
ORDER BY thing_name.rowid DESC
LIMIT :limit
