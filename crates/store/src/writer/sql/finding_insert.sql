INSERT INTO finding (article, revision, version, passages, waiting)
SELECT :article, :revision, :version, :passages, count(*)
FROM suggestion
WHERE article = :article AND open AND part_of IS NULL
