-- the first operation of the step that another one is part of
SELECT seq FROM operation
WHERE seq <= :seq AND NOT continues ORDER BY seq DESC LIMIT 1
