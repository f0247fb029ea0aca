//! What a screen reads. Offsets are UTF-16 code units of the article's text.

mod history;

pub use history::{HistoryRow, HistoryState};

use crate::entities::{BlockKind, Format, Rendering};
use crate::statements::StatementRef;
use crate::{ArticleId, NoteId, PartialDate, QuoteId, SourceId, SpeakerId, StatementId, TagId};
use serde::Serialize;
use ts_rs::TS;

/// A slice of a listing, and how long the whole is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Page<T> {
    /// Rows of the whole listing.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<T>,
}

/// Whether a notebook may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Access {
    /// It may.
    ReadWrite,
    /// A newer Pullquote wrote it.
    ReadOnlyNewer,
    /// Another Pullquote has it open.
    ReadOnlyInUse,
    /// The file or its folder cannot be written.
    ReadOnlyFile,
    /// It was not closed cleanly and its check found damage.
    ReadOnlyDamaged,
}

/// The open notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NotebookView {
    /// Name of the file, without its ending.
    pub name: String,
    /// Where it lies, for people to read.
    pub path: String,
    /// Whether it may be changed.
    pub access: Access,
    /// How much is in it.
    pub counts: Counts,
    /// What undo and redo would do.
    pub undo: UndoState,
}

/// How much is in a notebook.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// Articles.
    pub articles: u32,
    /// Quotes.
    pub quotes: u32,
    /// Speakers.
    pub speakers: u32,
    /// Sources.
    pub sources: u32,
    /// Tags.
    pub tags: u32,
    /// Suggestions that wait for a decision; never counted as quotes.
    pub waiting: u32,
    /// Accepted statements.
    pub statements: u32,
    /// Statements that are proposed; never counted as statements.
    pub proposed: u32,
    /// Notes.
    pub notes: u32,
}

/// The labels of what undo and redo would do next.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct UndoState {
    /// Label of the operation that undo takes back.
    pub undo: Option<String>,
    /// Label of the operation that redo repeats.
    pub redo: Option<String>,
}

/// A notebook opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecentNotebook {
    /// Name of the file, without its ending.
    pub name: String,
    /// Where it lies.
    pub path: String,
}

/// What an acknowledged change did: it is on disk when this arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Outcome<T> {
    /// What the command gives.
    pub value: T,
    /// What to read again.
    pub touched: Touched,
    /// What undo and redo would do now.
    pub undo: UndoState,
    /// How much is in the notebook now.
    pub counts: Counts,
}

/// What changed, so that a screen reads only that again. A list that would be
/// longer than 1,000 is left empty and `all` is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Touched {
    /// Too much to list: read everything again.
    pub all: bool,
    /// Articles whose row changed, came or went, or whose suggestions were decided.
    pub articles: Vec<ArticleId>,
    /// Quotes that changed, came or went (their tags count).
    pub quotes: Vec<QuoteId>,
    /// Speakers that changed, came or went (their aliases and lessons count).
    pub speakers: Vec<SpeakerId>,
    /// Sources that changed, came or went.
    pub sources: Vec<SourceId>,
    /// Tags that changed, came or went.
    pub tags: Vec<TagId>,
    /// Statements that changed, came or went, or whose quotes did.
    pub statements: Vec<StatementId>,
    /// Notes that changed, came or went.
    pub notes: Vec<NoteId>,
}

/// A source, as other things name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceRef {
    /// Which.
    pub id: SourceId,
    /// Its name.
    pub name: String,
}

/// A speaker, as other things name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpeakerRef {
    /// Which.
    pub id: SpeakerId,
    /// Canonical name.
    pub name: String,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// Name of the one this speaker speaks for.
    pub on_behalf_of: Option<String>,
}

/// A tag, as other things name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TagRef {
    /// Which.
    pub id: TagId,
    /// Names from the root, joined with `/`.
    pub path: String,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
}

/// A row of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleRow {
    /// Which.
    pub id: ArticleId,
    /// Headline.
    pub title: String,
    /// The outlet.
    pub source: Option<SourceRef>,
    /// As printed.
    pub author: Option<String>,
    /// As exact as it tells.
    pub published: Option<PartialDate>,
    /// Where on the web.
    pub url: Option<String>,
    /// Number of words.
    pub words: u32,
    /// Number of quotes.
    pub quotes: u32,
    /// Number of suggestions that wait for a decision.
    pub waiting: u32,
    /// Milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub imported_at: i64,
}

