-- how many articles contain the words
SELECT count(*) FROM article_search WHERE article_search MATCH :query
