-- Immutable bytes: originals, texts, blocks. A rowid table, so that an import
-- appends instead of splitting pages all over the file.
CREATE TABLE blob (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- Columns that end in _key hold the folded form of a name or of words.
CREATE TABLE source (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    homepage TEXT,
    description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE folder_source (
    folder TEXT NOT NULL PRIMARY KEY,
    source BLOB NOT NULL REFERENCES source (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX folder_source_by_source ON folder_source (source);

CREATE TABLE speaker (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    on_behalf_of BLOB REFERENCES speaker (id),
    colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 255)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_by_on_behalf_of ON speaker (on_behalf_of);

CREATE TABLE speaker_alias (
    speaker BLOB NOT NULL REFERENCES speaker (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    PRIMARY KEY (speaker, name)
) STRICT, WITHOUT ROWID;

-- An article names its revision and the revision its article: the first of the
-- two is inserted before the other is there.
CREATE TABLE article (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    source BLOB REFERENCES source (id),
    author TEXT,
    author_key TEXT,
    published TEXT,
    url TEXT,
    file_name TEXT,
    original BLOB NOT NULL REFERENCES blob (hash),
    revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    text BLOB NOT NULL REFERENCES blob (hash),
    words INTEGER NOT NULL CHECK (words >= 0),
    imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX article_by_title ON article (title_key);
CREATE INDEX article_by_source ON article (source, published, imported_at);
CREATE INDEX article_by_published ON article (published, imported_at);
CREATE INDEX article_by_imported ON article (imported_at);
CREATE INDEX article_by_original ON article (original);
CREATE INDEX article_by_revision ON article (revision);

CREATE TABLE revision (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number >= 1),
    text BLOB NOT NULL REFERENCES blob (hash),
    blocks BLOB REFERENCES blob (hash),
    original BLOB NOT NULL REFERENCES blob (hash),
    format TEXT NOT NULL CHECK (format IN ('text', 'markdown')),
    encoding TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    article BLOB NOT NULL REFERENCES article (id),
    revision BLOB NOT NULL REFERENCES revision (id),
    start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte INTEGER NOT NULL CHECK (end_byte > start_byte),
    exact TEXT NOT NULL,
    exact_key TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    rendering TEXT NOT NULL CHECK (rendering IN ('direct', 'partial', 'unquoted', 'paraphrase')),
    speaker BLOB REFERENCES speaker (id),
    cue TEXT,
    marked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_by_article ON quote (article, start_byte, end_byte);
CREATE INDEX quote_by_revision ON quote (revision);
-- Also covers what counting by facets reads of a quote.
CREATE INDEX quote_by_speaker ON quote (speaker, article, rendering);
CREATE INDEX quote_by_marked ON quote (marked_at);
CREATE INDEX quote_by_rendering ON quote (rendering);

CREATE TABLE tag (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    parent BLOB REFERENCES tag (id),
    colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 255),
    description TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Two tags without a parent are siblings too.
CREATE UNIQUE INDEX tag_by_sibling_name ON tag (ifnull(parent, x''), name_key);
CREATE INDEX tag_by_parent ON tag (parent);

CREATE TABLE quote_tag (
    quote BLOB NOT NULL REFERENCES quote (id),
    tag BLOB NOT NULL REFERENCES tag (id),
    PRIMARY KEY (quote, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_tag_by_tag ON quote_tag (tag);

-- The log. An undo points at the first operation of what it took back, a redo
-- at the undo it takes back. `continues`: this one and the row before it are of
-- one kind and group, so that both are one step for the analyst.
CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target BLOB REFERENCES operation (id),
    grp BLOB,
    continues INTEGER NOT NULL CHECK (continues IN (0, 1)),
    label TEXT NOT NULL,
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    changes TEXT NOT NULL,
    CHECK ((kind = 'do') = (target IS NULL))
) STRICT;
CREATE INDEX operation_by_target ON operation (target) WHERE target IS NOT NULL;
CREATE INDEX operation_by_step ON operation (seq) WHERE NOT continues;

-- Derived from here on: what search needs, kept in step by triggers. The number
-- of an article belongs to the index alone; an undone removal may give a new one.
CREATE TABLE article_number (
    num INTEGER PRIMARY KEY,
    article BLOB NOT NULL UNIQUE,
    published TEXT,
    imported_at INTEGER NOT NULL
) STRICT;

CREATE VIEW article_text (num, title, body) AS
SELECT n.num, a.title, CAST(b.bytes AS TEXT)
FROM article_number n
JOIN article a ON a.id = n.article
JOIN blob b ON b.hash = a.text;

CREATE VIRTUAL TABLE article_search USING fts5 (
    title,
    body,
    content = 'article_text',
    content_rowid = 'num',
    tokenize = 'unicode61 remove_diacritics 2'
);
-- Bytes of new words kept in memory until a commit: one batch of an import is
-- one segment of the index instead of several that are merged again.
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 16777216);

CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_number (article, published, imported_at)
    VALUES (new.id, new.published, new.imported_at);
    INSERT INTO article_search (rowid, title, body)
    SELECT num, title, body FROM article_text
    WHERE num = (SELECT num FROM article_number WHERE article = new.id);
END;

CREATE TRIGGER article_search_delete BEFORE DELETE ON article BEGIN
    INSERT INTO article_search (article_search, rowid, title, body)
    SELECT 'delete', num, title, body FROM article_text
    WHERE num = (SELECT num FROM article_number WHERE article = old.id);
    DELETE FROM article_number WHERE article = old.id;
END;

CREATE TRIGGER article_search_forget BEFORE UPDATE ON article
WHEN old.title IS NOT new.title OR old.text IS NOT new.text BEGIN
    INSERT INTO article_search (article_search, rowid, title, body)
    SELECT 'delete', num, title, body FROM article_text
    WHERE num = (SELECT num FROM article_number WHERE article = old.id);
END;

CREATE TRIGGER article_search_learn AFTER UPDATE ON article
WHEN old.title IS NOT new.title OR old.text IS NOT new.text BEGIN
    INSERT INTO article_search (rowid, title, body)
    SELECT num, title, body FROM article_text
    WHERE num = (SELECT num FROM article_number WHERE article = new.id);
END;

CREATE TRIGGER article_search_date AFTER UPDATE ON article
WHEN old.published IS NOT new.published OR old.imported_at IS NOT new.imported_at BEGIN
    UPDATE article_number SET published = new.published, imported_at = new.imported_at
    WHERE article = new.id;
END;
