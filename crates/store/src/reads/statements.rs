use super::Reader;
use crate::StoreError;
use model::{
    ArticleId, PartialDate, PlaceId, QuoteId, StatementId, StatementKey,
    entities::Proposal,
    filters::Window,
    statements::{ArticleRef, Occasion, StatementFilter, StatementOrder, StatementRef},
    views::{Page, SourceRef, SpeakerRef},
};

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
    /// Places that give it.
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

impl Reader<'_> {
    /// Rows of the list of statements: the proposed ones first.
    pub fn statements(
        &self,
        filter: &StatementFilter,
        order: StatementOrder,
        window: Window,
    ) -> Result<Page<StoredStatement>, StoreError> {
        let _ = (filter, order, window);
        Ok(Page { total: 0, rows: Vec::new() })
    }

    /// The row of one statement; none when it is gone.
    pub fn statement_row(&self, key: StatementKey) -> Result<Option<StoredStatement>, StoreError> {
        let _ = key;
        Ok(None)
    }

    /// An accepted statement, as other things name it.
    pub fn statement_ref(&self, id: StatementId) -> Result<Option<StatementRef>, StoreError> {
        let _ = id;
        Ok(None)
    }

    /// A proposed statement with its places; none when it is not proposed any more.
    pub fn proposal(&self, anchor: PlaceId) -> Result<Option<Proposal>, StoreError> {
        let _ = anchor;
        Ok(None)
    }

    /// The anchors of the proposals that would add places to an accepted statement.
    pub fn proposals_joining(&self, statement: StatementId) -> Result<Vec<PlaceId>, StoreError> {
        let _ = statement;
        Ok(Vec::new())
    }

    /// The anchors of the proposals with any of these places.
    pub fn proposals_with(&self, places: &[PlaceId]) -> Result<Vec<PlaceId>, StoreError> {
        let _ = places;
        Ok(Vec::new())
    }

    /// The statement that a quote reports.
    pub fn statement_of_quote(&self, quote: QuoteId) -> Result<Option<StatementId>, StoreError> {
        let _ = quote;
        Ok(None)
    }

    /// Every place of an accepted or proposed statement that lies in one of these
    /// articles (those that only differ are left out): which statement, and where.
    pub fn statements_among(
        &self,
        articles: &[ArticleId],
    ) -> Result<Vec<(StatementKey, PlaceId)>, StoreError> {
        let _ = articles;
        Ok(Vec::new())
    }

    /// These articles with their sources, in this order; missing ones are left out.
    pub fn sourced_articles(&self, ids: &[ArticleId]) -> Result<Vec<SourcedArticle>, StoreError> {
        let _ = ids;
        Ok(Vec::new())
    }
}
