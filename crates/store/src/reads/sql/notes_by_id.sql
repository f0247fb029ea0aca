-- given notes, in the order in which they are given
SELECT n.*, b.heading, b.excerpt, b.words
FROM json_each(:ids) j
CROSS JOIN note n ON n.id = unhex(j.value)
CROSS JOIN note_body b ON b.hash = n.body
ORDER BY j.key
