//! What an import plans, reads and reports.

use crate::entities::{Block, Format};
use crate::{ArticleId, PartialDate, SourceId};
use serde::Serialize;
use ts_rs::TS;

/// One document as read from its bytes, before it is in a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleDraft {
    /// Headline: from front matter, the first line where plausible, or the file's name.
    pub title: String,
    /// Name of the outlet, where the document tells it.
    pub source: Option<String>,
    /// As printed.
    pub author: Option<String>,
    /// As exact as it tells.
    pub published: Option<PartialDate>,
    /// Where on the web.
    pub url: Option<String>,
    /// Plain text: LF line ends, ordinary spaces, no byte order mark.
    pub text: String,
    /// Structure, where the document has any. Ranges in bytes of `text`.
    pub blocks: Option<Vec<Block>>,
    /// What the bytes were read as.
    pub format: Format,
    /// WHATWG label of the detected encoding.
    pub encoding: &'static str,
}

/// What an import is about to do; the paths stay on the Rust side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPlan {
    /// Handle of the plan, for one use.
    pub plan: u32,
    /// Files that will be read.
    pub files: u32,
    /// Their size together, bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Files of kinds that cannot be read yet, which will be skipped.
    pub unsupported: u32,
    /// The folder they are in, if it is one.
    pub folder: Option<String>,
    /// The source chosen for this folder the last time.
    pub remembered: Option<SourceId>,
    /// How many files name no source themselves.
    pub without_source: u32,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ImportProgress {
    /// Files read and stored, or skipped.
    pub done: u32,
    /// Files in the plan.
    pub files: u32,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportSummary {
    /// Articles that are now in the notebook, in the order of their files (at most 1,000 listed).
    pub imported: Vec<ImportedFile>,
    /// How many.
    pub imported_count: u32,
    /// Suggestions found in them that wait for a decision.
    pub suggestions: u32,
    /// Files that were left out, and why (at most 1,000 listed).
    pub skipped: Vec<SkippedFile>,
    /// How many.
    pub skipped_count: u32,
    /// Whether it was cancelled before its end; what is listed stays.
    pub cancelled: bool,
}

/// A file that is now an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportedFile {
    /// Name as shown to people: relative to the folder of the import.
    pub file: String,
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
}

/// A file that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SkippedFile {
    /// Name as shown to people: relative to the folder of the import.
    pub file: String,
    /// Why.
    pub reason: SkipReason,
}

/// Why a file was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum SkipReason {
    /// The same bytes are in the notebook already.
    AlreadyThere {
        /// As this article.
        article: ArticleId,
        /// Its headline.
        title: String,
    },
    /// It holds no text.
    Empty,
    /// It is not text (an image, a program, an archive …).
    Binary,
    /// Its text is larger than the limit.
    TooLarge {
        /// The limit, bytes.
        #[ts(type = "number")]
        limit: u64,
    },
    /// It is nested, or full of parts, as no document for readers is.
    TooIntricate,
    /// Its bytes are not valid in the encoding it declares.
    BadEncoding {
        /// WHATWG label.
        encoding: String,
    },
    /// Its front matter is not valid YAML.
    BadFrontMatter {
        /// Line in the file, from 1.
        line: u32,
        /// What is wrong there.
        problem: String,
    },
    /// Pullquote cannot read this kind of file.
    Unsupported {
        /// Ending of its name, without the dot.
        ending: String,
    },
    /// The system refused to read it.
    Unreadable {
        /// The system's reason.
        problem: String,
    },
}
