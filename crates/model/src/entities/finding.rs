use super::Rendering;
use crate::{ArticleId, RevisionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the quote finder read in one text. Derived: it can be made again from
/// the text at any time, so no operation records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whose text was read.
    pub article: ArticleId,
    /// The text that the offsets count in.
    pub revision: RevisionId,
    /// Of the finder that read it.
    pub version: u32,
    /// The text in stretches with a role, in reading order.
    pub passages: Vec<Passage>,
    /// In reading order; no two begin at the same byte.
    pub suggestions: Vec<Suggestion>,
}

/// A stretch of an article's text with a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// First byte in the text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Its part in the article.
    pub role: PassageRole,
}

/// The part a passage has in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum PassageRole {
    /// The title above the text.
    Headline,
    /// Who wrote it.
    Byline,
    /// Place and date at the head.
    Dateline,
    /// The text itself.
    Body,
    /// Words under a picture.
    Caption,
    /// What the site adds: subscription text, links to other stories, disclaimers.
    Boilerplate,
    /// Words that stood in the same article before.
    Repeat,
}

impl PassageRole {
    /// Every role.
    pub const ALL: [Self; 7] = [
        Self::Headline,
        Self::Byline,
        Self::Dateline,
        Self::Body,
        Self::Caption,
        Self::Boilerplate,
        Self::Repeat,
    ];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Boilerplate => "boilerplate",
            Self::Repeat => "repeat",
        }
    }

    /// The role of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether what stands there is kept from the analyst unless she asks.
    pub fn masked(self) -> bool {
        matches!(self, Self::Boilerplate | Self::Repeat)
    }
}

/// A quote that the finder found; the analyst has not seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// First byte of the words in the text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// First byte of the first stretch of the same quotation, when this is a
    /// later one.
    pub part_of: Option<u32>,
    /// How the article gives the words.
    pub rendering: Rendering,
    /// Who said them, if that could be told.
    pub speaker: Option<FoundSpeaker>,
    /// Range of the reporter's words that attribute them.
    pub cue: Option<(u32, u32)>,
    /// In thousandths: the share of suggestions with this number that are right.
    pub confidence: u16,
    /// Why this speaker, in words.
    pub evidence: String,
    /// The role of the passage it stands in, when that one is masked.
    pub masked: Option<PassageRole>,
}

/// Who said it, as the article tells; whom of the notebook that means is
/// decided when it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSpeaker {
    /// By the fullest name that the article gives.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// For whom the speaker speaks.
    pub on_behalf_of: Option<String>,
    /// Range of the words nearest to the quote that name the speaker.
    pub mention: (u32, u32),
}

/// What a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeakerKind {
    /// Somebody with a name.
    Person,
    /// A body, or a place that stands for one.
    Organisation,
    /// Somebody known by office or description.
    Described,
    /// A text that speaks.
    Document,
}

impl SpeakerKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Described, Self::Document];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Described => "described",
            Self::Document => "document",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
