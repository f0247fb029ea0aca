-- values of every facet under a filter, over `checked`
WITH RECURSIVE
-- A quote counts under its tags and under those above them, as the filter has it.
upward (tag, above) AS (
    SELECT id, id FROM tag
    UNION
    SELECT u.tag, t.parent FROM upward u JOIN tag t ON t.id = u.above WHERE t.parent IS NOT NULL
),
-- What two facets or more leave out counts for none.
hit AS MATERIALIZED (
    SELECT
        id, speaker, source, rendering, substr(published, 1, 7) AS month,
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