/// An article, opened for reading. Its quotes come apart (`article_quotes`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleView {
    /// What the library shows of it.
    pub row: ArticleRow,
    /// The file it came from; none for a paste.
    pub file_name: Option<String>,
    /// What the original was read as.
    pub format: Format,
    /// Encoding of the original.
    pub encoding: String,
    /// BLAKE3 of the original, hex.
    pub original_hash: String,
    /// Text in reading order. Between two blocks stands at least one line break.
    pub blocks: Vec<BlockView>,
}

/// A block of an article's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BlockView {
    /// Its part in the document.
    pub kind: BlockKind,
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// Its words: `start` plus the length of this is its end.
    pub text: String,
}

/// A quote with all that is known of it, but for its place in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteView {
    /// Which.
    pub id: QuoteId,
    /// Where it stands.
    pub article: ArticleId,
    /// The words.
    pub exact: String,
    /// How the article gives them.
    pub rendering: Rendering,
    /// Who said it.
    pub speaker: Option<SpeakerRef>,
    /// The reporter's words that attribute it.
    pub cue: Option<String>,
    /// In the order of their paths.
    pub tags: Vec<TagRef>,
    /// The statement that it reports.
    pub statement: Option<StatementRef>,
    /// Number of notes about it.
    pub notes: u32,
    /// Milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub marked_at: i64,
}

/// A quote in the article that is being read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacedQuote {
    /// The quote.
    #[serde(flatten)]
    pub quote: QuoteView,
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
}

/// A row of the table of all quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteRow {
    /// The quote.
    #[serde(flatten)]
    pub quote: QuoteView,
    /// Up to 64 characters before it.
    pub prefix: String,
    /// Up to 64 characters after it.
    pub suffix: String,
    /// Headline of its article.
    pub article_title: String,
    /// The outlet.
    pub source: Option<SourceRef>,
    /// When its article was published.
    pub published: Option<PartialDate>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FacetValue {
    /// Id, rendering or month; none for "without".
    pub value: Option<String>,
    /// What to show.
    pub name: String,
    /// Quotes that the filter would give with this value of this facet.
    pub count: u32,
}

/// The values of every facet under a filter, most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuoteFacets {
    /// Speakers.
    pub speakers: Vec<FacetValue>,
    /// Sources.
    pub sources: Vec<FacetValue>,
    /// Tags; a quote counts under each tag it has, and once under those above them.
    pub tags: Vec<FacetValue>,
    /// Renderings.
    pub renderings: Vec<FacetValue>,
    /// Months of publication (`2017-05`), newest first.
    pub months: Vec<FacetValue>,
}

/// A speaker with what the lists and its page show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpeakerView {
    /// Which.
    pub id: SpeakerId,
    /// Canonical name.
    pub name: String,
    /// Office or part.
    pub role: String,
    /// In the order of the alphabet.
    pub aliases: Vec<String>,
    /// What suggestions call this speaker too, as learned from corrections.
    pub lessons: Vec<String>,
    /// For whom this speaker speaks.
    pub on_behalf_of: Option<SpeakerRef>,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// Number of quotes.
    pub quotes: u32,
    /// Number of sources that quote this speaker.
    pub sources: u32,
}

/// A source with what the lists and its page show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceView {
    /// Which.
    pub id: SourceId,
    /// Name of the outlet.
    pub name: String,
    /// Its site.
    pub homepage: Option<String>,
    /// In a line or two.
    pub description: String,
    /// Number of articles.
    pub articles: u32,
    /// Number of quotes in them.
    pub quotes: u32,
}

/// A tag with what the tree and its page show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TagView {
    /// Which.
    pub id: TagId,
    /// Its own name.
    pub name: String,
    /// Names from the root, joined with `/`.
    pub path: String,
    /// The tag it stands under.
    pub parent: Option<TagId>,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// When to use it.
    pub description: String,
    /// Number of quotes with this very tag.
    pub quotes: u32,
}

/// An article that contains the words searched for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SearchHit {
    /// The article.
    pub row: ArticleRow,
    /// Some words around the first hits.
    pub snippet: Vec<SnippetPart>,
}

/// A piece of a snippet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SnippetPart {
    /// The piece.
    pub text: String,
    /// Whether it is what was searched for.
    pub hit: bool,
}
