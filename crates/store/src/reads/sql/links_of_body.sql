-- the things that a body links to, in reading order
SELECT kind, thing FROM note_link WHERE body = :body
GROUP BY kind, thing ORDER BY min(place)
