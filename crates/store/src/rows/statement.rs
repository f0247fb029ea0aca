use super::stored::{Sql, Stored};
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    ArticleId, PartialDate, PlaceId, QuoteId, RevisionId, SpeakerId, StatementId,
    entities::{Parting, QuoteStatement, Statement},
};
use rusqlite::{Row, named_params};

impl Stored for Statement {
    type Key = StatementId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM statement WHERE id = :id",
        insert: include_str!("sql/statement_insert.sql"),
        update: Some(include_str!("sql/statement_update.sql")),
        delete: "DELETE FROM statement WHERE id = :id",
    };

    fn key(&self) -> StatementId {
        self.id
    }

    fn what(&self) -> String {
        format!("statement {:?}", self.wording)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let speaker: Option<[u8; 16]> = row.get("speaker")?;
        Ok(Self {
            id: StatementId::from_bytes(row.get("id")?),
            wording: row.get("wording")?,
            speaker: speaker.map(SpeakerId::from_bytes),
            place: row.get("place")?,
            said: date(row, "said")?,
            created_at: row.get("created_at")?,
        })
    }

    fn with_key<T>(key: &StatementId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":wording": self.wording,
            ":wording_key": fold(&self.wording),
            ":speaker": self.speaker.as_ref().map(SpeakerId::as_bytes),
            ":place": self.place,
            ":said": self.said.as_ref().map(PartialDate::as_str),
            ":created_at": self.created_at,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Statement(diff)
    }
}

impl Stored for QuoteStatement {
    type Key = QuoteId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM quote_statement WHERE quote = :quote",
        insert: "INSERT INTO quote_statement (quote, statement) VALUES (:quote, :statement)",
        update: Some("UPDATE quote_statement SET statement = :statement WHERE quote = :quote"),
        delete: "DELETE FROM quote_statement WHERE quote = :quote",
    };

    fn key(&self) -> QuoteId {
        self.quote
    }

    fn what(&self) -> String {
        "statement of a quote".to_owned()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            quote: QuoteId::from_bytes(row.get("quote")?),
            statement: StatementId::from_bytes(row.get("statement")?),
        })
    }

    fn with_key<T>(key: &QuoteId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":quote": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":quote": self.quote.as_bytes(), ":statement": self.statement.as_bytes() })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::QuoteStatement(diff)
    }
}

impl Stored for Parting {
    type Key = (PlaceId, PlaceId);
    const SQL: Sql = Sql {
        get: include_str!("sql/parting_get.sql"),
        insert: include_str!("sql/parting_insert.sql"),
        update: None,
        delete: include_str!("sql/parting_delete.sql"),
    };

    fn key(&self) -> (PlaceId, PlaceId) {
        (self.one, self.other)
    }

    fn what(&self) -> String {
        "parting of two places".to_owned()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            one: PlaceId {
                article: ArticleId::from_bytes(row.get("one_article")?),
                start: row.get("one_start")?,
                end: row.get("one_end")?,
            },
            one_revision: RevisionId::from_bytes(row.get("one_revision")?),
            other: PlaceId {
                article: ArticleId::from_bytes(row.get("other_article")?),
                start: row.get("other_start")?,
                end: row.get("other_end")?,
            },
            other_revision: RevisionId::from_bytes(row.get("other_revision")?),
        })
    }

    fn with_key<T>((one, other): &(PlaceId, PlaceId), run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":one_article": one.article.as_bytes(),
            ":one_start": one.start,
            ":one_end": one.end,
            ":other_article": other.article.as_bytes(),
            ":other_start": other.start,
            ":other_end": other.end,
        })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":one_article": self.one.article.as_bytes(),
            ":one_revision": self.one_revision.as_bytes(),
            ":one_start": self.one.start,
            ":one_end": self.one.end,
            ":other_article": self.other.article.as_bytes(),
            ":other_revision": self.other_revision.as_bytes(),
            ":other_start": self.other.start,
            ":other_end": self.other.end,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Parting(diff)
    }
}

/// A date in the column `name` of any row.
pub(crate) fn date(row: &Row<'_>, name: &str) -> rusqlite::Result<Option<PartialDate>> {
    let told: Option<String> = row.get(name)?;
    told.map(|told| told.parse().map_err(|_| super::unknown_word(&told))).transpose()
}
