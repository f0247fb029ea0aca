//! What screens read of articles set side by side, of text that articles share,
//! and of counts over two things. Offsets are UTF-16 code units.

use crate::filters::QuoteFilter;
use crate::statements::ArticleRef;
use crate::views::{ArticleRow, BlockView, PlacedQuote, SourceRef};
use crate::{ArticleId, PartialDate, StatementKey};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Two to four articles, in the order of the columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareArticles {
    /// Which.
    pub articles: Vec<ArticleId>,
}

/// Articles set side by side. An article is named by its place in `articles`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Comparison {
    /// In the order asked for.
    pub articles: Vec<ComparedArticle>,
    /// Passages that at least two of them share, in the order of the first that has them.
    pub passages: Vec<SharedPassage>,
    /// Of every article, how much stands in every other.
    pub shares: Vec<SharedPart>,
    /// The same statement in at least two of them.
    pub statements: Vec<PairedStatement>,
}

/// An article in a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedArticle {
    /// What the library shows of it.
    pub row: ArticleRow,
    /// Its text in reading order.
    pub blocks: Vec<BlockView>,
    /// Its quotes in reading order.
    pub quotes: Vec<PlacedQuote>,
}

/// A passage that at least two articles share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SharedPassage {
    /// Where it stands.
    pub places: Vec<ArticleStretch>,
    /// Words of the longest.
    pub words: u32,
    /// Whether the words are all the same.
    pub exact: bool,
}

/// A stretch of one of the compared articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleStretch {
    /// Which of the compared articles.
    pub article: u32,
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
}

/// How much of one compared article stands in another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SharedPart {
    /// Of this one …
    pub of: u32,
    /// … what stands in this one:
    pub within: u32,
    /// words,
    pub words: u32,
    /// and their share of all words, 0 to 1000.
    pub thousandths: u32,
}

/// The same statement in several of the compared articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PairedStatement {
    /// Which.
    pub statement: StatementKey,
    /// Its canonical wording.
    pub wording: String,
    /// Where it stands in them.
    pub places: Vec<ArticleStretch>,
}

/// Articles of a notebook that share text, longest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReuseMap {
    /// Pairs in the whole notebook.
    pub total: u32,
    /// The pairs that share most, at most as many as asked for.
    pub pairs: Vec<ReusePair>,
    /// Articles of one wire story, largest first: those that hold at least half of each other's words, or of one of them.
    pub clusters: Vec<ReuseCluster>,
}

/// Two articles that share text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReusePair {
    /// The one published first, as far as that is known.
    pub earlier: ReuseArticle,
    /// The other.
    pub later: ReuseArticle,
    /// Words that stand in both.
    pub words: u32,
    /// Their share of the words of `earlier`, 0 to 1000.
    pub of_earlier: u32,
    /// Their share of the words of `later`, 0 to 1000.
    pub of_later: u32,
}

/// An article in the map of reuse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReuseArticle {
    /// Which.
    pub article: ArticleRef,
    /// The outlet.
    pub source: Option<SourceRef>,
    /// Its words.
    pub words: u32,
}

/// Articles of one story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReuseCluster {
    /// In the order of publication.
    pub articles: Vec<ReuseArticle>,
    /// The probable original: a guess by the date; none where dates do not tell.
    pub original: Option<ArticleId>,
}

/// How much of the map of reuse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListReuse {
    /// Only pairs with this article.
    pub article: Option<ArticleId>,
    /// Only pairs that share at least this many words.
    pub words: u32,
    /// At most so many pairs, 1,000 at most.
    pub limit: u32,
}

/// What a matrix counts along one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Axis {
    /// Speakers.
    Speaker,
    /// Sources.
    Source,
    /// Tags; a quote counts once under each tag it has and under those above it.
    /// Where a filter names tags, only under those and what is below them.
    Tag,
    /// Accepted statements.
    Statement,
    /// Renderings.
    Rendering,
    /// Months of publication.
    Month,
}

/// Which matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountMatrix {
    /// What the rows are.
    pub rows: Axis,
    /// What the columns are.
    pub columns: Axis,
    /// Which quotes are counted.
    pub filter: QuoteFilter,
    /// At most so many rows and columns, those with most quotes (months: the newest); 500 at most.
    pub limit: u32,
}

/// Counts of quotes over two things. Every count is that of the quotes under the
/// filter in which the facet of the row, and that of the column, is set to the value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Matrix {
    /// Most quotes first, "without" last; months oldest first.
    pub rows: Vec<AxisValue>,
    /// As the rows.
    pub columns: Vec<AxisValue>,
    /// Cells with any quote, row by row.
    pub cells: Vec<MatrixCell>,
    /// Quotes under the filter, each once.
    pub quotes: u32,
    /// Values that the limit left out.
    pub hidden_rows: u32,
    /// As for the rows.
    pub hidden_columns: u32,
}

/// A row or column of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AxisValue {
    /// Id, rendering or month; none for "without".
    pub value: Option<String>,
    /// What to show.
    pub name: String,
    /// Quotes in it, those of hidden cells too.
    pub count: u32,
}

/// A cell of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MatrixCell {
    /// Place of its row.
    pub row: u32,
    /// Place of its column.
    pub column: u32,
    /// Quotes.
    pub count: u32,
}

/// Which timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTimeline {
    /// What a lane is: speakers, statements, sources or tags.
    pub lanes: Axis,
    /// Which quotes are counted.
    pub filter: QuoteFilter,
    /// At most so many lanes, those with most quotes; 500 at most.
    pub limit: u32,
}

/// What was said when, and reported when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// Most quotes first, "without" last.
    pub lanes: Vec<AxisValue>,
    /// In the order of the lanes, then of the days: said, where that is known,
    /// else reported.
    pub marks: Vec<TimelineMark>,
    /// Quotes without a date of either kind; they are in no mark.
    pub undated: u32,
    /// Lanes that the limit left out.
    pub hidden_lanes: u32,
}

/// Quotes of one lane with the same days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TimelineMark {
    /// Place of its lane.
    pub lane: u32,
    /// When it was said: the occasion of its statement, if that is known.
    pub said: Option<PartialDate>,
    /// Day, month or year of publication, without a time of day.
    pub reported: Option<PartialDate>,
    /// Quotes.
    pub count: u32,
    /// The statement, if all are of one.
    pub statement: Option<StatementKey>,
    /// The words of the first: in the first article in reading order, the quote marked first.
    pub exact: String,
}
