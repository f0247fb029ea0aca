use crate::{ArticleId, BlobHash, PartialDate, RevisionId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One imported document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Stable id.
    pub id: ArticleId,
    /// Headline; never empty.
    pub title: String,
    /// The outlet, once known.
    pub source: Option<SourceId>,
    /// Author as printed.
    pub author: Option<String>,
    /// When it was published, as exact as it tells.
    pub published: Option<PartialDate>,
    /// Where it was published on the web.
    pub url: Option<String>,
    /// Name of the file it came from, without its folder; none for a paste.
    pub file_name: Option<String>,
    /// The bytes as they came.
    pub original: BlobHash,
    /// The revision that screens show.
    pub revision: RevisionId,
    /// Text of that revision: repeated here so that the search index needs no join.
    pub text: BlobHash,
    /// Number of words of that text.
    pub words: u32,
    /// When it was imported, milliseconds since 1970 UTC.
    pub imported_at: i64,
}

/// One immutable text of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Stable id.
    pub id: RevisionId,
    /// Whose text it is.
    pub article: ArticleId,
    /// 1 for the import, then counting.
    pub number: u32,
    /// UTF-8 plain text.
    pub text: BlobHash,
    /// JSON of `Vec<Block>` where the document had structure; otherwise each
    /// line of the text is a paragraph.
    pub blocks: Option<BlobHash>,
    /// The bytes it was made from.
    pub original: BlobHash,
    /// What the bytes were read as.
    pub format: Format,
    /// Name of the encoding that was detected (WHATWG label, such as `windows-1252`).
    pub encoding: String,
    /// Milliseconds since 1970 UTC.
    pub created_at: i64,
}

/// What an original was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text, perhaps with front matter.
    Text,
    /// Markdown, perhaps with front matter.
    Markdown,
    /// A page of the web.
    Html,
}

/// A stretch of an article's text with its part in the document's structure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its part.
    pub kind: BlockKind,
    /// First byte in the text.
    pub start: u32,
    /// Byte after the last; never includes a line break at the end.
    pub end: u32,
}

/// The part of a block in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// Heading of the first to sixth level.
    Heading1,
    /// Second level.
    Heading2,
    /// Third level and below.
    Heading3,
    /// One item of a list.
    ListItem,
    /// A block quotation.
    BlockQuote,
    /// Preformatted text.
    Code,
}
