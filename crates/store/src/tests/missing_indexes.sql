-- references without an index that begins with their column; rows of blob, which are never deleted, need none
SELECT t.name, f."from"
FROM pragma_table_list t
JOIN pragma_foreign_key_list(t.name) f
WHERE t.schema = 'main' AND f."table" NOT IN ('blob', 'operation')
AND NOT EXISTS (
    SELECT 1 FROM pragma_index_list(t.name) i
    JOIN pragma_index_info(i.name) c
    WHERE c.seqno = 0 AND c.name = f."from"
)
