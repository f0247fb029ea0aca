//! What screens read of statements, and what they ask. Offsets are UTF-16 code
//! units of the article's text.

use crate::drafts::SpeakerChoice;
use crate::entities::Rendering;
use crate::filters::Window;
use crate::views::{SourceRef, SpeakerRef};
use crate::{ArticleId, PartialDate, PlaceId, QuoteId, SourceId, SpeakerId, StatementId, StatementKey};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StatementState {
    /// The machine found the same words; nobody decided yet. Never counted.
    Proposed,
    /// The analyst said that these quotes report one statement.
    Accepted,
}

/// An accepted statement, as other things name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatementRef {
    /// Which.
    pub id: StatementId,
    /// Its canonical wording.
    pub wording: String,
}

/// When and where something was said, as far as it is told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Occasion {
    /// Where, or at what: "hearing with the minister of ports".
    pub place: Option<String>,
    /// When, as exact as it is known.
    pub said: Option<PartialDate>,
}

/// Who is said to have said it: a speaker of the notebook, or only a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NamedSpeaker {
    /// The notebook's name for it, else the fullest that the article gives.
    pub name: String,
    /// The speaker of the notebook; none when accepting would add one.
    pub known: Option<SpeakerRef>,
}

/// A row of the list of statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementRow {
    /// Which.
    pub id: StatementKey,
    /// Proposed, or accepted.
    pub state: StatementState,
    /// The accepted statement that a proposal would add places to.
    pub joins: Option<StatementRef>,
    /// Canonical wording; of a proposal the fullest quoted one.
    pub wording: String,
    /// Who said it.
    pub speaker: Option<NamedSpeaker>,
    /// Where and when; of a proposal as an article tells it.
    pub occasion: Occasion,
    /// Articles that report it.
    pub articles: u32,
    /// Names of the sources that report it, in the order of the alphabet.
    pub sources: Vec<SourceRef>,
    /// Sources that report on the same event: those above and those that are silent about it.
    pub covering: u32,
    /// Places that give it; the same words twice in one article are one place.
    pub places: u32,
    /// Different wordings among the quoted places; punctuation makes no difference.
    pub wordings: u32,
    /// Places with another number, name, negation or speaker.
    pub differs: u32,
    /// Places that give the same words without marks and are no quotes yet.
    pub unquoted: u32,
    /// When it was first reported.
    pub first: Option<PartialDate>,
    /// When it was last reported.
    pub last: Option<PartialDate>,
}

/// One statement with all its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementView {
    /// What the list shows of it.
    pub row: StatementRow,
    /// Why these are taken for one statement, in words; empty for an accepted one that has nothing new.
    pub reason: String,
    /// Ordered by publication, then by article, then as they stand in it.
    pub places: Vec<StatementPlace>,
    /// The sources that report on the same event without these words.
    pub silent: Vec<SilentSource>,
}

/// One place that gives a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatementPlace {
    /// Which.
    pub id: PlaceId,
    /// Where it stands.
    pub article: ArticleId,
    /// Headline of the article.
    pub article_title: String,
    /// The outlet.
    pub source: Option<SourceRef>,
    /// When the article was published.
    pub published: Option<PartialDate>,
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
    /// The words.
    pub exact: String,
    /// Up to 120 characters before them.
    pub before: String,
    /// Up to 120 characters after them.
    pub after: String,
    /// How the article gives them.
    pub rendering: Rendering,
    /// What is there now.
    pub state: PlaceState,
    /// Who is named as speaker here.
    pub speaker: Option<NamedSpeaker>,
    /// What the article calls the speaker beside the words: "He".
    pub said: Option<String>,
    /// The reporter's words that attribute them.
    pub cue: Option<String>,
    /// Where and when it was said, if this article tells.
    pub occasion: Option<ToldOccasion>,
    /// The words set against the canonical wording, in reading order.
    pub wording: Vec<WordingPiece>,
    /// What does not agree with the canonical wording or speaker.
    pub differences: Vec<Difference>,
    /// Why it is here, in words.
    pub reason: String,
    /// Whether it is only possible: accepting leaves it out unless it is chosen.
    pub possible: bool,
    /// How often the article gives the same words again.
    pub repeats: u32,
}

