-- notes under a filter, with what they are ordered by
SELECT
    n.id, n.edited_at, n.made_at,
    CASE WHEN n.title <> '' THEN n.title_key ELSE b.heading_key END AS shown_key
FROM note n
CROSS JOIN note_body b ON b.hash = n.body
WHERE (:query IS NULL OR n.num IN (SELECT rowid FROM note_search WHERE note_search MATCH :query))
AND (:about_kind IS NULL OR (n.about_kind = :about_kind AND n.about = :about))
AND (:any OR (:free AND n.about IS NULL) OR n.about_kind IN (SELECT value FROM json_each(:kinds)))
