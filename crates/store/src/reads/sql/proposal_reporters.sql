-- who reports given proposed statements
SELECT DISTINCT j.key AS number, a.id AS article, a.source, s.name AS source_name, s.name_key
FROM json_each(:ids) j
CROSS JOIN proposal_place p ON p.proposal = j.value
CROSS JOIN article a ON a.id = p.article
LEFT JOIN source s ON s.id = a.source
WHERE p.standing = 'member'
ORDER BY s.name_key
