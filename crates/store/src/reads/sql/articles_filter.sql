-- articles of a filter
SELECT a.id
FROM article a
LEFT JOIN source s ON s.id = a.source
WHERE (
    :text = ''
    OR instr(a.title_key, :text) > 0
    OR instr(s.name_key, :text) > 0
    OR instr(a.author_key, :text) > 0
)
AND (
    :any_source
    OR a.source IN (SELECT unhex(value) FROM json_each(:sources))
    OR (:no_source AND a.source IS NULL)
)
