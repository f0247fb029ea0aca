-- places of proposed statements in given articles
SELECT
    p.article AS anchor_article, p.start_byte AS anchor_start, p.end_byte AS anchor_end,
    l.article, l.start_byte, l.end_byte
FROM json_each(:ids) j
CROSS JOIN proposal_place l ON l.article = unhex(j.value)
CROSS JOIN proposal p ON p.num = l.proposal
WHERE l.standing <> 'differs'
