INSERT INTO compared (article, number, revision, version, sum, masked, spans)
VALUES (:article, :number, :revision, :version, :sum, :masked, :spans)
ON CONFLICT (article) DO UPDATE SET
    revision = excluded.revision, version = excluded.version, sum = excluded.sum,
    masked = excluded.masked, spans = excluded.spans
