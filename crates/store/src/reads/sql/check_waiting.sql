-- what is kept of suggestions and is not what the rule says
SELECT
    EXISTS (
        SELECT 1 FROM suggestion s
        JOIN suggestion_rule r ON r.article = s.article AND r.start_byte = s.start_byte
        WHERE r.open <> s.open
    )
    OR EXISTS (
        SELECT 1 FROM finding f
        WHERE f.waiting <> (
            SELECT count(*) FROM suggestion s
            WHERE s.article = f.article AND s.open AND s.part_of IS NULL
        )
        OR NOT EXISTS (SELECT 1 FROM article a WHERE a.id = f.article)
    )
    OR EXISTS (SELECT article FROM suggestion EXCEPT SELECT article FROM finding)
    OR NOT EXISTS (
        SELECT 1 FROM waiting_total
        WHERE suggestions = (SELECT ifnull(sum(waiting), 0) FROM finding)
        AND articles = (SELECT count(*) FROM finding WHERE waiting > 0)
    )
