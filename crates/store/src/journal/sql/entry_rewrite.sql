-- what an operation changed in all
UPDATE operation SET subject = :subject, changes = :changes WHERE seq = :seq
