-- quotes that pass what is no facet of a filter, and which facets they pass
WITH RECURSIVE wanted_tag (id) AS (
    SELECT unhex(value) FROM json_each(:tags)
    UNION
    SELECT t.id FROM wanted_tag w JOIN tag t ON t.parent = w.id
)
SELECT
    q.id, q.article, q.start_byte, q.end_byte, q.exact_key, q.rendering, q.speaker, q.marked_at,
    a.source, a.published, a.imported_at,
    :any_speaker
        OR q.speaker IN (SELECT unhex(value) FROM json_each(:speakers))
        OR (:no_speaker AND q.speaker IS NULL) AS by_speaker,
    :any_source
        OR a.source IN (SELECT unhex(value) FROM json_each(:sources))
        OR (:no_source AND a.source IS NULL) AS by_source,
    :any_tag
        OR q.id IN (SELECT quote FROM quote_tag WHERE tag IN (SELECT id FROM wanted_tag))
        OR (:no_tag AND NOT EXISTS (SELECT 1 FROM quote_tag t WHERE t.quote = q.id)) AS by_tag,
    :any_rendering
        OR q.rendering IN (SELECT value FROM json_each(:renderings)) AS by_rendering,
    -- Dates are as exact as told: each is compared as far as both go.
    (:from IS NULL OR a.published >= substr(:from, 1, length(a.published)))
        AND (:to IS NULL OR substr(a.published, 1, length(:to)) <= :to)
        AND (
            :any_date
            OR substr(a.published, 1, 7) IN (SELECT value FROM json_each(:months))
            OR (:no_date AND a.published IS NULL)
        )
        AND (
            :any_day
            OR substr(a.published, 1, 10) IN (SELECT value FROM json_each(:days))
        ) AS by_month
FROM quote q
JOIN article a ON a.id = q.article
WHERE (:article IS NULL OR q.article = :article)
AND (
    :any_statement
    OR q.id IN (
        SELECT quote FROM quote_statement
        WHERE statement IN (SELECT unhex(value) FROM json_each(:statements))
    )
    OR (:no_statement AND NOT EXISTS (SELECT 1 FROM quote_statement g WHERE g.quote = q.id))
)
-- Apart, so that without words the narrow index is enough.
AND (
    :text = ''
    OR EXISTS (SELECT 1 FROM quote w WHERE w.id = q.id AND instr(w.exact_key, :text) > 0)
)
AND (
    :any_said
    OR q.id IN (
        SELECT g.quote FROM quote_statement g
        JOIN statement t ON t.id = g.statement
        WHERE t.said IN (SELECT value FROM json_each(:said))
    )
    OR (
        :no_said
        AND NOT EXISTS (
            SELECT 1 FROM quote_statement g
            JOIN statement t ON t.id = g.statement
            WHERE g.quote = q.id AND t.said IS NOT NULL
        )
    )
)
