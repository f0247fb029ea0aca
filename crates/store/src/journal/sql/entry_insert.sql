-- append an operation
INSERT INTO operation (id, kind, target, grp, continues, label, subject, at, changes)
VALUES (:id, :kind, :target, :grp, :continues, :label, :subject, :at, :changes)
