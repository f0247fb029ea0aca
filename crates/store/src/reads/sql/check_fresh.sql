-- searches each full-text index, so that its structure is read anew
SELECT
    (SELECT count(*) FROM article_key WHERE article_key MATCH 'a')
    + (SELECT count(*) FROM article_search WHERE article_search MATCH 'a')
    + (SELECT count(*) FROM note_search WHERE note_search MATCH 'a')
    + (SELECT count(*) FROM thing_name WHERE thing_name MATCH 'a')
