//! What screens read of suggestions, and what they ask. Offsets are UTF-16 code
//! units of the article's text.

use crate::drafts::QuoteEdit;
use crate::entities::{PassageRole, Rendering};
use crate::views::SpeakerRef;
use crate::{ArticleId, SuggestionId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One stretch of quoted words that waits for a decision.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestionView {
    /// Which.
    pub id: SuggestionId,
    /// Where it stands.
    pub article: ArticleId,
    /// The words.
    pub exact: String,
    /// How the article gives them.
    pub rendering: Rendering,
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
    /// The first stretch of the same quotation, when this is a later one. All
    /// stretches of a quotation are decided together.
    pub part_of: Option<SuggestionId>,
    /// How many stretches of the quotation wait, with this one.
    pub parts: u32,
    /// Who said them, if that could be told.
    pub speaker: Option<SuggestedSpeaker>,
    /// The reporter's words that attribute them.
    pub cue: Option<Stretch>,
    /// The words nearest to the quote that name the speaker.
    pub mention: Option<Stretch>,
    /// 0 to 1: the share of suggestions with this number that are right.
    pub confidence: f32,
    /// Why this speaker, in words.
    pub evidence: String,
    /// The role of its passage, when the analyst unmasked that one.
    pub masked: Option<PassageRole>,
}

/// Some words of an article and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
}

/// Who is suggested as speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestedSpeaker {
    /// The notebook's name for it, else the fullest that the article gives.
    pub name: String,
    /// The speaker of the notebook; none when accepting would add one.
    pub known: Option<SpeakerRef>,
    /// What the article calls it beside the quote: "He".
    pub said: String,
    /// For whom it speaks.
    pub on_behalf_of: Option<String>,
    /// Why it is this one of the notebook: "by its alias"; none when the names
    /// are the same or the speaker is new.
    pub why: Option<String>,
}

/// A stretch of an article's text with a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PassageView {
    /// First UTF-16 unit in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
    /// Its part in the article.
    pub role: PassageRole,
    /// Whether nothing is suggested there.
    pub masked: bool,
    /// Whether the analyst said so.
    pub chosen: bool,
}

/// How much waits for a decision. A quotation in several stretches counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct WaitingView {
    /// Quotations.
    pub suggestions: u32,
    /// Articles with any.
    pub articles: u32,
}

/// A suggestion and the quote it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectSuggestion {
    /// Which; the other stretches of its quotation get the same speaker and tags.
    pub suggestion: SuggestionId,
    /// First UTF-16 unit of the quote in the article's text.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
    /// The quote.
    pub edit: QuoteEdit,
}

/// All suggestions of at least this confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptAbove {
    /// 0 to 1.
    pub confidence: f32,
    /// Only in this article.
    pub article: Option<ArticleId>,
}

/// What accepting all above a confidence would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AcceptPreview {
    /// Quotations that would be accepted.
    pub suggestions: u32,
    /// Quotes that would come of them: one for each stretch.
    pub quotes: u32,
    /// Articles they stand in.
    pub articles: u32,
    /// Names of speakers that would be added, in the order of the alphabet.
    pub new_speakers: Vec<String>,
    /// Who would be quoted, most often first; at most 50.
    pub speakers: Vec<SpeakerPreview>,
    /// The least certain ones, at most 20.
    pub samples: Vec<SuggestionView>,
}

/// How often somebody would be quoted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpeakerPreview {
    /// As it would be called; empty for nobody.
    pub name: String,
    /// Whether the notebook has it.
    pub known: bool,
    /// Quotes.
    pub quotes: u32,
}

/// How far the reading of articles for quotes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct FindProgress {
    /// Articles read.
    pub done: u32,
    /// Articles to read.
    pub articles: u32,
    /// Whether it is at its end, or was cancelled.
    pub ended: bool,
    /// How much waits now.
    pub waiting: WaitingView,
}

/// What reading articles for quotes did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct FindSummary {
    /// Articles read.
    pub articles: u32,
    /// How much waits now in the notebook.
    pub waiting: WaitingView,
    /// Whether it was cancelled before its end; what was read stays.
    pub cancelled: bool,
}
