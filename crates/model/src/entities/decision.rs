use crate::{ArticleId, QuoteId, RevisionId, SpeakerId};
use serde::{Deserialize, Serialize};

/// What the analyst decided about a suggestion. It stays when the finder reads
/// the article again, and when the quote that came of it is removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Where it stood.
    pub article: ArticleId,
    /// The text its offsets count in.
    pub revision: RevisionId,
    /// First byte of what was suggested.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// What was decided.
    pub verdict: Verdict,
    /// The quote that came of it; it may have been removed since.
    pub quote: Option<QuoteId>,
    /// Who was suggested as speaker.
    pub suggested_speaker: Option<String>,
    /// Milliseconds since 1970 UTC.
    pub decided_at: i64,
}

/// What was decided about a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is a quote, as suggested or corrected.
    Accepted,
    /// It is none.
    Rejected,
}

impl Verdict {
    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }

    /// The verdict of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Accepted, Self::Rejected].into_iter().find(|verdict| verdict.word() == word)
    }
}

/// Whether a stretch of an article is masked, where the analyst says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassageChoice {
    /// Where it stands.
    pub article: ArticleId,
    /// The text its offsets count in.
    pub revision: RevisionId,
    /// First byte in the text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Whether nothing is suggested there.
    pub masked: bool,
}

/// Whom the finder means by a name, as learned from a correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// The speaker that is meant.
    pub speaker: SpeakerId,
    /// What the finder calls it; unique whatever the case, among lessons.
    pub name: String,
}
