-- what has to do with given places
SELECT l.* FROM json_each(:places) j
CROSS JOIN likeness l ON l.one_article = unhex(j.value ->> 0)
AND l.one_start = j.value ->> 1 AND l.one_end = j.value ->> 2
UNION
SELECT l.* FROM json_each(:places) j
CROSS JOIN likeness l ON l.other_article = unhex(j.value ->> 0)
AND l.other_start = j.value ->> 1 AND l.other_end = j.value ->> 2
