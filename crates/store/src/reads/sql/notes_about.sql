-- notes about given things, last edited first
SELECT n.*, b.heading, b.excerpt, b.words
FROM json_each(:things) j
CROSS JOIN note n ON n.about_kind = j.value ->> 0 AND n.about = unhex(j.value ->> 1)
CROSS JOIN note_body b ON b.hash = n.body
ORDER BY n.edited_at DESC, n.id DESC
