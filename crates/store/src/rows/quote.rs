use super::stored::{Sql, Stored};
use super::unknown_word;
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    ArticleId, QuoteId, RevisionId, SpeakerId, TagId,
    entities::{Quote, QuoteTag, Rendering},
};
use rusqlite::{Row, named_params};

impl Stored for Quote {
    type Key = QuoteId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM quote WHERE id = :id",
        insert: include_str!("sql/quote_insert.sql"),
        update: Some(include_str!("sql/quote_update.sql")),
        delete: "DELETE FROM quote WHERE id = :id",
    };

    fn key(&self) -> QuoteId {
        self.id
    }

    fn what(&self) -> String {
        format!("quote {:?}", self.exact)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let speaker: Option<[u8; 16]> = row.get("speaker")?;
        Ok(Self {
            id: QuoteId::from_bytes(row.get("id")?),
            article: ArticleId::from_bytes(row.get("article")?),
            revision: RevisionId::from_bytes(row.get("revision")?),
            start: row.get("start_byte")?,
            end: row.get("end_byte")?,
            exact: row.get("exact")?,
            prefix: row.get("prefix")?,
            suffix: row.get("suffix")?,
            rendering: rendering(row)?,
            speaker: speaker.map(SpeakerId::from_bytes),
            cue: row.get("cue")?,
            marked_at: row.get("marked_at")?,
        })
    }

    fn with_key<T>(key: &QuoteId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":article": self.article.as_bytes(),
            ":revision": self.revision.as_bytes(),
            ":start_byte": self.start,
            ":end_byte": self.end,
            ":exact": self.exact,
            ":exact_key": fold(&self.exact),
            ":prefix": self.prefix,
            ":suffix": self.suffix,
            ":rendering": self.rendering.word(),
            ":speaker": self.speaker.as_ref().map(SpeakerId::as_bytes),
            ":cue": self.cue,
            ":marked_at": self.marked_at,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Quote(diff)
    }
}

/// The column `rendering` of any row that has it.
pub(crate) fn rendering(row: &Row<'_>) -> rusqlite::Result<Rendering> {
    let word: String = row.get("rendering")?;
    Rendering::from_word(&word).ok_or_else(|| unknown_word(&word))
}

impl Stored for QuoteTag {
    type Key = (QuoteId, TagId);
    const SQL: Sql = Sql {
        get: "SELECT * FROM quote_tag WHERE quote = :quote AND tag = :tag",
        insert: "INSERT INTO quote_tag (quote, tag) VALUES (:quote, :tag)",
        update: None,
        delete: "DELETE FROM quote_tag WHERE quote = :quote AND tag = :tag",
    };

    fn key(&self) -> (QuoteId, TagId) {
        (self.quote, self.tag)
    }

    fn what(&self) -> String {
        "tag of a quote".to_owned()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { quote: QuoteId::from_bytes(row.get("quote")?), tag: TagId::from_bytes(row.get("tag")?) })
    }

    fn with_key<T>((quote, tag): &(QuoteId, TagId), run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":quote": quote.as_bytes(), ":tag": tag.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        Self::with_key(&self.key(), run)
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::QuoteTag(diff)
    }
}
