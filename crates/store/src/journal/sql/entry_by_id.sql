-- an operation
SELECT seq, id, kind, target, grp, continues, label, subject FROM operation
WHERE id = :id
