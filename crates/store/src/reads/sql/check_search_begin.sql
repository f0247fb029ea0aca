CREATE VIRTUAL TABLE temp.again USING fts5 (
    title,
    body,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO temp.again (rowid, title, body)
SELECT num, title, body FROM article_text;
CREATE VIRTUAL TABLE temp.again_word USING fts5vocab (temp, again, col);
CREATE VIRTUAL TABLE temp.search_word USING fts5vocab (main, article_search, col);
