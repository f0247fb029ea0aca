//! What an analyst types in, before it is checked. Offsets are UTF-16 code
//! units of the article's text, as the window counts.

use crate::entities::Rendering;
use crate::{ArticleId, PartialDate, SourceId, SpeakerId, TagId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A thing that is there, or the name of one to add in the same step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum SpeakerChoice {
    /// One that is there.
    Existing {
        /// Which.
        id: SpeakerId,
    },
    /// A name: the speaker who has it as name or alias, else a new one.
    Named {
        /// As typed.
        name: String,
    },
    /// Nobody (yet).
    Unknown,
}

/// A source that is there, or the name of one to add in the same step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum SourceChoice {
    /// One that is there.
    Existing {
        /// Which.
        id: SourceId,
    },
    /// A name: the source that has it, else a new one.
    Named {
        /// As typed.
        name: String,
    },
    /// None (yet).
    Unknown,
}

/// A tag that is there, or the path of one to add in the same step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum TagChoice {
    /// One that is there.
    Existing {
        /// Which.
        id: TagId,
    },
    /// Names from the root, such as `tone/cool`; missing ones are added.
    Named {
        /// As typed.
        path: String,
    },
}

/// A quote to mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteDraft {
    /// The article that is being read.
    pub article: ArticleId,
    /// First UTF-16 unit of the selection.
    pub start: u32,
    /// UTF-16 unit after the last.
    pub end: u32,
    /// Who said it.
    pub speaker: SpeakerChoice,
    /// How the article gives the words.
    pub rendering: Rendering,
    /// The reporter's words that attribute it.
    pub cue: Option<String>,
    /// Tags to put on it.
    pub tags: Vec<TagChoice>,
}

/// What the quote card changes about a quote; all of it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteEdit {
    /// Who said it.
    pub speaker: SpeakerChoice,
    /// How the article gives the words.
    pub rendering: Rendering,
    /// The reporter's words that attribute it.
    pub cue: Option<String>,
    /// All its tags.
    pub tags: Vec<TagChoice>,
}

/// What the article form changes; all of it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ArticleEdit {
    /// Headline.
    pub title: String,
    /// The outlet.
    pub source: SourceChoice,
    /// As printed.
    pub author: Option<String>,
    /// As exact as it tells.
    pub published: Option<PartialDate>,
    /// http or https.
    pub url: Option<String>,
}

/// A speaker to add or what the speaker form changes; all of it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpeakerDraft {
    /// Canonical name.
    pub name: String,
    /// Office or part.
    pub role: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// For whom this speaker speaks.
    pub on_behalf_of: Option<SpeakerId>,
    /// Place in the palette, 0 to 7; none lets Pullquote choose.
    pub colour: Option<u8>,
}

/// A source to add or what the source form changes; all of it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceDraft {
    /// Name of the outlet.
    pub name: String,
    /// http or https.
    pub homepage: Option<String>,
    /// In a line or two.
    pub description: String,
}

/// A tag to add or what the tag form changes; all of it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagDraft {
    /// Its own name, without those above it.
    pub name: String,
    /// The tag it stands under.
    pub parent: Option<TagId>,
    /// Place in the palette, 0 to 7; none lets Pullquote choose.
    pub colour: Option<u8>,
    /// When to use it.
    pub description: String,
}

/// Text from the clipboard, to be imported as one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PasteDraft {
    /// The text.
    pub text: String,
    /// Headline; none takes it from the text.
    pub title: Option<String>,
    /// The outlet.
    pub source: SourceChoice,
}
