-- one speaker as quotes name it
SELECT
    p.id AS speaker, p.name AS speaker_name, p.colour AS speaker_colour,
    o.name AS on_behalf_of
FROM speaker p
LEFT JOIN speaker o ON o.id = p.on_behalf_of
WHERE p.id = :id
