use super::Reader;
use crate::{
    StoreError,
    rows::{quote::rendering, unknown_word},
    sql::{self, Named},
};
use model::{
    ArticleId, RevisionId,
    entities::{FoundSpeaker, Passage, PassageRole, SpeakerKind, Suggestion},
    suggestions::WaitingView,
};
use rusqlite::{Row, named_params};

/// Waiting articles that are sorted faster than the library is walked through.
const FEW: u32 = 1_000;

/// What is known of the reading of an article, but for its suggestions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFinding {
    /// The text that was read.
    pub revision: RevisionId,
    /// Of the finder that read it.
    pub version: u32,
    /// In reading order.
    pub passages: Vec<Passage>,
}

impl Reader<'_> {
    /// What was read in an article; none before it was.
    pub fn finding(&self, article: ArticleId) -> Result<Option<StoredFinding>, StoreError> {
        let sql = "SELECT revision, version, passages FROM finding WHERE article = :article";
        let found = sql::maybe(self.conn, sql, named_params! { ":article": article.as_bytes() }, |row| {
            let revision = RevisionId::from_bytes(row.get("revision")?);
            Ok((revision, row.get("version")?, row.get::<_, String>("passages")?))
        })?;
        let Some((revision, version, json)) = found else { return Ok(None) };
        // What is derived can be made again: what cannot be read is not there.
        let passages = serde_json::from_str(&json).unwrap_or_default();
        Ok(Some(StoredFinding { revision, version, passages }))
    }

    /// The suggestions of an article that wait, in reading order: every open
    /// stretch of every quotation whose first stretch is open.
    pub fn waiting_suggestions(&self, article: ArticleId) -> Result<Vec<Suggestion>, StoreError> {
        let sql = include_str!("sql/suggestions_waiting.sql");
        sql::all(self.conn, sql, named_params! { ":article": article.as_bytes() }, suggestion)
    }

    /// The stretches that wait of the quotation with this first byte.
    pub fn waiting_quotation(&self, article: ArticleId, first: u32) -> Result<Vec<Suggestion>, StoreError> {
        let sql = include_str!("sql/quotation_waiting.sql");
        let named = named_params! { ":article": article.as_bytes(), ":first": first };
        sql::all(self.conn, sql, named, suggestion)
    }

    /// The suggestion that begins at a byte, whether it waits or not.
    pub fn suggestion(&self, article: ArticleId, start: u32) -> Result<Option<Suggestion>, StoreError> {
        let sql = "SELECT * FROM suggestion WHERE article = :article AND start_byte = :start";
        sql::maybe(
            self.conn,
            sql,
            named_params! { ":article": article.as_bytes(), ":start": start },
            suggestion,
        )
    }

    /// How much waits with at least this confidence (in thousandths), in one
    /// article or in all.
    pub fn count_above(
        &self,
        confidence: u16,
        article: Option<ArticleId>,
    ) -> Result<WaitingView, StoreError> {
        let found = above(confidence, article, |named| {
            sql::maybe(self.conn, include_str!("sql/waiting_count_above.sql"), named, |row| {
                Ok(WaitingView { suggestions: row.get("suggestions")?, articles: row.get("articles")? })
            })
        })?;
        Ok(found.unwrap_or_default())
    }

    /// First bytes of the quotations that wait with at least this confidence, the
    /// least certain first.
    pub fn least_certain(
        &self,
        confidence: u16,
        article: Option<ArticleId>,
        limit: u32,
    ) -> Result<Vec<(ArticleId, u32)>, StoreError> {
        let named = named_params! {
            ":confidence": confidence,
            ":article": article.as_ref().map(ArticleId::as_bytes),
            ":limit": limit,
        };
        sql::all(self.conn, include_str!("sql/waiting_least_certain.sql"), named, place)
    }

    /// First bytes of the quotations that wait with at least this confidence,
    /// article by article.
    pub fn waiting_above(
        &self,
        confidence: u16,
        article: Option<ArticleId>,
    ) -> Result<Vec<(ArticleId, u32)>, StoreError> {
        above(confidence, article, |named| {
            sql::all(self.conn, include_str!("sql/waiting_above.sql"), named, place)
        })
    }

    /// Who is suggested with at least this confidence, and for how many quotes.
    pub fn speakers_above(
        &self,
        confidence: u16,
        article: Option<ArticleId>,
    ) -> Result<Vec<(Option<FoundSpeaker>, u32)>, StoreError> {
        above(confidence, article, |named| {
            sql::all(self.conn, include_str!("sql/speakers_above.sql"), named, |row| {
                Ok((speaker(row)?, row.get("quotes")?))
            })
        })
    }

    /// How much waits in the whole notebook.
    pub fn waiting(&self) -> Result<WaitingView, StoreError> {
        let sql = "SELECT suggestions, articles FROM waiting_total";
        let total = sql::maybe(self.conn, sql, &[], |row| {
            Ok(WaitingView { suggestions: row.get("suggestions")?, articles: row.get("articles")? })
        })?;
        Ok(total.unwrap_or_default())
    }

    /// The next article with something that waits, in the order of the library:
    /// newest first, those without a date last, and then from the beginning.
    pub fn next_waiting(&self, after: Option<ArticleId>) -> Result<Option<ArticleId>, StoreError> {
        let later = match self.waiting()?.articles {
            0 => return Ok(None),
            few if few <= FEW => include_str!("sql/next_waiting_of_few.sql"),
            _ => include_str!("sql/next_waiting_of_many.sql"),
        };
        let read = |row: &Row<'_>| Ok(ArticleId::from_bytes(row.get("id")?));
        let named = named_params! { ":after": after.as_ref().map(ArticleId::as_bytes) };
        match sql::maybe(self.conn, later, named, read)? {
            Some(next) => Ok(Some(next)),
            None => sql::maybe(self.conn, later, named_params! { ":after": None::<[u8; 16]> }, read),
        }
    }

    /// The articles whose present text was not read by this finder.
    pub fn unread_articles(&self, version: u32) -> Result<Vec<ArticleId>, StoreError> {
        sql::all(
            self.conn,
            include_str!("sql/articles_unread.sql"),
            named_params! { ":version": version },
            |row| Ok(ArticleId::from_bytes(row.get("id")?)),
        )
    }

    /// Those of these articles whose present text was not read by this finder.
    pub fn unread_among(&self, version: u32, ids: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
        let ids = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let named = named_params! { ":version": version, ":ids": ids };
        sql::all(self.conn, include_str!("sql/articles_unread_among.sql"), named, |row| {
            Ok(ArticleId::from_bytes(row.get("id")?))
        })
    }
}

