-- tags of given quotes
SELECT t.quote, t.tag
FROM json_each(:ids) j
CROSS JOIN quote_tag t ON t.quote = unhex(j.value)
