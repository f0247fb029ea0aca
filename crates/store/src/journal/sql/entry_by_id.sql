-- an operation
SELECT seq, id, kind, target, grp, continues, label, subject, at FROM operation
WHERE id = :id
