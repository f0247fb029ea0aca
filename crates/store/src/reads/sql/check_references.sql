-- references to rows that are not there
SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check
GROUP BY "table", parent
