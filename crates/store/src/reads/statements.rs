use super::{
    Reader,
    columns::{place, source_ref, speaker_ref, statement_ref},
    filter::statement_named,
    proposals::occasion,
};
use crate::{
    StoreError,
    rows::{article::published, statement::date},
    sql,
};
use model::{
    ArticleId, PartialDate, PlaceId, QuoteId, StatementId, StatementKey,
    entities::QuoteStatement,
    filters::Window,
    statements::{ArticleRef, Occasion, StatementFilter, StatementOrder, StatementRef, StatementState},
    views::{Page, SourceRef, SpeakerRef},
};
use rusqlite::{Row, named_params};
use std::collections::HashMap;

/// A row of the list of statements, as far as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredStatement {
    /// Which.
    pub key: StatementKey,
    /// The accepted statement that a proposal would add places to.
    pub joins: Option<StatementRef>,
    /// Canonical wording; of a proposal the fullest quoted one.
    pub wording: String,
    /// Who said it, where that is a speaker of the notebook.
    pub speaker: Option<SpeakerRef>,
    /// Who said it as the finder calls it, of a proposal without such a speaker.
    pub name: Option<String>,
    /// Where and when.
    pub occasion: Occasion,
    /// Articles that report it.
    pub articles: u32,
    /// Sources that report it, in the order of the alphabet.
    pub sources: Vec<SourceRef>,
    /// Sources that report on the same event.
    pub covering: u32,
    /// Places that give it; of an accepted statement its quotes.
    pub places: u32,
    /// Different wordings; of a proposal only.
    pub wordings: u32,
    /// Places that differ; of a proposal only.
    pub differs: u32,
    /// Places without marks that are no quotes yet; of an accepted statement those of the proposals that join it.
    pub unquoted: u32,
    /// When it was first reported.
    pub first: Option<PartialDate>,
    /// When it was last reported.
    pub last: Option<PartialDate>,
}

/// An article with its source, as places of statements name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcedArticle {
    /// The article.
    pub article: ArticleRef,
    /// The outlet.
    pub source: Option<SourceRef>,
    /// Number of words.
    pub words: u32,
}

/// The proposed statements of a filter in an order; likewise the accepted ones.
macro_rules! page {
    ($file:literal, $order:literal) => {
        concat!(include_str!($file), "ORDER BY ", $order, " LIMIT :limit OFFSET :offset")
    };
}

const PROPOSED: &str = concat!("SELECT count(*) FROM (", include_str!("sql/proposals_filter.sql"), ")");
const ACCEPTED: &str = concat!("SELECT count(*) FROM (", include_str!("sql/statements_filter.sql"), ")");
const COVERING: &str = concat!(
    "SELECT count(DISTINCT source) FROM article WHERE id IN (",
    include_str!("sql/articles_near.sql"),
    ")"
);

/// Ties are broken by the key, so that pages never overlap.
fn proposed_sql(order: StatementOrder) -> &'static str {
    match order {
        StatementOrder::Reported => {
            page!("sql/proposals_filter.sql", "p.last DESC, p.article, p.start_byte")
        }
        StatementOrder::Sources => {
            page!("sql/proposals_filter.sql", "p.sources DESC, p.last DESC, p.article, p.start_byte")
        }
        StatementOrder::Wording => {
            page!("sql/proposals_filter.sql", "p.wording_key, p.article, p.start_byte")
        }
    }
}

fn accepted_sql(order: StatementOrder) -> &'static str {
    match order {
        StatementOrder::Reported => page!("sql/statements_filter.sql", "t.last DESC, t.statement"),
        StatementOrder::Sources => {
            page!("sql/statements_filter.sql", "t.sources DESC, t.last DESC, t.statement")
        }
        StatementOrder::Wording => page!("sql/statements_filter.sql", "s.wording_key, s.id"),
    }
}

