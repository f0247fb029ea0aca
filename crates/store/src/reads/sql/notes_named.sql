-- every note by its title as shown, last edited first
SELECT n.id, CASE WHEN n.title <> '' THEN n.title ELSE b.heading END AS name
FROM note n CROSS JOIN note_body b ON b.hash = n.body
ORDER BY n.edited_at DESC
