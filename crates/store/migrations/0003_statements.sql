-- What was said, as the analyst accepted it. A quote reports one statement at most.
CREATE TABLE statement (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    wording TEXT NOT NULL,
    wording_key TEXT NOT NULL,
    speaker BLOB REFERENCES speaker (id),
    place TEXT,
    said TEXT,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_wording ON statement (wording_key);
CREATE INDEX statement_by_speaker ON statement (speaker);

CREATE TABLE quote_statement (
    quote BLOB NOT NULL PRIMARY KEY REFERENCES quote (id),
    statement BLOB NOT NULL REFERENCES statement (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_statement_by_statement ON quote_statement (statement);

-- Two places that are not the same statement, whatever their words.
CREATE TABLE parting (
    one_article BLOB NOT NULL REFERENCES article (id),
    one_revision BLOB NOT NULL REFERENCES revision (id),
    one_start INTEGER NOT NULL CHECK (one_start >= 0),
    one_end INTEGER NOT NULL CHECK (one_end > one_start),
    other_article BLOB NOT NULL REFERENCES article (id),
    other_revision BLOB NOT NULL REFERENCES revision (id),
    other_start INTEGER NOT NULL CHECK (other_start >= 0),
    other_end INTEGER NOT NULL CHECK (other_end > other_start),
    PRIMARY KEY (one_article, one_start, one_end, other_article, other_start, other_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX parting_by_other ON parting (other_article);
CREATE INDEX parting_by_one_revision ON parting (one_revision);
CREATE INDEX parting_by_other_revision ON parting (other_revision);

-- Derived from here on. First how much each statement is reported: the triggers
-- tell whose tally is stale, and the end of each transaction renews those.
CREATE TABLE statement_tally (
    statement BLOB NOT NULL PRIMARY KEY,
    quotes INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    first TEXT,
    last TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_tally_by_last ON statement_tally (last DESC, statement);
CREATE INDEX statement_tally_by_sources ON statement_tally (sources DESC, last DESC, statement);

CREATE TABLE statement_stale (statement BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

-- What comparing articles gave. An article waits for it from when the quote
-- finder has read it; whatever changes its quotes makes it wait again, with a new
-- stamp. `changed`: the analyst did it.
CREATE TABLE comparison_due (
    stamp INTEGER PRIMARY KEY AUTOINCREMENT,
    article BLOB NOT NULL UNIQUE,
    changed INTEGER NOT NULL CHECK (changed IN (0, 1))
) STRICT;
CREATE INDEX comparison_due_order ON comparison_due (changed DESC, stamp);
INSERT INTO comparison_due (article, changed) SELECT article, 0 FROM finding;

-- `number` is that of article_number; `sum` tells whether the keys are the same.
CREATE TABLE compared (
    article BLOB NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    revision BLOB NOT NULL,
    version INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    masked TEXT NOT NULL,
    spans TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What articles are found by; a row for each in `compared`, by its number. Many
-- keys are met once, and all are spread evenly: a log of sorted runs takes them
-- in without touching a page for each.
CREATE VIRTUAL TABLE article_key USING fts5 (
    keys,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'ascii'
);
INSERT INTO article_key (article_key, rank) VALUES ('hashsize', 16777216);
-- Every run is looked into for every key: fewer are quicker. Those that come one by
-- one are merged by four at once, and by two when there is time.
INSERT INTO article_key (article_key, rank) VALUES ('usermerge', 2);

-- Two places that have to do with each other. `unquoted`: which is only words, 1 or 2.
CREATE TABLE likeness (
    one_article BLOB NOT NULL,
    one_start INTEGER NOT NULL,
    one_end INTEGER NOT NULL CHECK (one_end > one_start),
    other_article BLOB NOT NULL,
    other_start INTEGER NOT NULL,
    other_end INTEGER NOT NULL CHECK (other_end > other_start),
    relation TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
    related INTEGER NOT NULL CHECK (related IN (0, 1)),
    unquoted INTEGER CHECK (unquoted IN (1, 2)),
    PRIMARY KEY (one_article, one_start, one_end, other_article, other_start, other_end)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_by_other ON likeness (other_article, other_start, other_end, relation);

CREATE TABLE reuse (
    one BLOB NOT NULL,
    other BLOB NOT NULL,
    words INTEGER NOT NULL,
    of_one INTEGER NOT NULL CHECK (of_one BETWEEN 0 AND 1000),
    of_other INTEGER NOT NULL CHECK (of_other BETWEEN 0 AND 1000),
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX reuse_by_other ON reuse (other, words);
CREATE INDEX reuse_by_words ON reuse (words DESC, one, other);
CREATE INDEX reuse_close ON reuse (words DESC, one, other) WHERE of_one >= 500 OR of_other >= 500;

-- Statements that are proposed, named by the place of their fullest wording.
CREATE TABLE proposal (
    num INTEGER PRIMARY KEY,
    article BLOB NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL CHECK (end_byte > start_byte),
    joins BLOB,
    wording TEXT NOT NULL,
    wording_key TEXT NOT NULL,
    speaker BLOB,
    name TEXT,
    name_key TEXT,
    place TEXT,
    said TEXT,
    wordings INTEGER NOT NULL,
    reason TEXT NOT NULL,
    articles INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    places INTEGER NOT NULL,
    differs INTEGER NOT NULL,
    unquoted INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    UNIQUE (article, start_byte, end_byte)
) STRICT;
CREATE INDEX proposal_by_last ON proposal (last DESC, article, start_byte);
CREATE INDEX proposal_by_sources ON proposal (sources DESC, last DESC, article, start_byte);
CREATE INDEX proposal_by_wording ON proposal (wording_key, article, start_byte);
CREATE INDEX proposal_by_joins ON proposal (joins) WHERE joins IS NOT NULL;

CREATE TABLE proposal_place (
    proposal INTEGER NOT NULL,
    article BLOB NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL CHECK (end_byte > start_byte),
    kind TEXT NOT NULL CHECK (kind IN ('quote', 'suggestion', 'unquoted')),
    quote BLOB,
    standing TEXT NOT NULL CHECK (standing IN ('member', 'possible', 'differs')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
    differences TEXT NOT NULL,
    reason TEXT NOT NULL,
    repeats INTEGER NOT NULL,
    PRIMARY KEY (proposal, article, start_byte, end_byte)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_place_by_article ON proposal_place (article, start_byte, end_byte);

CREATE TABLE proposal_total (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    proposals INTEGER NOT NULL
) STRICT;
INSERT INTO proposal_total VALUES (1, 0);

-- Takes proposals instead of rows: who reports them is counted again. What is
-- only possible or differs does not report.
CREATE VIEW count_again (proposal) AS SELECT num FROM proposal;

CREATE TRIGGER proposal_count_again INSTEAD OF INSERT ON count_again BEGIN
    UPDATE proposal SET (articles, sources, places, differs, unquoted, first, last) = (
        SELECT
            count(DISTINCT p.article) FILTER (WHERE p.standing = 'member'),
            count(DISTINCT a.source) FILTER (WHERE p.standing = 'member'),
            count(*) FILTER (WHERE p.standing = 'member'),
            count(*) FILTER (WHERE p.standing = 'differs' OR p.differences <> '[]'),
            count(*) FILTER (WHERE p.standing = 'member' AND p.kind = 'unquoted'),
            min(a.published) FILTER (WHERE p.standing = 'member'),
            max(a.published) FILTER (WHERE p.standing = 'member')
        FROM proposal_place p
        LEFT JOIN article a ON a.id = p.article
        WHERE p.proposal = new.proposal
    )
    WHERE num = new.proposal;
END;

CREATE TRIGGER proposal_insert AFTER INSERT ON proposal BEGIN
    UPDATE proposal_total SET proposals = proposals + 1;
END;

CREATE TRIGGER proposal_delete AFTER DELETE ON proposal BEGIN
    UPDATE proposal_total SET proposals = proposals - 1;
    DELETE FROM proposal_place WHERE proposal = old.num;
END;

-- Takes articles instead of rows: what the analyst changed there is compared again.
CREATE VIEW compare_again (article) AS SELECT article FROM comparison_due;

CREATE TRIGGER comparison_due_again INSTEAD OF INSERT ON compare_again BEGIN
    INSERT OR REPLACE INTO comparison_due (article, changed)
    SELECT article, 1 FROM finding WHERE article = new.article;
END;

CREATE TRIGGER comparison_due_read AFTER INSERT ON finding BEGIN
    INSERT OR REPLACE INTO comparison_due (article, changed) VALUES (new.article, 0);
END;

CREATE TRIGGER comparison_due_quote_insert AFTER INSERT ON quote BEGIN
    INSERT INTO compare_again VALUES (new.article);
END;

CREATE TRIGGER comparison_due_quote_delete AFTER DELETE ON quote BEGIN
    INSERT INTO compare_again VALUES (old.article);
END;

CREATE TRIGGER comparison_due_quote_update AFTER UPDATE ON quote
WHEN old.start_byte <> new.start_byte OR old.end_byte <> new.end_byte
OR old.speaker IS NOT new.speaker OR old.rendering <> new.rendering BEGIN
    INSERT INTO compare_again VALUES (new.article);
END;

CREATE TRIGGER comparison_due_decision_insert AFTER INSERT ON decision BEGIN
    INSERT INTO compare_again VALUES (new.article);
END;

CREATE TRIGGER comparison_due_decision_update AFTER UPDATE ON decision BEGIN
    INSERT INTO compare_again VALUES (new.article);
END;

CREATE TRIGGER comparison_due_decision_delete AFTER DELETE ON decision BEGIN
    INSERT INTO compare_again VALUES (old.article);
END;

CREATE TRIGGER comparison_due_choice_insert AFTER INSERT ON passage_choice BEGIN
    INSERT INTO compare_again VALUES (new.article);
END;

CREATE TRIGGER comparison_due_choice_update AFTER UPDATE ON passage_choice BEGIN
    INSERT INTO compare_again VALUES (new.article);
END;

CREATE TRIGGER comparison_due_choice_delete AFTER DELETE ON passage_choice BEGIN
    INSERT INTO compare_again VALUES (old.article);
END;

CREATE TRIGGER comparison_due_parting_insert AFTER INSERT ON parting BEGIN
    INSERT INTO compare_again VALUES (new.one_article);
    INSERT INTO compare_again VALUES (new.other_article);
END;

CREATE TRIGGER comparison_due_parting_delete AFTER DELETE ON parting BEGIN
    INSERT INTO compare_again VALUES (old.one_article);
    INSERT INTO compare_again VALUES (old.other_article);
END;

CREATE TRIGGER statement_report_insert AFTER INSERT ON quote_statement BEGIN
    INSERT INTO compare_again SELECT article FROM quote WHERE id = new.quote;
    INSERT OR IGNORE INTO statement_stale VALUES (new.statement);
END;

CREATE TRIGGER statement_report_update AFTER UPDATE ON quote_statement BEGIN
    INSERT INTO compare_again SELECT article FROM quote WHERE id = new.quote;
    INSERT OR IGNORE INTO statement_stale VALUES (old.statement), (new.statement);
END;

CREATE TRIGGER statement_report_delete AFTER DELETE ON quote_statement BEGIN
    INSERT INTO compare_again SELECT article FROM quote WHERE id = old.quote;
    INSERT OR IGNORE INTO statement_stale VALUES (old.statement);
END;

CREATE TRIGGER statement_insert AFTER INSERT ON statement BEGIN
    INSERT OR IGNORE INTO statement_stale VALUES (new.id);
END;

CREATE TRIGGER statement_delete AFTER DELETE ON statement BEGIN
    DELETE FROM statement_tally WHERE statement = old.id;
    DELETE FROM proposal WHERE joins = old.id;
END;

-- Who reports something, and when, is told anew at once; only days decide what
-- short words have to do with each other.
CREATE TRIGGER statement_article_source AFTER UPDATE ON article
WHEN old.source IS NOT new.source OR old.published IS NOT new.published BEGIN
    INSERT OR IGNORE INTO statement_stale
    SELECT g.statement FROM quote q CROSS JOIN quote_statement g ON g.quote = q.id
    WHERE q.article = new.id;
    INSERT INTO count_again SELECT DISTINCT proposal FROM proposal_place WHERE article = new.id;
END;

CREATE TRIGGER comparison_due_article_day AFTER UPDATE ON article
WHEN old.published IS NOT new.published BEGIN
    INSERT INTO compare_again VALUES (new.id);
END;

-- What an article took part in goes with it, or with its text.
CREATE TRIGGER compared_article_delete AFTER DELETE ON article BEGIN
    DELETE FROM compared WHERE article = old.id;
    DELETE FROM comparison_due WHERE article = old.id;
END;

CREATE TRIGGER compared_article_text AFTER UPDATE ON article
WHEN old.revision <> new.revision BEGIN
    DELETE FROM compared WHERE article = old.id;
END;

CREATE TRIGGER compared_delete AFTER DELETE ON compared BEGIN
    INSERT INTO compare_again
    SELECT other_article FROM likeness WHERE one_article = old.article
    UNION
    SELECT one_article FROM likeness WHERE other_article = old.article
    EXCEPT
    SELECT old.article;
    DELETE FROM likeness WHERE one_article = old.article;
    DELETE FROM likeness WHERE other_article = old.article;
    DELETE FROM reuse WHERE one = old.article;
    DELETE FROM reuse WHERE other = old.article;
    DELETE FROM proposal WHERE num IN (SELECT proposal FROM proposal_place WHERE article = old.article);
    DELETE FROM article_key WHERE rowid = old.number;
END;
