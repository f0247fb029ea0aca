-- rows of given proposed statements
SELECT
    j.key AS number, p.num, p.article, p.start_byte, p.end_byte, p.wording, p.name, p.place, p.said,
    p.articles, p.places, p.wordings, p.differs, p.unquoted, p.first, p.last,
    p.speaker, k.name AS speaker_name, k.colour AS speaker_colour, o.name AS on_behalf_of,
    s.id AS statement, s.wording AS statement_wording
FROM json_each(:ids) j
CROSS JOIN proposal p ON p.num = j.value
LEFT JOIN speaker k ON k.id = p.speaker
LEFT JOIN speaker o ON o.id = k.on_behalf_of
LEFT JOIN statement s ON s.id = p.joins
