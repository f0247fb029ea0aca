//! What an export is asked for, plans and reports.

use crate::statements::{Occasion, StatementRow};
use crate::views::{QuoteRow, QuoteView, SpeakerRef};
use crate::{ArticleId, BlobHash, ErrorView, NoteId, PartialDate, StatementId, ThingKey, ThingKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// For whom the Markdown is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// Obsidian: callouts, wiki links, block ids.
    Obsidian,
    /// Plain CommonMark: block quotes, relative links, anchors in no dialect.
    Commonmark,
    /// One file of plain CommonMark, to be read from front to back.
    Report,
    /// One file for pandoc, which cites the articles, and what it cites.
    Pandoc,
}

/// Of what an export makes pages. What has none is named in words where others
/// would link to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Pages {
    /// One of each article, with its quotes.
    Articles,
    /// One of each statement, with who reports it.
    Statements,
    /// One of each speaker, with what was said.
    Speakers,
    /// One of each tag, with the quotes that have it.
    Tags,
    /// One of each note.
    Notes,
}

/// How an export is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportOptions {
    /// For whom.
    pub profile: Profile,
    /// What gets pages of its own.
    pub pages: BTreeSet<Pages>,
    /// Templates of this export alone, by what they are for; they go before those of the notebook.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(skip)]
    pub templates: BTreeMap<ThingKind, String>,
}

impl ExportOptions {
    /// Pages of all but the tags.
    pub fn of(profile: Profile) -> Self {
        let pages = [Pages::Articles, Pages::Statements, Pages::Speakers, Pages::Notes];
        Self { profile, pages: BTreeSet::from(pages), templates: BTreeMap::new() }
    }
}

/// A note, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportNote {
    /// Stable id.
    pub id: NoteId,
    /// What it is about.
    pub about: Option<ThingKey>,
    /// As shown.
    pub title: String,
    /// Whether the title is its own; else it is the first line of the body.
    pub titled: bool,
    /// The Markdown as stored: links hold ids.
    pub body: String,
    /// When made, milliseconds since 1970 UTC.
    pub made_at: i64,
    /// When title or body last changed, milliseconds since 1970 UTC.
    pub edited_at: i64,
}

/// One article with its quotes, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportArticle {
    /// Stable id.
    pub id: ArticleId,
    /// Headline.
    pub title: String,
    /// Name of the outlet.
    pub source: Option<String>,
    /// As printed.
    pub author: Option<String>,
    /// As exact as it tells.
    pub published: Option<PartialDate>,
    /// Where on the web.
    pub url: Option<String>,
    /// Hash of the original bytes.
    pub original: BlobHash,
    /// When imported, milliseconds since 1970 UTC.
    pub imported_at: i64,
    /// In reading order.
    pub quotes: Vec<QuoteView>,
}

/// An accepted statement, ready to be written. Its quotes are those of the
/// articles that name it as their statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportStatement {
    /// Stable id.
    pub id: StatementId,
    /// Canonical wording.
    pub wording: String,
    /// Who said it.
    pub speaker: Option<SpeakerRef>,
    /// Where and when.
    pub occasion: Occasion,
    /// The sources that report on the same event without these words, in the order of the alphabet.
    pub silent: Vec<ExportSilence>,
}

/// A source that reports on the event of a statement without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportSilence {
    /// Its name; none for articles without a source.
    pub source: Option<String>,
    /// Its articles on the event, oldest first.
    pub articles: Vec<ArticleId>,
}

/// What an export would do or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportManifest {
    /// The folder, for people to read.
    pub folder: String,
    /// Every file, sorted by its path.
    pub files: Vec<ExportedFile>,
    /// Articles in the files.
    pub articles: u32,
    /// Quotes in the files of articles.
    pub quotes: u32,
    /// Statements in the files.
    pub statements: u32,
}

/// A folder that follows the notebook: what is done is exported there soon after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptExport {
    /// The folder, for people to read.
    pub folder: String,
    /// How it is exported.
    pub options: ExportOptions,
    /// Whether it is left alone for a while.
    pub paused: bool,
    /// Whether it is being written.
    pub running: bool,
    /// Files that the last time wrote.
    pub written: u32,
    /// Files in which both changed the same lines.
    pub conflicts: u32,
    /// Files that somebody else wrote, under a name that is needed.
    pub left_alone: u32,
    /// Why the last time failed.
    pub problem: Option<ErrorView>,
}

/// One file of an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedFile {
    /// Path relative to the folder, with `/`.
    pub path: String,
    /// What happens to it.
    pub action: ExportAction,
    /// Quotes in it.
    pub quotes: u32,
    /// What is to be said of it, each once.
    pub reasons: Vec<ExportReason>,
    /// Where the last export left it, when the analyst has renamed or moved it since.
    pub moved_from: Option<String>,
}

