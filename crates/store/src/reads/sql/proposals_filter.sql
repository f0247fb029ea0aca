-- proposed statements of a filter
SELECT p.num AS id
FROM proposal p
WHERE (:text = '' OR instr(p.wording_key, :text) > 0)
AND (
    :speaker IS NULL
    OR p.speaker = :speaker
    OR (
        p.speaker IS NULL
        AND p.name_key IN (
            SELECT name_key FROM speaker WHERE id = :speaker
            UNION ALL
            SELECT name_key FROM speaker_alias WHERE speaker = :speaker
            UNION ALL
            SELECT name_key FROM lesson WHERE speaker = :speaker
        )
    )
)
AND (
    :source IS NULL
    OR p.num IN (
        SELECT l.proposal FROM article a CROSS JOIN proposal_place l ON l.article = a.id
        WHERE a.source = :source AND l.standing = 'member'
    )
)
AND (
    :article IS NULL
    OR p.num IN (SELECT l.proposal FROM proposal_place l WHERE l.article = :article AND l.standing = 'member')
)
