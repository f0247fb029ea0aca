-- values of every facet under a filter
WITH RECURSIVE wanted_tag (id) AS (
    SELECT unhex(value) FROM json_each(:tags)
    UNION
    SELECT t.id FROM wanted_tag w JOIN tag t ON t.parent = w.id
),
-- A quote counts under its tags and under those above them, as the filter has it.
upward (tag, above) AS (
    SELECT id, id FROM tag
    UNION
    SELECT u.tag, t.parent FROM upward u JOIN tag t ON t.id = u.above WHERE t.parent IS NOT NULL
),
checked AS (
    SELECT
        q.id, q.speaker, a.source, q.rendering, substr(a.published, 1, 7) AS month,
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
),
-- What two facets or more leave out counts for none.
hit AS MATERIALIZED (
    SELECT
        id, speaker, source, rendering, month,
        ifnull(by_speaker, 0) AS by_speaker, ifnull(by_source, 0) AS by_source,
        ifnull(by_tag, 0) AS by_tag, ifnull(by_rendering, 0) AS by_rendering,
        ifnull(by_month, 0) AS by_month
    FROM checked
    WHERE ifnull(by_speaker, 0) + ifnull(by_source, 0) + ifnull(by_tag, 0)
        + ifnull(by_rendering, 0) + ifnull(by_month, 0) >= 4
)
SELECT 'speaker' AS facet, speaker AS value, count(*) AS quotes FROM hit
WHERE by_source AND by_tag AND by_rendering AND by_month GROUP BY speaker
UNION ALL
SELECT 'source', source, count(*) FROM hit
WHERE by_speaker AND by_tag AND by_rendering AND by_month GROUP BY source
UNION ALL
SELECT 'tag', u.above, count(DISTINCT hit.id) FROM hit
LEFT JOIN quote_tag t ON t.quote = hit.id
LEFT JOIN upward u ON u.tag = t.tag
WHERE by_speaker AND by_source AND by_rendering AND by_month GROUP BY u.above
UNION ALL
SELECT 'rendering', rendering, count(*) FROM hit
WHERE by_speaker AND by_source AND by_tag AND by_month GROUP BY rendering
UNION ALL
SELECT 'month', month, count(*) FROM hit
WHERE by_speaker AND by_source AND by_tag AND by_rendering GROUP BY month
