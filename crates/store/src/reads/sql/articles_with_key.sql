-- numbers of the articles with a key, newest first
SELECT rowid AS number FROM article_key
WHERE article_key MATCH :word
ORDER BY rowid DESC LIMIT :limit
