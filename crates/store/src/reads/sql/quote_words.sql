-- words of given quotes
SELECT q.id, q.exact
FROM json_each(:ids) j
CROSS JOIN quote q ON q.id = unhex(j.value)
