-- differences between the search indexes and fresh ones
SELECT
    (SELECT count(*) FROM article)
    <> (SELECT count(*) FROM article_number n JOIN article a ON a.id = n.article)
    OR (SELECT count(*) FROM main.article_search_docsize)
    <> (
        SELECT count(*) FROM main.article_search_docsize d
        JOIN temp.again_docsize t ON t.id = d.id AND t.sz = d.sz
    )
    OR (SELECT count(*) FROM note) <> (SELECT count(*) FROM main.note_search_docsize)
    OR EXISTS (SELECT * FROM temp.search_word EXCEPT SELECT * FROM temp.again_word)
    OR EXISTS (SELECT * FROM temp.again_word EXCEPT SELECT * FROM temp.search_word)
    OR EXISTS (SELECT * FROM temp.note_word EXCEPT SELECT * FROM temp.note_again_word)
    OR EXISTS (SELECT * FROM temp.note_again_word EXCEPT SELECT * FROM temp.note_word)
    OR EXISTS (SELECT * FROM temp.name_word EXCEPT SELECT * FROM temp.name_again_word)
    OR EXISTS (SELECT * FROM temp.name_again_word EXCEPT SELECT * FROM temp.name_word)
