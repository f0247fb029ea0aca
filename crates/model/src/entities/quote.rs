use crate::{ArticleId, QuoteId, RevisionId, SpeakerId, TagId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One marked stretch of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Stable id.
    pub id: QuoteId,
    /// Where it stands.
    pub article: ArticleId,
    /// The text its offsets count in.
    pub revision: RevisionId,
    /// First byte in the revision's text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// The words themselves.
    pub exact: String,
    /// Up to 64 characters before (W3C TextQuoteSelector).
    pub prefix: String,
    /// Up to 64 characters after.
    pub suffix: String,
    /// How the article gives the words.
    pub rendering: Rendering,
    /// Who said it, once known.
    pub speaker: Option<SpeakerId>,
    /// The reporter's words that attribute it ("said", "calling it a").
    pub cue: Option<String>,
    /// When it was marked, milliseconds since 1970 UTC.
    pub marked_at: i64,
}

/// A quote has a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuoteTag {
    /// The quote.
    pub quote: QuoteId,
    /// The tag.
    pub tag: TagId,
}

/// How an article gives the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Rendering {
    /// Whole clauses in quotation marks.
    Direct,
    /// A few quoted words inside the reporter's sentence.
    Partial,
    /// The same words without marks.
    Unquoted,
    /// The sense in other words.
    Paraphrase,
}

impl Rendering {
    /// Every rendering, in the order that menus show.
    pub const ALL: [Self; 4] = [Self::Direct, Self::Partial, Self::Unquoted, Self::Paraphrase];

    /// The word for it, in files and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Unquoted => "unquoted",
            Self::Paraphrase => "paraphrase",
        }
    }

    /// The rendering of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rendering| rendering.word() == word)
    }
}
