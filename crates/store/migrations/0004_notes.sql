-- What the analyst writes. The Markdown of a note lies apart, addressed by its
-- hash, so that rows and log stay small; but not among the blobs, because what
-- was typed and typed over again within one operation is thrown away.
-- `uses`: how often the log names it. All but that and the bytes is derived.
CREATE TABLE note_body (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    uses INTEGER NOT NULL CHECK (uses >= 0),
    words INTEGER NOT NULL,
    heading TEXT NOT NULL,
    heading_key TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    markdown BLOB NOT NULL
) STRICT;

-- `num` belongs to the index of words alone; an undone removal may give a new one.
CREATE TABLE note (
    num INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    about_kind TEXT,
    about BLOB,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    body BLOB NOT NULL REFERENCES note_body (hash),
    made_at INTEGER NOT NULL,
    edited_at INTEGER NOT NULL,
    CHECK ((about_kind IS NULL) = (about IS NULL)),
    CHECK (about_kind IN ('article', 'quote', 'statement', 'speaker', 'source', 'tag', 'note'))
) STRICT;
CREATE INDEX note_by_about ON note (about_kind, about, edited_at);
CREATE INDEX note_by_body ON note (body);
CREATE INDEX note_by_edited ON note (edited_at);
CREATE INDEX note_by_made ON note (made_at);

-- What was merged into what: links to what is gone lead on.
CREATE TABLE succession (
    kind TEXT NOT NULL,
    gone BLOB NOT NULL CHECK (length(gone) = 16),
    successor BLOB NOT NULL CHECK (length(successor) = 16),
    PRIMARY KEY (kind, gone)
) STRICT, WITHOUT ROWID;
CREATE INDEX succession_by_successor ON succession (kind, successor);

-- Derived from here on. The links of a body, whoever has that body now.
CREATE TABLE note_link (
    body BLOB NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    thing BLOB NOT NULL,
    embed INTEGER NOT NULL CHECK (embed IN (0, 1)),
    excerpt TEXT NOT NULL,
    PRIMARY KEY (body, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_link_by_thing ON note_link (kind, thing, body);

-- What a thing was called that notes name and that is gone; asked for only when
-- it is not there.
CREATE TABLE gone_name (
    kind TEXT NOT NULL,
    thing BLOB NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, thing)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER gone_article AFTER DELETE ON article
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'article' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'article' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'article' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'article', old.id,
        old.title
    );
END;

CREATE TRIGGER gone_quote AFTER DELETE ON quote
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'quote' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'quote' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'quote' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'quote', old.id,
        substr(old.exact, 1, 80)
    );
END;

CREATE TRIGGER gone_statement AFTER DELETE ON statement
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'statement' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'statement' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'statement' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'statement', old.id,
        old.wording
    );
END;

CREATE TRIGGER gone_speaker AFTER DELETE ON speaker
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'speaker' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'speaker' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'speaker' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'speaker', old.id,
        old.name
    );
END;

CREATE TRIGGER gone_source AFTER DELETE ON source
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'source' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'source' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'source' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'source', old.id,
        old.name
    );
END;

CREATE TRIGGER gone_tag AFTER DELETE ON tag
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'tag' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'tag' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'tag' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'tag', old.id,
        old.name
    );
END;

CREATE TRIGGER gone_note AFTER DELETE ON note
WHEN EXISTS (SELECT 1 FROM note_link WHERE kind = 'note' AND thing = old.id)
OR EXISTS (SELECT 1 FROM note WHERE about_kind = 'note' AND about = old.id)
OR EXISTS (SELECT 1 FROM succession WHERE kind = 'note' AND successor = old.id)
BEGIN
    INSERT OR REPLACE INTO gone_name VALUES (
        'note', old.id,
        CASE WHEN old.title <> '' THEN old.title ELSE (SELECT heading FROM note_body WHERE hash = old.body) END
    );
END;

-- The words of notes; that a link leads to a speaker is no word.
CREATE VIEW note_text (num, title, body) AS
SELECT
    n.num, n.title,
    replace(replace(replace(replace(replace(replace(replace(
        CAST(b.markdown AS TEXT),
        '[[article:', '[['),
        '[[quote:', '[['),
        '[[statement:', '[['),
        '[[speaker:', '[['),
        '[[source:', '[['),
        '[[tag:', '[['),
        '[[note:', '[[')
FROM note n
JOIN note_body b ON b.hash = n.body;

