-- partings with a place in given articles
SELECT p.* FROM json_each(:ids) j CROSS JOIN parting p ON p.one_article = unhex(j.value)
UNION
SELECT p.* FROM json_each(:ids) j CROSS JOIN parting p ON p.other_article = unhex(j.value)