/// What is to be said of a file of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportReason {
    /// What the analyst changed where Pullquote writes was joined with what is new.
    Merged,
    /// Both changed the same lines: hers stand, and below them stand those of Pullquote.
    Conflict,
    /// She took something out that Pullquote wrote, and it stays out.
    LeftOut,
    /// What she changed is not in the notebook any more: her words stay as her own.
    TextKept,
    /// Both changed a property at the head of the file: hers stands.
    PropertyKept,
    /// The properties at its head cannot be understood: they stay as they are.
    UnreadableProperties,
    /// Pullquote did not write it.
    NotOurs,
    /// It is not an ordinary file of text.
    NotAFile,
    /// The analyst has written in it, so it is not removed.
    HasOwnWords,
}

/// What an export does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ExportAction {
    /// It is new.
    Create,
    /// Pullquote wrote it before, and brings it up to date; what the analyst wrote in it stays.
    Update,
    /// The same, and what both changed was joined.
    Merged,
    /// Both changed the same lines: hers stand, and below them those of Pullquote.
    Conflict,
    /// Nothing is to be done.
    Unchanged,
    /// Somebody else wrote it: left as it is.
    Foreign,
    /// Pullquote wrote it for something that is not in the notebook any more: left as it is.
    Orphan,
    /// The same, and it is removed, as was asked for.
    Removed,
}

/// Markdown as typed blocks, for a preview without HTML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum MarkdownBlock {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its words.
        inlines: Vec<MarkdownInline>,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        inlines: Vec<MarkdownInline>,
    },
    /// A block quotation or callout.
    Quote {
        /// What makes it a callout.
        callout: Option<Callout>,
        /// What stands in it.
        blocks: Vec<MarkdownBlock>,
    },
    /// A list.
    List {
        /// First number of a numbered list.
        start: Option<u32>,
        /// Its items.
        items: Vec<MarkdownItem>,
    },
    /// Preformatted text, also front matter.
    Code {
        /// The language it names.
        language: String,
        /// As it stands.
        text: String,
    },
    /// A table.
    Table {
        /// Cells of the head.
        head: Vec<Vec<MarkdownInline>>,
        /// Cells of the rows.
        rows: Vec<Vec<Vec<MarkdownInline>>>,
    },
    /// A line between sections.
    Rule,
    /// What a footnote says; stands where it is written.
    Footnote {
        /// As its references name it.
        label: String,
        /// What stands in it.
        blocks: Vec<MarkdownBlock>,
    },
    /// A thing shown in its place, as it is now.
    Embed {
        /// Which.
        thing: ThingKey,
        /// Its name, or the name it had.
        name: String,
        /// Whether it is not in the notebook (any more).
        broken: bool,
        /// The quote, if it is one.
        quote: Option<Box<QuoteRow>>,
        /// The statement, if it is one.
        statement: Option<Box<StatementRow>>,
    },
}

/// What makes a block quotation a callout: `> [!quote]- Title`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Callout {
    /// Its kind, in lower case: `quote`.
    pub kind: String,
    /// Its title; empty when none is written.
    pub title: Vec<MarkdownInline>,
    /// Whether it can be folded, and is at first.
    pub folded: Option<bool>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarkdownItem {
    /// Whether it is a task, and done.
    pub task: Option<bool>,
    /// What stands in it.
    pub blocks: Vec<MarkdownBlock>,
}

/// Where words lead in the notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ThingLink {
    /// Which thing; none where nothing is chosen for the words yet.
    pub key: Option<ThingKey>,
    /// Whether it is not in the notebook (any more), or nothing is chosen.
    pub broken: bool,
}

/// Words of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarkdownInline {
    /// The words.
    pub text: String,
    /// Emphasised.
    pub emphasis: bool,
    /// Strongly emphasised.
    pub strong: bool,
    /// Code.
    pub code: bool,
    /// Struck out.
    pub strikethrough: bool,
    /// Where it leads, shown and not followed.
    pub link: Option<String>,
    /// The thing of the notebook that it leads to.
    pub thing: Option<ThingLink>,
    /// The footnote that it refers to; the words are its label.
    pub footnote: Option<String>,
}

/// One file as it would be written, or the beginning of a long one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportPreview {
    /// Path relative to the folder, with `/`.
    pub path: String,
    /// Whether the file goes on after what is shown.
    pub cut: bool,
    /// The Markdown.
    pub markdown: String,
    /// The same, as a renderer reads it.
    pub blocks: Vec<MarkdownBlock>,
}
