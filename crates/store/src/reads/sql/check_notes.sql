-- what does not agree about notes
WITH named (body, times) AS (
    SELECT unhex(state.value ->> 'body'), count(*)
    FROM operation o
    CROSS JOIN json_each(o.changes, '$.changes') change
    CROSS JOIN json_each(change.value, '$.note') state
    WHERE o.changes LIKE '%"note":%'
    GROUP BY 1
)
SELECT 'what the log names of notes is counted wrongly' AS wrong
WHERE EXISTS (
    SELECT 1 FROM note_body b LEFT JOIN named n ON n.body = b.hash WHERE b.uses <> ifnull(n.times, 0)
)
OR EXISTS (SELECT 1 FROM named WHERE body NOT IN (SELECT hash FROM note_body))
UNION ALL
SELECT 'a link stands in a note that is not there'
WHERE EXISTS (SELECT 1 FROM note_link WHERE body NOT IN (SELECT hash FROM note_body))
UNION ALL
SELECT 'the names of things are out of step with the things'
WHERE EXISTS (
    SELECT kind, thing FROM thing_called EXCEPT SELECT kind, thing FROM thing_number
)
OR EXISTS (
    SELECT kind, thing FROM thing_number EXCEPT SELECT kind, thing FROM thing_called
)
