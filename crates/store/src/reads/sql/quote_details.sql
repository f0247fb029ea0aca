-- all that is known of given quotes
SELECT
    j.key AS place, q.id, q.article, q.start_byte, q.end_byte, q.exact, q.prefix,
    q.suffix, q.rendering, q.cue, q.marked_at, r.text,
    q.speaker, p.name AS speaker_name, p.colour AS speaker_colour,
    o.name AS on_behalf_of, a.title AS article_title, a.published,
    a.source, s.name AS source_name,
    st.id AS statement, st.wording AS statement_wording,
    (SELECT count(*) FROM note n WHERE n.about_kind = 'quote' AND n.about = q.id) AS notes
FROM json_each(:ids) j
CROSS JOIN quote q ON q.id = unhex(j.value)
CROSS JOIN article a ON a.id = q.article
CROSS JOIN revision r ON r.id = q.revision
LEFT JOIN speaker p ON p.id = q.speaker
LEFT JOIN speaker o ON o.id = p.on_behalf_of
LEFT JOIN source s ON s.id = a.source
LEFT JOIN quote_statement g ON g.quote = q.id
LEFT JOIN statement st ON st.id = g.statement
