-- proposed statements with any of given places
SELECT DISTINCT p.article, p.start_byte, p.end_byte
FROM json_each(:places) j
CROSS JOIN proposal_place l ON l.article = unhex(j.value ->> 0)
AND l.start_byte = j.value ->> 1 AND l.end_byte = j.value ->> 2
CROSS JOIN proposal p ON p.num = l.proposal
ORDER BY p.article, p.start_byte, p.end_byte
