-- pairs of articles that share so many words, longest first
SELECT * FROM reuse WHERE words >= :words
ORDER BY words DESC, one, other LIMIT :limit