fn place(row: &Row<'_>) -> rusqlite::Result<(ArticleId, u32)> {
    Ok((ArticleId::from_bytes(row.get("article")?), row.get("start_byte")?))
}

fn above<T>(confidence: u16, article: Option<ArticleId>, run: impl FnOnce(Named<'_>) -> T) -> T {
    run(named_params! {
        ":confidence": confidence,
        ":article": article.as_ref().map(ArticleId::as_bytes),
    })
}

fn suggestion(row: &Row<'_>) -> rusqlite::Result<Suggestion> {
    let masked: Option<String> = row.get("masked")?;
    let cue: (Option<u32>, Option<u32>) = (row.get("cue_start")?, row.get("cue_end")?);
    Ok(Suggestion {
        start: row.get("start_byte")?,
        end: row.get("end_byte")?,
        part_of: row.get("part_of")?,
        rendering: rendering(row)?,
        speaker: speaker(row)?,
        cue: cue.0.zip(cue.1),
        confidence: row.get("confidence")?,
        evidence: row.get("evidence")?,
        masked: masked.and_then(|word| PassageRole::from_word(&word)),
    })
}

fn speaker(row: &Row<'_>) -> rusqlite::Result<Option<FoundSpeaker>> {
    let Some(name) = row.get("speaker")? else { return Ok(None) };
    let kind: String = row.get("speaker_kind")?;
    Ok(Some(FoundSpeaker {
        name,
        kind: SpeakerKind::from_word(&kind).ok_or_else(|| unknown_word(&kind))?,
        on_behalf_of: row.get("on_behalf_of")?,
        mention: (row.get("mention_start")?, row.get("mention_end")?),
    }))
}
