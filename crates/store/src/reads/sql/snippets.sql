-- words around the hits in given articles; the plus sign keeps the index from
-- answering the whole query once for every one of them
SELECT
    rowid AS num,
    snippet(article_search, 0, :hit, :hit_end, '…', 24) AS title,
    snippet(article_search, 1, :hit, :hit_end, '…', 24) AS body
FROM article_search
WHERE article_search MATCH :query
AND +rowid IN (SELECT value FROM json_each(:numbers))