/// What stands at a place of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum PlaceState {
    /// A quote of the notebook; `member` says whether it belongs to the accepted statement.
    Quote {
        /// Which.
        quote: QuoteId,
        /// Whether it belongs to it already.
        member: bool,
    },
    /// A suggestion that waits.
    Suggestion,
    /// The same words without marks.
    Unquoted,
}

/// A piece of a wording set against the canonical one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WordingPiece {
    /// How it relates to the canonical wording.
    pub change: WordingChange,
    /// The piece as this place gives it; of what is missing, as the canonical wording gives it.
    pub text: String,
}

/// How a piece relates to the canonical wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WordingChange {
    /// The same.
    Same,
    /// Only here.
    Added,
    /// Only in the canonical wording.
    Missing,
    /// The same but for marks, hyphens, spaces or capitals.
    Punctuation,
}

/// Something that does not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// As this place has it; empty where it says nothing.
    pub here: String,
    /// As the canonical wording or speaker has it; empty where it says nothing.
    pub there: String,
}

/// In what two reports do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DifferenceKind {
    /// Another number.
    Number,
    /// One says no.
    Negation,
    /// Another name.
    Name,
    /// Another speaker.
    Speaker,
}

/// Where and when something was said, as one article tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ToldOccasion {
    /// The article's words.
    pub text: String,
    /// What they say.
    pub occasion: Occasion,
}

/// A source that reports on the same event without these words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SilentSource {
    /// Which; none for articles without a source.
    pub source: Option<SourceRef>,
    /// Its articles on the event.
    pub articles: Vec<ArticleRef>,
}

/// An article, as other things name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleRef {
    /// Which.
    pub id: ArticleId,
    /// Headline.
    pub title: String,
    /// When it was published.
    pub published: Option<PartialDate>,
}

/// Which statements. Empty lists and `None` do not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StatementFilter {
    /// Part of the wording, whatever the case.
    pub text: String,
    /// Only those.
    pub state: Option<StatementState>,
    /// Only by this speaker.
    pub speaker: Option<SpeakerId>,
    /// Only reported by this source.
    pub source: Option<SourceId>,
    /// Only reported in this article.
    pub article: Option<ArticleId>,
}

/// What orders the statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StatementOrder {
    /// Last reported first.
    Reported,
    /// Reported by the most sources first.
    Sources,
    /// The wording, case-folded.
    Wording,
}

/// A slice of the list of statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListStatements {
    /// Which.
    pub filter: StatementFilter,
    /// In which order; what is proposed comes first.
    pub order: StatementOrder,
    /// Which slice.
    pub window: Window,
}

/// A statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneStatement {
    /// Which.
    pub id: StatementKey,
}

/// A proposed statement and the places that shall be its quotes. Suggestions
/// among them are accepted, unquoted words are marked with rendering *unquoted*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptStatement {
    /// Which.
    pub id: StatementKey,
    /// Which places; none for all that are not only possible.
    pub places: Option<Vec<PlaceId>>,
}

/// What an accepted statement shall be called; all of it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditStatement {
    /// Which.
    pub id: StatementId,
    /// Canonical wording.
    pub wording: String,
    /// Who said it.
    pub speaker: SpeakerChoice,
    /// Where and when.
    pub occasion: Occasion,
}

/// Accepted statements that shall be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeStatements {
    /// Those that end.
    pub from: Vec<StatementId>,
    /// The one that gets their quotes.
    pub into: StatementId,
}

/// Quotes, and the statement that they shall belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupQuotes {
    /// Which quotes.
    pub quotes: Vec<QuoteId>,
    /// Which statement; none for a new one of these quotes.
    pub statement: Option<StatementId>,
}

/// How far the comparison of articles is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct CompareProgress {
    /// Articles compared.
    pub done: u32,
    /// Articles to compare.
    pub articles: u32,
    /// Whether it is at its end, or was stopped.
    pub ended: bool,
    /// Statements that are proposed now.
    pub proposed: u32,
}
