use crate::{BlobHash, NoteId, ThingKey};
use serde::{Deserialize, Serialize};

/// The analyst's Markdown, free-standing or about one thing. Its body is a blob,
/// as texts are, so that row and log stay small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Stable id.
    pub id: NoteId,
    /// What it is about.
    pub about: Option<ThingKey>,
    /// As typed, perhaps empty.
    pub title: String,
    /// The Markdown, UTF-8. Links in it hold ids.
    pub body: BlobHash,
    /// Milliseconds since 1970 UTC.
    pub made_at: i64,
    /// When title or body last changed, milliseconds since 1970 UTC.
    pub edited_at: i64,
}

/// A thing that was merged into another: links to it lead there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Succession {
    /// The thing that is no more.
    pub gone: ThingKey,
    /// What it became part of; of the same kind.
    pub into: ThingKey,
}

/// A Markdown text with what is derived of it, to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteBody {
    /// The Markdown.
    pub markdown: String,
    /// Its first line that has words, without marks; stands for an empty title.
    pub heading: String,
    /// Its first words without marks, for lists.
    pub excerpt: String,
    /// Number of words.
    pub words: u32,
    /// Its links to things, in reading order.
    pub links: Vec<BodyLink>,
}

/// A link in a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyLink {
    /// Where it leads.
    pub thing: ThingKey,
    /// Whether the thing itself is shown in its place.
    pub embed: bool,
    /// The words around it without marks, for backlinks.
    pub excerpt: String,
}
