-- quotations that wait with some confidence, article by article
SELECT article, start_byte FROM suggestion INDEXED BY suggestion_waiting
WHERE open AND part_of IS NULL AND confidence >= :confidence
AND (:article IS NULL OR article = :article)
ORDER BY article, start_byte
