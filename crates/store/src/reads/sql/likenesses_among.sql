-- what has to do with each other in given articles
SELECT l.* FROM json_each(:ids) j
CROSS JOIN likeness l ON l.one_article = unhex(j.value)
WHERE l.other_article IN (SELECT unhex(value) FROM json_each(:ids))
