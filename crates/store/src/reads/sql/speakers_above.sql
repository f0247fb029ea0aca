-- who is suggested with some confidence, all stretches of a quotation counted
SELECT
    f.speaker, f.speaker_kind, f.on_behalf_of,
    min(f.mention_start) AS mention_start, min(f.mention_end) AS mention_end,
    sum(1 + (
        SELECT count(*) FROM suggestion p INDEXED BY suggestion_by_part
        WHERE p.article = f.article AND p.part_of = f.start_byte AND p.open
    )) AS quotes
FROM suggestion f
WHERE f.open AND f.part_of IS NULL AND f.confidence >= :confidence
AND (:article IS NULL OR f.article = :article)
GROUP BY f.speaker, f.speaker_kind, f.on_behalf_of
