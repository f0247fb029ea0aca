use super::stored::{Sql, Stored};
use super::unknown_word;
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    ArticleId, QuoteId, RevisionId, SpeakerId,
    entities::{Decision, Lesson, PassageChoice, Verdict},
};
use rusqlite::{Row, named_params};

/// Article, first byte, byte after the last.
type Place = (ArticleId, u32, u32);

fn at_place<T>((article, start, end): &Place, run: impl FnOnce(Named<'_>) -> T) -> T {
    run(named_params! { ":article": article.as_bytes(), ":start_byte": start, ":end_byte": end })
}

impl Stored for Decision {
    type Key = Place;
    const SQL: Sql = Sql {
        get: include_str!("sql/decision_get.sql"),
        insert: include_str!("sql/decision_insert.sql"),
        update: Some(include_str!("sql/decision_update.sql")),
        delete: include_str!("sql/decision_delete.sql"),
    };

    fn key(&self) -> Place {
        (self.article, self.start, self.end)
    }

    fn what(&self) -> String {
        "decision on a suggestion".to_owned()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let verdict: String = row.get("verdict")?;
        let quote: Option<[u8; 16]> = row.get("quote")?;
        Ok(Self {
            article: ArticleId::from_bytes(row.get("article")?),
            revision: RevisionId::from_bytes(row.get("revision")?),
            start: row.get("start_byte")?,
            end: row.get("end_byte")?,
            verdict: Verdict::from_word(&verdict).ok_or_else(|| unknown_word(&verdict))?,
            quote: quote.map(QuoteId::from_bytes),
            suggested_speaker: row.get("suggested_speaker")?,
            decided_at: row.get("decided_at")?,
        })
    }

    fn with_key<T>(key: &Place, run: impl FnOnce(Named<'_>) -> T) -> T {
        at_place(key, run)
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":article": self.article.as_bytes(),
            ":revision": self.revision.as_bytes(),
            ":start_byte": self.start,
            ":end_byte": self.end,
            ":verdict": self.verdict.word(),
            ":quote": self.quote.as_ref().map(QuoteId::as_bytes),
            ":suggested_speaker": self.suggested_speaker,
            ":decided_at": self.decided_at,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Decision(diff)
    }
}

impl Stored for PassageChoice {
    type Key = Place;
    const SQL: Sql = Sql {
        get: include_str!("sql/passage_choice_get.sql"),
        insert: include_str!("sql/passage_choice_insert.sql"),
        update: Some(include_str!("sql/passage_choice_update.sql")),
        delete: include_str!("sql/passage_choice_delete.sql"),
    };

    fn key(&self) -> Place {
        (self.article, self.start, self.end)
    }

    fn what(&self) -> String {
        "mask of a passage".to_owned()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            article: ArticleId::from_bytes(row.get("article")?),
            revision: RevisionId::from_bytes(row.get("revision")?),
            start: row.get("start_byte")?,
            end: row.get("end_byte")?,
            masked: row.get("masked")?,
        })
    }

    fn with_key<T>(key: &Place, run: impl FnOnce(Named<'_>) -> T) -> T {
        at_place(key, run)
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":article": self.article.as_bytes(),
            ":revision": self.revision.as_bytes(),
            ":start_byte": self.start,
            ":end_byte": self.end,
            ":masked": self.masked,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::PassageChoice(diff)
    }
}

impl Stored for Lesson {
    type Key = (SpeakerId, String);
    const SQL: Sql = Sql {
        get: "SELECT * FROM lesson WHERE speaker = :speaker AND name = :name",
        insert: "INSERT INTO lesson (speaker, name, name_key) VALUES (:speaker, :name, :name_key)",
        update: None,
        delete: "DELETE FROM lesson WHERE speaker = :speaker AND name = :name",
    };

    fn key(&self) -> (SpeakerId, String) {
        (self.speaker, self.name.clone())
    }

    fn what(&self) -> String {
        format!("lesson {:?}", self.name)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { speaker: SpeakerId::from_bytes(row.get("speaker")?), name: row.get("name")? })
    }

    fn with_key<T>((speaker, name): &(SpeakerId, String), run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":speaker": speaker.as_bytes(), ":name": name })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":speaker": self.speaker.as_bytes(),
            ":name": self.name,
            ":name_key": fold(&self.name),
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Lesson(diff)
    }
}