CREATE VIRTUAL TABLE note_search USING fts5 (
    title,
    body,
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
    INSERT INTO note_search (rowid, title, body)
    SELECT num, title, body FROM note_text WHERE num = new.num;
END;

CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN
    DELETE FROM note_search WHERE rowid = old.num;
END;

CREATE TRIGGER note_search_update AFTER UPDATE ON note
WHEN old.title IS NOT new.title OR old.body IS NOT new.body BEGIN
    DELETE FROM note_search WHERE rowid = old.num;
    INSERT INTO note_search (rowid, title, body)
    SELECT num, title, body FROM note_text WHERE num = new.num;
END;

-- What things are called that there are very many of, so that a link is found
-- while its name is typed. The numbers of a kind lie together, the newest last.
CREATE TABLE thing_number (
    num INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    thing BLOB NOT NULL,
    UNIQUE (thing, kind)
) STRICT;

CREATE VIRTUAL TABLE thing_name USING fts5 (
    name,
    content = '',
    contentless_delete = 1,
    prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
-- As for the words of articles: one batch of an import is one segment.
INSERT INTO thing_name (thing_name, rank) VALUES ('hashsize', 16777216);

CREATE VIEW thing_called (kind, thing, name) AS
SELECT 'article', id, title FROM article
UNION ALL
SELECT 'quote', id, substr(exact, 1, 80) FROM quote
UNION ALL
SELECT 'statement', id, substr(wording, 1, 160) FROM statement;

INSERT INTO thing_number (num, kind, thing)
SELECT 1000000000000000 + row_number() OVER (ORDER BY imported_at, id), 'article', id FROM article;
INSERT INTO thing_name (rowid, name)
SELECT t.num, k.title
FROM thing_number t CROSS JOIN article k ON k.id = t.thing
WHERE t.num > 1000000000000000 AND t.num < 2000000000000000;

CREATE TRIGGER thing_name_article_insert AFTER INSERT ON article BEGIN
    INSERT INTO thing_number (num, kind, thing) VALUES (
        1 + max(1000000000000000, (SELECT ifnull(max(num), 0) FROM thing_number WHERE num < 2000000000000000)),
        'article', new.id
    );
    INSERT INTO thing_name (rowid, name)
    SELECT num, new.title FROM thing_number WHERE thing = new.id AND kind = 'article';
END;

CREATE TRIGGER thing_name_article_delete AFTER DELETE ON article BEGIN
    DELETE FROM thing_name
    WHERE rowid = (SELECT num FROM thing_number WHERE thing = old.id AND kind = 'article');
    DELETE FROM thing_number WHERE thing = old.id AND kind = 'article';
END;

CREATE TRIGGER thing_name_article_update AFTER UPDATE ON article
WHEN old.title IS NOT new.title BEGIN
    DELETE FROM thing_name
    WHERE rowid = (SELECT num FROM thing_number WHERE thing = new.id AND kind = 'article');
    INSERT INTO thing_name (rowid, name)
    SELECT num, new.title FROM thing_number WHERE thing = new.id AND kind = 'article';
END;

INSERT INTO thing_number (num, kind, thing)
SELECT 2000000000000000 + row_number() OVER (ORDER BY marked_at, id), 'quote', id FROM quote;
INSERT INTO thing_name (rowid, name)
SELECT t.num, substr(k.exact, 1, 80)
FROM thing_number t CROSS JOIN quote k ON k.id = t.thing
WHERE t.num > 2000000000000000 AND t.num < 3000000000000000;

CREATE TRIGGER thing_name_quote_insert AFTER INSERT ON quote BEGIN
    INSERT INTO thing_number (num, kind, thing) VALUES (
        1 + max(2000000000000000, (SELECT ifnull(max(num), 0) FROM thing_number WHERE num < 3000000000000000)),
        'quote', new.id
    );
    INSERT INTO thing_name (rowid, name)
    SELECT num, substr(new.exact, 1, 80) FROM thing_number WHERE thing = new.id AND kind = 'quote';
END;

CREATE TRIGGER thing_name_quote_delete AFTER DELETE ON quote BEGIN
    DELETE FROM thing_name
    WHERE rowid = (SELECT num FROM thing_number WHERE thing = old.id AND kind = 'quote');
    DELETE FROM thing_number WHERE thing = old.id AND kind = 'quote';
END;

CREATE TRIGGER thing_name_quote_update AFTER UPDATE ON quote
WHEN old.exact IS NOT new.exact BEGIN
    DELETE FROM thing_name
    WHERE rowid = (SELECT num FROM thing_number WHERE thing = new.id AND kind = 'quote');
    INSERT INTO thing_name (rowid, name)
    SELECT num, substr(new.exact, 1, 80) FROM thing_number WHERE thing = new.id AND kind = 'quote';
END;

INSERT INTO thing_number (num, kind, thing)
SELECT 3000000000000000 + row_number() OVER (ORDER BY created_at, id), 'statement', id FROM statement;
INSERT INTO thing_name (rowid, name)
SELECT t.num, substr(k.wording, 1, 160)
FROM thing_number t CROSS JOIN statement k ON k.id = t.thing
WHERE t.num > 3000000000000000 AND t.num < 4000000000000000;

CREATE TRIGGER thing_name_statement_insert AFTER INSERT ON statement BEGIN
    INSERT INTO thing_number (num, kind, thing) VALUES (
        1 + max(3000000000000000, (SELECT ifnull(max(num), 0) FROM thing_number WHERE num < 4000000000000000)),
        'statement', new.id
    );
    INSERT INTO thing_name (rowid, name)
    SELECT num, substr(new.wording, 1, 160) FROM thing_number WHERE thing = new.id AND kind = 'statement';
END;

CREATE TRIGGER thing_name_statement_delete AFTER DELETE ON statement BEGIN
    DELETE FROM thing_name
    WHERE rowid = (SELECT num FROM thing_number WHERE thing = old.id AND kind = 'statement');
    DELETE FROM thing_number WHERE thing = old.id AND kind = 'statement';
END;

CREATE TRIGGER thing_name_statement_update AFTER UPDATE ON statement
WHEN old.wording IS NOT new.wording BEGIN
    DELETE FROM thing_name
    WHERE rowid = (SELECT num FROM thing_number WHERE thing = new.id AND kind = 'statement');
    INSERT INTO thing_name (rowid, name)
    SELECT num, substr(new.wording, 1, 160) FROM thing_number WHERE thing = new.id AND kind = 'statement';
END;
