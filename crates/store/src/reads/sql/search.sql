-- articles that contain the words, newest first
SELECT n.num, n.article
FROM article_search
CROSS JOIN article_number n ON n.num = article_search.rowid
WHERE article_search MATCH :query
ORDER BY n.published DESC, n.imported_at DESC, n.article DESC
LIMIT :limit OFFSET :offset
