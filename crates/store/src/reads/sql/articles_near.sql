-- given articles, and those that share a statement or a passage with one of them
SELECT unhex(value) AS id FROM json_each(:ids)
UNION
SELECT l.other_article FROM json_each(:ids) j
CROSS JOIN likeness l ON l.one_article = unhex(j.value)
WHERE l.relation IN ('same', 'within', 'contains', 'overlaps')
UNION
SELECT l.one_article FROM json_each(:ids) j
CROSS JOIN likeness l INDEXED BY likeness_by_other ON l.other_article = unhex(j.value)
WHERE l.relation IN ('same', 'within', 'contains', 'overlaps')
UNION
SELECT r.other FROM json_each(:ids) j CROSS JOIN reuse r ON r.one = unhex(j.value)
UNION
SELECT r.one FROM json_each(:ids) j CROSS JOIN reuse r ON r.other = unhex(j.value)
UNION
SELECT there.article FROM json_each(:ids) j
CROSS JOIN quote here ON here.article = unhex(j.value)
CROSS JOIN quote_statement mine ON mine.quote = here.id
CROSS JOIN quote_statement g ON g.statement = mine.statement
CROSS JOIN quote there ON there.id = g.quote