impl Reader<'_> {
    /// Rows of the list of statements: the proposed ones first.
    pub fn statements(
        &self,
        filter: &StatementFilter,
        order: StatementOrder,
        window: Window,
    ) -> Result<Page<StoredStatement>, StoreError> {
        let wanted = |state| filter.state.is_none_or(|only| only == state);
        statement_named(filter, |named| {
            let count = |state, sql| match wanted(state) {
                true => sql::count(self.conn, sql, named),
                false => Ok(0),
            };
            let proposed = count(StatementState::Proposed, PROPOSED)?;
            let accepted = count(StatementState::Accepted, ACCEPTED)?;
            let mut rows = Vec::new();
            if window.offset < proposed {
                let (offset, limit) = (window.offset, window.limit);
                let mut named = named.to_vec();
                named.extend_from_slice(named_params! { ":offset": offset, ":limit": limit });
                let numbers =
                    sql::all(self.conn, proposed_sql(order), &named, |row| row.get::<_, i64>("id"))?;
                rows.extend(self.proposal_rows(&numbers)?);
            }
            let left = window.limit.saturating_sub(u32::try_from(rows.len()).unwrap_or(u32::MAX));
            if left > 0 && accepted > 0 {
                let offset = window.offset.saturating_sub(proposed);
                let mut named = named.to_vec();
                named.extend_from_slice(named_params! { ":offset": offset, ":limit": left });
                let ids = sql::all(self.conn, accepted_sql(order), &named, |row| {
                    Ok(StatementId::from_bytes(row.get("id")?))
                })?;
                rows.extend(self.accepted_rows(&ids)?);
            }
            Ok(Page { total: proposed + accepted, rows })
        })
    }

    /// The row of one statement; none when it is gone.
    pub fn statement_row(&self, key: StatementKey) -> Result<Option<StoredStatement>, StoreError> {
        let anchor = match key {
            StatementKey::Accepted(id) => return Ok(self.accepted_rows(&[id])?.pop()),
            StatementKey::Proposed(anchor) => anchor,
        };
        let named = named_params! {
            ":article": anchor.article.as_bytes(),
            ":start_byte": anchor.start,
            ":end_byte": anchor.end,
        };
        let sql = include_str!("sql/proposal_by_anchor.sql");
        let num = sql::maybe(self.conn, sql, named, |row| row.get::<_, i64>("num"))?;
        Ok(self.proposal_rows(&num.into_iter().collect::<Vec<_>>())?.pop())
    }

    /// An accepted statement, as other things name it.
    pub fn statement_ref(&self, id: StatementId) -> Result<Option<StatementRef>, StoreError> {
        let sql = "SELECT wording FROM statement WHERE id = :id";
        sql::maybe(self.conn, sql, named_params! { ":id": id.as_bytes() }, |row| {
            Ok(StatementRef { id, wording: row.get("wording")? })
        })
    }

    /// The statement that a quote reports.
    pub fn statement_of_quote(&self, quote: QuoteId) -> Result<Option<StatementId>, StoreError> {
        Ok(self.get::<QuoteStatement>(&quote)?.map(|it| it.statement))
    }

    /// The quote of exactly these bytes; the first marked of several.
    pub fn quote_at(&self, place: PlaceId) -> Result<Option<QuoteId>, StoreError> {
        let named = named_params! {
            ":article": place.article.as_bytes(),
            ":start_byte": place.start,
            ":end_byte": place.end,
        };
        sql::maybe(self.conn, include_str!("sql/quote_at.sql"), named, |row| {
            Ok(QuoteId::from_bytes(row.get("id")?))
        })
    }

    /// These articles with their sources, in this order; missing ones are left out.
    pub fn sourced_articles(&self, ids: &[ArticleId]) -> Result<Vec<SourcedArticle>, StoreError> {
        let ids = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let sql = include_str!("sql/articles_sourced.sql");
        let mut found = sql::all(self.conn, sql, named_params! { ":ids": ids }, |row| {
            let article = ArticleRef {
                id: ArticleId::from_bytes(row.get("id")?),
                title: row.get("title")?,
                published: published(row)?,
            };
            let sourced = SourcedArticle { article, source: source_ref(row)?, words: row.get("words")? };
            Ok((row.get::<_, u32>("place")?, sourced))
        })?;
        found.sort_by_key(|(place, _)| *place);
        Ok(found.into_iter().map(|(_, article)| article).collect())
    }

    fn proposal_rows(&self, numbers: &[i64]) -> Result<Vec<StoredStatement>, StoreError> {
        let ids = serde_json::to_string(numbers).expect("numbers are plain data");
        let rows = sql::all(
            self.conn,
            include_str!("sql/proposal_rows.sql"),
            named_params! { ":ids": ids },
            |row| Ok((row.get("number")?, proposed(row)?)),
        )?;
        self.with_reporters(rows, include_str!("sql/proposal_reporters.sql"), &ids)
    }

    fn accepted_rows(&self, ids: &[StatementId]) -> Result<Vec<StoredStatement>, StoreError> {
        let ids = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let rows = sql::all(
            self.conn,
            include_str!("sql/statement_rows.sql"),
            named_params! { ":ids": ids },
            |row| Ok((row.get("number")?, accepted(row)?)),
        )?;
        self.with_reporters(rows, include_str!("sql/statement_reporters.sql"), &ids)
    }

    /// The rows in their order, with the sources that report them and those that could.
    fn with_reporters(
        &self,
        mut rows: Vec<(u32, StoredStatement)>,
        sql: &str,
        ids: &str,
    ) -> Result<Vec<StoredStatement>, StoreError> {
        let reporters = sql::all(self.conn, sql, named_params! { ":ids": ids }, |row| {
            let article = ArticleId::from_bytes(row.get("article")?);
            Ok((row.get::<_, u32>("number")?, article, source_ref(row)?))
        })?;
        rows.sort_by_key(|(number, _)| *number);
        let mut told: HashMap<u32, (Vec<ArticleId>, Vec<SourceRef>)> = HashMap::new();
        for (number, article, source) in reporters {
            let (articles, sources) = told.entry(number).or_default();
            articles.push(article);
            if let Some(source) = source
                && sources.last() != Some(&source)
            {
                sources.push(source);
            }
        }
        for (number, row) in &mut rows {
            let (articles, sources) = told.remove(number).unwrap_or_default();
            row.sources = sources;
            row.covering = self.covering(&articles)?;
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// How many sources report on the event of these articles.
    fn covering(&self, articles: &[ArticleId]) -> Result<u32, StoreError> {
        let ids = sql::list(articles.iter().map(|id| &id.as_bytes()[..]));
        sql::count(self.conn, COVERING, named_params! { ":ids": ids })
    }
}

fn proposed(row: &Row<'_>) -> rusqlite::Result<StoredStatement> {
    Ok(StoredStatement {
        joins: statement_ref(row)?,
        name: row.get("name")?,
        wordings: row.get("wordings")?,
        differs: row.get("differs")?,
        ..common(row, StatementKey::Proposed(place(row)?))?
    })
}

fn accepted(row: &Row<'_>) -> rusqlite::Result<StoredStatement> {
    common(row, StatementKey::Accepted(StatementId::from_bytes(row.get("id")?)))
}

/// What is read of both.
fn common(row: &Row<'_>, key: StatementKey) -> rusqlite::Result<StoredStatement> {
    Ok(StoredStatement {
        key,
        joins: None,
        wording: row.get("wording")?,
        speaker: speaker_ref(row)?,
        name: None,
        occasion: occasion(row)?,
        articles: row.get("articles")?,
        sources: Vec::new(),
        covering: 0,
        places: row.get("places")?,
        wordings: 0,
        differs: 0,
        unquoted: row.get("unquoted")?,
        first: date(row, "first")?,
        last: date(row, "last")?,
    })
}
