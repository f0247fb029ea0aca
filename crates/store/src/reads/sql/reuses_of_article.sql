-- what one article shares with others, longest first
SELECT * FROM (
    SELECT * FROM reuse WHERE one = :article
    UNION ALL
    SELECT * FROM reuse WHERE other = :article
)
WHERE words >= :words
ORDER BY words DESC, one, other LIMIT :limit
