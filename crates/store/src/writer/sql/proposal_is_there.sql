-- whether the articles of given places are there, and the statement if there is one
SELECT
    NOT EXISTS (
        SELECT 1 FROM json_each(:places) j
        LEFT JOIN article a ON a.id = unhex(j.value ->> 0)
        WHERE a.id IS NULL
    )
    AND (:joins IS NULL OR EXISTS (SELECT 1 FROM statement WHERE id = :joins))
