//! What comparing articles gave. Derived: it can be made again from the texts,
//! the findings and what was decided, so no operation records it. All offsets
//! are bytes.

use crate::statements::{DifferenceKind, Occasion};
use crate::{ArticleId, PlaceId, QuoteId, RevisionId, SpeakerId, StatementId};
use serde::{Deserialize, Serialize};

/// What comparing one article with all others gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Which article.
    pub article: ArticleId,
    /// The text that was compared.
    pub revision: RevisionId,
    /// Of the comparison.
    pub version: u32,
    /// The keys it is found by; sorted, each once.
    pub keys: Vec<u64>,
    /// What of the text does not count.
    pub masked: Vec<(u32, u32)>,
    /// Its quotations in reading order, each place once.
    pub spans: Vec<ComparedSpan>,
    /// Places that have to do with each other; one of each pair is in this article.
    pub likenesses: Vec<Likeness>,
    /// Articles that share text with it.
    pub reuses: Vec<Reuse>,
}

/// A quotation of an article, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedSpan {
    /// First byte of its first stretch.
    pub start: u32,
    /// Byte after the last of its first stretch: start and end name its place.
    pub end: u32,
    /// All its stretches, when there are several.
    pub stretches: Vec<(u32, u32)>,
    /// Whether the words stand in quotation marks.
    pub quoted: bool,
    /// The quote that stands there; none for a suggestion.
    pub quote: Option<QuoteId>,
    /// Who said it, of a quote.
    pub speaker: Option<SpeakerId>,
    /// Who said it as the finder calls it, of a suggestion.
    pub name: Option<String>,
    /// Whether who said it is as good as certain: the analyst says so, or the
    /// finder is rarely wrong when it tells so much confidence.
    #[serde(default = "as_before")]
    pub sure: bool,
}

/// What was kept before certainty was told counts as it did then.
fn as_before() -> bool {
    true
}

/// Two places that have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likeness {
    /// A place.
    pub one: PlaceId,
    /// Another place, in another article or in the same.
    pub other: PlaceId,
    /// How the first stands to the second.
    pub relation: PlaceRelation,
    /// In thousandths: 1000 for the same words.
    pub score: u16,
    /// Whether the two articles share other things.
    pub related: bool,
    /// Which of both is only words without marks.
    pub unquoted: Option<Side>,
}

/// One of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The first.
    One,
    /// The second.
    Other,
}

/// How the words of one place stand to those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceRelation {
    /// The same words.
    Same,
    /// The first lies within the second.
    Within,
    /// The first contains the second.
    Contains,
    /// Both share a part, and each has more.
    Overlaps,
    /// The same but for a number, a name or a negation.
    Differs,
    /// Perhaps: too short, or in other words.
    Possible,
}

impl PlaceRelation {
    /// Every relation.
    pub const ALL: [Self; 6] =
        [Self::Same, Self::Within, Self::Contains, Self::Overlaps, Self::Differs, Self::Possible];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Within => "within",
            Self::Contains => "contains",
            Self::Overlaps => "overlaps",
            Self::Differs => "differs",
            Self::Possible => "possible",
        }
    }

    /// The relation of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.word() == word)
    }
}

/// Two articles that share text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reuse {
    /// An article.
    pub one: ArticleId,
    /// Another article.
    pub other: ArticleId,
    /// Words that stand in both.
    pub words: u32,
    /// Their share of the words of `one`, 0 to 1000.
    pub of_one: u16,
    /// Their share of the words of `other`, 0 to 1000.
    pub of_other: u16,
}

/// A statement that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The place of its fullest quoted wording: names it. One of `places`.
    pub anchor: PlaceId,
    /// The accepted statement that it would add places to.
    pub joins: Option<StatementId>,
    /// Its fullest quoted wording.
    pub wording: String,
    /// Who said it, where that is a speaker of a quote.
    pub speaker: Option<SpeakerId>,
    /// Who said it as the finder calls it, else.
    pub name: Option<String>,
    /// Where and when, as an article tells it.
    pub occasion: Occasion,
    /// Different wordings among the quoted places; punctuation makes no difference.
    pub wordings: u32,
    /// Why these are taken for one statement, in words.
    pub reason: String,
    /// Ordered by article, then as they stand in it.
    pub places: Vec<ProposalPlace>,
}

/// A place of a proposed statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalPlace {
    /// Which.
    pub place: PlaceId,
    /// What is there.
    pub kind: PlaceKind,
    /// How it belongs.
    pub standing: Standing,
    /// How like the anchor, in thousandths.
    pub score: u16,
    /// What does not agree with the anchor.
    pub differences: Vec<PlaceDifference>,
    /// Why it is here, in words.
    pub reason: String,
    /// How often the article gives the same words again.
    pub repeats: u32,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A quote of the notebook.
    Quote(QuoteId),
    /// A suggestion that waits.
    Suggestion,
    /// The same words without marks.
    Unquoted,
}

/// How a place belongs to a proposed statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It gives the statement.
    Member,
    /// Perhaps it does.
    Possible,
    /// It does but for a number, a name, a negation or the speaker: told, not joined.
    Differs,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 3] = [Self::Member, Self::Possible, Self::Differs];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Possible => "possible",
            Self::Differs => "differs",
        }
    }

    /// The standing of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.word() == word)
    }
}

/// Something that does not agree, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceDifference {
    /// In what.
    pub kind: DifferenceKind,
    /// Range in the text of the place; empty where it says nothing.
    pub here: (u32, u32),
    /// Range in the text of the anchor; empty where it says nothing.
    pub there: (u32, u32),
}

/// An article that waits to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Which article.
    pub article: ArticleId,
    /// Grows whenever something of the article changes: what was compared before
    /// the last change does not count.
    pub stamp: i64,
}

/// The proposed statements made of some places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remade {
    /// All that was looked at: what was proposed with any of these places goes.
    pub places: Vec<PlaceId>,
    /// What is proposed with them now.
    pub proposals: Vec<Proposal>,
    /// Articles that wait no longer, unless they changed since.
    pub done: Vec<Due>,
}
