-- accepted statements of an export
SELECT
    s.id, s.wording, s.place, s.said,
    s.speaker, k.name AS speaker_name, k.colour AS speaker_colour, o.name AS on_behalf_of
FROM statement s
LEFT JOIN speaker k ON k.id = s.speaker
LEFT JOIN speaker o ON o.id = k.on_behalf_of
ORDER BY s.id
