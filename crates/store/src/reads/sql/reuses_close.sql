-- pairs of which one holds half of the other, longest first
SELECT * FROM reuse INDEXED BY reuse_close
WHERE of_one >= 500 OR of_other >= 500
ORDER BY words DESC, one, other LIMIT :limit
