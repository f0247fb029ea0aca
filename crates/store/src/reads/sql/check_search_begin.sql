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
CREATE VIRTUAL TABLE temp.note_again USING fts5 (
    title,
    body,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO temp.note_again (rowid, title, body)
SELECT num, title, body FROM note_text;
CREATE VIRTUAL TABLE temp.note_again_word USING fts5vocab (temp, note_again, instance);
CREATE VIRTUAL TABLE temp.note_word USING fts5vocab (main, note_search, instance);
CREATE VIRTUAL TABLE temp.name_again USING fts5 (
    name,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO temp.name_again (rowid, name)
SELECT t.num, c.name FROM thing_called c CROSS JOIN thing_number t ON t.thing = c.thing AND t.kind = c.kind;
CREATE VIRTUAL TABLE temp.name_again_word USING fts5vocab (temp, name_again, instance);
CREATE VIRTUAL TABLE temp.name_word USING fts5vocab (main, thing_name, instance);
