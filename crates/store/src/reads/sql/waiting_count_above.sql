-- how much waits with some confidence
SELECT count(*) AS suggestions, count(DISTINCT article) AS articles FROM suggestion
WHERE open AND part_of IS NULL AND confidence >= :confidence
AND (:article IS NULL OR article = :article)
