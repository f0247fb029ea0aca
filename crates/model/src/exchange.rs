//! The other ways out of a notebook, and in.

use crate::QuoteId;
use crate::filters::QuoteFilter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of file that quotes leave in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum DataFormat {
    /// Comma-separated values, one row for each quote.
    Csv,
    /// A workbook, one row for each quote.
    Xlsx,
    /// Everything as JSON; has a published schema.
    Json,
    /// W3C Web Annotations.
    Jsonld,
    /// The tags, for programs of qualitative analysis (REFI-QDA).
    Qdc,
    /// Texts, tags, quotes and notes, for programs of qualitative analysis (REFI-QDA).
    Qdpx,
    /// A report for people.
    Html,
    /// A report for word processors.
    Docx,
}

impl DataFormat {
    /// Every format, in the order that menus show.
    pub const ALL: [Self; 8] =
        [Self::Csv, Self::Xlsx, Self::Json, Self::Jsonld, Self::Qdc, Self::Qdpx, Self::Html, Self::Docx];

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Jsonld => "jsonld",
            Self::Qdc => "qdc",
            Self::Qdpx => "qdpx",
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }
}

/// How articles are cited. Which one is the caller's to remember: it says how
/// things leave, and nothing of what is in a notebook.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum CitationStyle {
    /// In a sentence: title, source, date.
    #[default]
    Short,
    /// American Psychological Association, 7th edition.
    Apa,
    /// Chicago Manual of Style, author and date.
    Chicago,
    /// Modern Language Association.
    Mla,
    /// Cite Them Right, Harvard.
    Harvard,
}

impl CitationStyle {
    /// Every style, in the order that menus show.
    pub const ALL: [Self; 5] = [Self::Short, Self::Apa, Self::Chicago, Self::Mla, Self::Harvard];
}

/// Which quotes to write into a file, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportData {
    /// The kind of file.
    pub format: DataFormat,
    /// Which quotes; a filter that restricts leaves out what they do not name.
    pub filter: QuoteFilter,
    /// How reports for people cite; our own style where it is not told.
    #[serde(default)]
    #[ts(optional)]
    pub style: Option<CitationStyle>,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportedData {
    /// Where, for people to read.
    pub path: String,
    /// Quotes in it.
    pub quotes: u32,
    /// Articles in it.
    pub articles: u32,
}

/// How copied quotes shall read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum CopyForm {
    /// Block quotes of Markdown.
    Markdown,
    /// Words and citation.
    Plain,
    /// For word processors, with a plain form beside it.
    Html,
}

/// Quotes for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyQuotes {
    /// Which, in this order; those that are gone are left out.
    pub ids: Vec<QuoteId>,
    /// How they shall read.
    pub form: CopyForm,
    /// How they are cited; in our own style where it is not told.
    #[serde(default)]
    #[ts(optional)]
    pub style: Option<CitationStyle>,
}

/// How many things there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThingCounts {
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
    /// Statements.
    pub statements: u32,
    /// Notes.
    pub notes: u32,
}

/// What an import of such a file did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedData {
    /// What the file was.
    pub format: DataFormat,
    /// What was added.
    pub added: ThingCounts,
    /// What was in the notebook already, and stayed as it was.
    pub already_there: ThingCounts,
    /// What was not taken over, in the order of the file.
    pub left_out: Vec<NotTakenOver>,
}

/// Something in a file that did not become part of the notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotTakenOver {
    /// Which, for people: an id, or words.
    pub what: String,
    /// Why.
    pub reason: String,
}
