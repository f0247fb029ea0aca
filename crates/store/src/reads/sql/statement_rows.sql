-- rows of given accepted statements
SELECT
    j.key AS number, s.id, s.wording, s.place, s.said,
    t.articles, t.quotes AS places, t.first, t.last,
    (SELECT ifnull(sum(p.unquoted), 0) FROM proposal p WHERE p.joins = s.id) AS unquoted,
    s.speaker, k.name AS speaker_name, k.colour AS speaker_colour, o.name AS on_behalf_of
FROM json_each(:ids) j
CROSS JOIN statement s ON s.id = unhex(j.value)
CROSS JOIN statement_tally t ON t.statement = s.id
LEFT JOIN speaker k ON k.id = s.speaker
LEFT JOIN speaker o ON o.id = k.on_behalf_of
