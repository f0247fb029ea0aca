use super::{Reader, columns::place};
use crate::{
    StoreError,
    rows::{statement::date, unknown_word},
    sql,
};
use model::{
    ArticleId, PlaceId, QuoteId, SpeakerId, StatementId, StatementKey,
    entities::{PlaceKind, Proposal, ProposalPlace, Standing},
    statements::Occasion,
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// How many statements are proposed.
    pub fn proposed(&self) -> Result<u32, StoreError> {
        sql::count(self.conn, "SELECT proposals FROM proposal_total", &[])
    }

    /// A proposed statement with its places; none when it is not proposed any more.
    pub fn proposal(&self, anchor: PlaceId) -> Result<Option<Proposal>, StoreError> {
        let sql = include_str!("sql/proposal_by_anchor.sql");
        let named = named_params! {
            ":article": anchor.article.as_bytes(),
            ":start_byte": anchor.start,
            ":end_byte": anchor.end,
        };
        let found = sql::maybe(self.conn, sql, named, |row| Ok((row.get::<_, i64>("num")?, proposal(row)?)))?;
        let Some((num, mut proposal)) = found else { return Ok(None) };
        let sql = "SELECT * FROM proposal_place WHERE proposal = :num ORDER BY article, start_byte, end_byte";
        proposal.places = sql::all(self.conn, sql, named_params! { ":num": num }, proposal_place)?;
        Ok(Some(proposal))
    }

    /// The anchors of the proposals that would add places to an accepted statement.
    pub fn proposals_joining(&self, statement: StatementId) -> Result<Vec<PlaceId>, StoreError> {
        let sql = include_str!("sql/proposals_joining.sql");
        sql::all(self.conn, sql, named_params! { ":statement": statement.as_bytes() }, place)
    }

    /// The anchors of the proposals with any of these places.
    pub fn proposals_with(&self, places: &[PlaceId]) -> Result<Vec<PlaceId>, StoreError> {
        let sql = include_str!("sql/proposals_with_places.sql");
        sql::all(self.conn, sql, named_params! { ":places": sql::places(places) }, place)
    }

    /// Every place of an accepted or proposed statement that lies in one of these
    /// articles (those that only differ are left out): which statement, and where.
    pub fn statements_among(
        &self,
        articles: &[ArticleId],
    ) -> Result<Vec<(StatementKey, PlaceId)>, StoreError> {
        let ids = sql::list(articles.iter().map(|id| &id.as_bytes()[..]));
        let named = named_params! { ":ids": ids };
        let mut found = sql::all(self.conn, include_str!("sql/statements_among.sql"), named, |row| {
            let id = StatementId::from_bytes(row.get("statement")?);
            Ok((StatementKey::Accepted(id), place(row)?))
        })?;
        found.extend(sql::all(self.conn, include_str!("sql/proposals_among.sql"), named, |row| {
            let anchor = PlaceId {
                article: ArticleId::from_bytes(row.get("anchor_article")?),
                start: row.get("anchor_start")?,
                end: row.get("anchor_end")?,
            };
            Ok((StatementKey::Proposed(anchor), place(row)?))
        })?);
        Ok(found)
    }
}

/// A proposal, but for its places.
fn proposal(row: &Row<'_>) -> rusqlite::Result<Proposal> {
    let joins: Option<[u8; 16]> = row.get("joins")?;
    let speaker: Option<[u8; 16]> = row.get("speaker")?;
    Ok(Proposal {
        anchor: place(row)?,
        joins: joins.map(StatementId::from_bytes),
        wording: row.get("wording")?,
        speaker: speaker.map(SpeakerId::from_bytes),
        name: row.get("name")?,
        occasion: occasion(row)?,
        wordings: row.get("wordings")?,
        reason: row.get("reason")?,
        places: Vec::new(),
    })
}

/// `place` and `said`.
pub(super) fn occasion(row: &Row<'_>) -> rusqlite::Result<Occasion> {
    Ok(Occasion { place: row.get("place")?, said: date(row, "said")? })
}

fn proposal_place(row: &Row<'_>) -> rusqlite::Result<ProposalPlace> {
    let (kind, standing): (String, String) = (row.get("kind")?, row.get("standing")?);
    let quote: Option<[u8; 16]> = row.get("quote")?;
    let differences: String = row.get("differences")?;
    Ok(ProposalPlace {
        place: place(row)?,
        kind: match (kind.as_str(), quote) {
            ("quote", Some(quote)) => PlaceKind::Quote(QuoteId::from_bytes(quote)),
            ("suggestion", _) => PlaceKind::Suggestion,
            ("unquoted", _) => PlaceKind::Unquoted,
            _ => return Err(unknown_word(&kind)),
        },
        standing: Standing::from_word(&standing).ok_or_else(|| unknown_word(&standing))?,
        score: row.get("score")?,
        // What is derived can be made again: what cannot be read is not there.
        differences: serde_json::from_str(&differences).unwrap_or_default(),
        reason: row.get("reason")?,
        repeats: row.get("repeats")?,
    })
}
