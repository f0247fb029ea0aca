-- the operation before another
SELECT seq, id, kind, target, grp, continues, label, subject, at FROM operation
WHERE seq < :seq ORDER BY seq DESC LIMIT 1
