-- quotes of a filter, over `checked`
SELECT q.id, q.article, q.speaker, q.rendering, q.source, q.published, q.imported_at
FROM checked q
LEFT JOIN speaker p ON p.id = q.speaker
LEFT JOIN source s ON s.id = q.source
WHERE q.by_speaker AND q.by_source AND q.by_tag AND q.by_rendering AND q.by_month
