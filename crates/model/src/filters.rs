//! Which rows a screen asks for, and in which order.

use crate::entities::Rendering;
use crate::{ArticleId, SourceId, SpeakerId, StatementId, TagId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A slice of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Window {
    /// Rows to skip.
    pub offset: u32,
    /// Rows to give, at most 1,000.
    pub limit: u32,
}

impl Window {
    /// Everything: for exports and the command line, not for screens.
    pub const ALL: Self = Self { offset: 0, limit: u32::MAX };
}

/// Which articles. Empty lists and `None` do not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ArticleFilter {
    /// Part of the title, the source's name or the author, whatever the case.
    pub text: String,
    /// Only of these sources.
    pub sources: Vec<SourceId>,
    /// Only without a source.
    pub no_source: bool,
}

/// What orders the articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ArticleOrder {
    /// Title, case-folded.
    Title,
    /// Name of the source, then newest first.
    Source,
    /// When published; articles without a date come last.
    Published,
    /// Number of quotes.
    Quotes,
    /// Number of suggestions that wait for a decision.
    Waiting,
    /// When imported.
    Imported,
}

/// Which quotes. Empty lists and `None` do not restrict; several values of one
/// facet are alternatives, several facets must all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct QuoteFilter {
    /// Part of the quoted words, whatever the case.
    pub text: String,
    /// Only in this article.
    pub article: Option<ArticleId>,
    /// Only by these speakers.
    pub speakers: Vec<SpeakerId>,
    /// Also those without a speaker (alone: only those).
    pub no_speaker: bool,
    /// Only in articles of these sources.
    pub sources: Vec<SourceId>,
    /// Also those in articles without a source (alone: only those).
    pub no_source: bool,
    /// Only with one of these tags, or of a tag below them.
    pub tags: Vec<TagId>,
    /// Also those without a tag (alone: only those).
    pub no_tag: bool,
    /// Only of these statements.
    pub statements: Vec<StatementId>,
    /// Also those of no statement (alone: only those).
    pub no_statement: bool,
    /// Only given so.
    pub renderings: Vec<Rendering>,
    /// Published on this day or later, ISO 8601, as exact as one likes.
    pub from: Option<String>,
    /// Published on this day or earlier, ISO 8601, as exact as one likes.
    pub to: Option<String>,
    /// Only published in these months, as facets and matrix name them: `2017-05`,
    /// or `2017` for what tells only the year.
    pub months: Vec<String>,
    /// Also those in articles without a date (alone: only those).
    pub no_date: bool,
    /// Only published on these days, as the timeline names them: no more and no
    /// less exact. A facet of its own.
    pub days: Vec<String>,
    /// Only of statements said then: no more and no less exact.
    pub said: Vec<String>,
    /// Also those of no statement, or of one that nobody knows when it was said (alone: only those).
    pub no_said: bool,
}

/// What orders the quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum QuoteOrder {
    /// Article by article as published, then in reading order.
    Reading,
    /// The quoted words, case-folded.
    Words,
    /// Name of the speaker.
    Speaker,
    /// Name of the source.
    Source,
    /// When the article was published.
    Published,
    /// The rendering.
    Rendering,
    /// When it was marked.
    Marked,
}
