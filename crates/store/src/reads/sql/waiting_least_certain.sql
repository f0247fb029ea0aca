-- quotations that wait with some confidence, the least certain first
SELECT article, start_byte FROM suggestion
WHERE open AND part_of IS NULL AND confidence >= :confidence
AND (:article IS NULL OR article = :article)
ORDER BY confidence, article, start_byte
LIMIT :limit
