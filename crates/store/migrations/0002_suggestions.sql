-- What the analyst decided about a suggestion. The quote that came of it may be
-- removed later; the decision stays.
CREATE TABLE decision (
    article BLOB NOT NULL REFERENCES article (id),
    revision BLOB NOT NULL REFERENCES revision (id),
    start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte INTEGER NOT NULL CHECK (end_byte > start_byte),
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
    quote BLOB CHECK (length(quote) = 16),
    suggested_speaker TEXT,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (article, start_byte, end_byte)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_revision ON decision (revision);

CREATE TABLE passage_choice (
    article BLOB NOT NULL REFERENCES article (id),
    revision BLOB NOT NULL REFERENCES revision (id),
    start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte INTEGER NOT NULL CHECK (end_byte > start_byte),
    masked INTEGER NOT NULL CHECK (masked IN (0, 1)),
    PRIMARY KEY (article, start_byte, end_byte)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_choice_by_revision ON passage_choice (revision);

CREATE TABLE lesson (
    speaker BLOB NOT NULL REFERENCES speaker (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    PRIMARY KEY (speaker, name)
) STRICT, WITHOUT ROWID;

-- Derived from here on: what the quote finder read in each text. It can be made
-- again at any time; the triggers keep it in step with what is decided.
CREATE TABLE finding (
    article BLOB NOT NULL PRIMARY KEY,
    revision BLOB NOT NULL,
    version INTEGER NOT NULL,
    passages TEXT NOT NULL,
    waiting INTEGER NOT NULL CHECK (waiting >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_waiting ON finding (article) WHERE waiting > 0;

-- `part_of`: first byte of the first stretch of the same quotation. `open`: no
-- decision and no quote stands there, and it is not masked. A quotation waits
-- as long as its first stretch is open.
CREATE TABLE suggestion (
    article BLOB NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL CHECK (end_byte > start_byte),
    part_of INTEGER,
    rendering TEXT NOT NULL,
    speaker TEXT,
    speaker_kind TEXT,
    on_behalf_of TEXT,
    mention_start INTEGER,
    mention_end INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 1000),
    evidence TEXT NOT NULL,
    masked TEXT,
    open INTEGER NOT NULL CHECK (open IN (0, 1)),
    PRIMARY KEY (article, start_byte)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_by_part ON suggestion (article, part_of) WHERE part_of IS NOT NULL;
-- The last two columns are the same in every row of it: so it answers alone.
CREATE INDEX suggestion_waiting ON suggestion (confidence, article, start_byte, open, part_of)
WHERE open AND part_of IS NULL;

CREATE TABLE waiting_total (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    suggestions INTEGER NOT NULL,
    articles INTEGER NOT NULL
) STRICT;
INSERT INTO waiting_total VALUES (1, 0, 0);

-- Where something stands already.
CREATE VIEW taken (article, start_byte, end_byte) AS
SELECT article, start_byte, end_byte FROM decision
UNION ALL
SELECT article, start_byte, end_byte FROM quote;

-- The one rule of what is open. Two stretches are the same words when they share
-- at least half of the longer one, or all of it but 8 bytes (marks and a comma
-- around a word). So the other one begins at most two lengths and 8 bytes
-- before: that bounds the search in the index.
CREATE VIEW suggestion_rule (article, start_byte, open) AS
SELECT
    s.article,
    s.start_byte,
    NOT coalesce(
        (
            SELECT c.masked FROM passage_choice c
            WHERE c.article = s.article AND c.start_byte <= s.start_byte AND c.end_byte >= s.end_byte
            ORDER BY c.start_byte DESC, c.end_byte
            LIMIT 1
        ),
        s.masked IS NOT NULL
    )
    AND NOT EXISTS (
        SELECT 1 FROM taken t
        WHERE t.article = s.article
        AND t.start_byte BETWEEN s.start_byte - 2 * (s.end_byte - s.start_byte) - 8 AND s.end_byte - 1
        AND min(t.end_byte, s.end_byte) - max(t.start_byte, s.start_byte) >= max(1, min(
            (max(t.end_byte - t.start_byte, s.end_byte - s.start_byte) + 1) / 2,
            max(t.end_byte - t.start_byte, s.end_byte - s.start_byte) - 8
        ))
    )
FROM suggestion s;

-- Takes places instead of rows: suggestions that begin from the first to the
-- last byte are looked at again.
CREATE VIEW look_again (article, first_byte, last_byte) AS
SELECT article, start_byte, start_byte FROM suggestion;

CREATE TRIGGER suggestion_look_again INSTEAD OF INSERT ON look_again BEGIN
    UPDATE suggestion SET open = (
        SELECT r.open FROM suggestion_rule r
        WHERE r.article = suggestion.article AND r.start_byte = suggestion.start_byte
    )
    WHERE suggestion.article = new.article
    AND suggestion.start_byte BETWEEN new.first_byte AND new.last_byte;
END;

CREATE TRIGGER suggestion_tally AFTER UPDATE OF open ON suggestion
WHEN old.open <> new.open AND new.part_of IS NULL BEGIN
    UPDATE finding SET waiting = waiting + new.open - old.open WHERE article = new.article;
END;

CREATE TRIGGER finding_insert AFTER INSERT ON finding WHEN new.waiting > 0 BEGIN
    UPDATE waiting_total SET suggestions = suggestions + new.waiting, articles = articles + 1;
END;

CREATE TRIGGER finding_update AFTER UPDATE OF waiting ON finding BEGIN
    UPDATE waiting_total SET
        suggestions = suggestions + new.waiting - old.waiting,
        articles = articles + (new.waiting > 0) - (old.waiting > 0);
END;

CREATE TRIGGER finding_delete AFTER DELETE ON finding BEGIN
    UPDATE waiting_total SET
        suggestions = suggestions - old.waiting,
        articles = articles - (old.waiting > 0);
    DELETE FROM suggestion WHERE article = old.article;
END;

CREATE TRIGGER finding_of_article_delete AFTER DELETE ON article BEGIN
    DELETE FROM finding WHERE article = old.id;
END;

-- What is marked or decided closes the suggestions of the same words; what is
-- taken back opens them again, unless something else stands there.
CREATE TRIGGER suggestion_quote_insert AFTER INSERT ON quote BEGIN
    INSERT INTO look_again VALUES (
        new.article,
        new.start_byte - 2 * (new.end_byte - new.start_byte) - 8,
        new.end_byte - 1
    );
END;

CREATE TRIGGER suggestion_quote_delete AFTER DELETE ON quote BEGIN
    INSERT INTO look_again VALUES (
        old.article,
        old.start_byte - 2 * (old.end_byte - old.start_byte) - 8,
        old.end_byte - 1
    );
END;

CREATE TRIGGER suggestion_decision_insert AFTER INSERT ON decision BEGIN
    INSERT INTO look_again VALUES (
        new.article,
        new.start_byte - 2 * (new.end_byte - new.start_byte) - 8,
        new.end_byte - 1
    );
END;

CREATE TRIGGER suggestion_decision_delete AFTER DELETE ON decision BEGIN
    INSERT INTO look_again VALUES (
        old.article,
        old.start_byte - 2 * (old.end_byte - old.start_byte) - 8,
        old.end_byte - 1
    );
END;

CREATE TRIGGER suggestion_quote_move AFTER UPDATE ON quote
WHEN old.start_byte <> new.start_byte OR old.end_byte <> new.end_byte BEGIN
    INSERT INTO look_again VALUES (
        old.article,
        old.start_byte - 2 * (old.end_byte - old.start_byte) - 8,
        old.end_byte - 1
    );
    INSERT INTO look_again VALUES (
        new.article,
        new.start_byte - 2 * (new.end_byte - new.start_byte) - 8,
        new.end_byte - 1
    );
END;

CREATE TRIGGER suggestion_choice_insert AFTER INSERT ON passage_choice BEGIN
    INSERT INTO look_again VALUES (new.article, new.start_byte, new.end_byte - 1);
END;

CREATE TRIGGER suggestion_choice_update AFTER UPDATE ON passage_choice BEGIN
    INSERT INTO look_again VALUES (new.article, new.start_byte, new.end_byte - 1);
END;

CREATE TRIGGER suggestion_choice_delete AFTER DELETE ON passage_choice BEGIN
    INSERT INTO look_again VALUES (old.article, old.start_byte, old.end_byte - 1);
END;
