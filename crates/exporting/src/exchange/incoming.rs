use super::{Exchange, ExchangeError, read_annotations, read_codebook, read_json, read_project};
use model::entities::Rendering;
use model::exchange::{DataFormat, NotTakenOver};
use model::{ArticleId, QuoteId};
use std::collections::HashSet;

/// What a file holds, before anybody looked for it in a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// Quotes of articles that are elsewhere.
    Quotes(ReadQuotes),
    /// Articles and all that belongs to them.
    Things(Box<ReadThings>),
}

/// Things of a file. They name each other by id, or name nothing: a file may be
/// part of a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadThings {
    /// What the file is.
    pub format: DataFormat,
    /// What is in it. A time of 1970 is not told.
    pub exchange: Exchange,
    /// Quotes whose rendering is not told.
    pub unrendered: HashSet<QuoteId>,
    /// What is in the file and in no notebook.
    pub left_out: Vec<NotTakenOver>,
}

/// What a file holds, of any format that is read; its bytes tell which it is.
///
/// # Errors
/// When it is none of them, damaged, hostile, or of a newer Pullquote.
pub fn read(bytes: &[u8]) -> Result<Incoming, ExchangeError> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match text.first() {
        _ if bytes.starts_with(b"PK\x03\x04") => read_project(bytes).map(Box::new).map(Incoming::Things),
        Some(b'<') => read_codebook(bytes).map(Box::new).map(Incoming::Things),
        Some(b'{') if says_pullquote(text) => Ok(Incoming::Things(Box::new(ReadThings {
            format: DataFormat::Json,
            exchange: read_json(text)?,
            unrendered: HashSet::new(),
            left_out: Vec::new(),
        }))),
        Some(b'{' | b'[') => read_annotations(text).map(Incoming::Quotes),
        _ => Err(ExchangeError::Unreadable {
            format: "a file that can be imported so",
            detail: "it is neither JSON, nor a codebook or a project of REFI-QDA".to_owned(),
        }),
    }
}

fn says_pullquote(text: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Head {
        format: String,
    }
    serde_json::from_slice::<Head>(text).is_ok_and(|head| head.format == "pullquote")
}

/// Quotes of a file, before anybody looked for them in a notebook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadQuotes {
    /// In the order of the file.
    pub quotes: Vec<IncomingQuote>,
    /// What is in the file and is no quote.
    pub left_out: Vec<NotTakenOver>,
}

/// A quote as a file tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IncomingQuote {
    /// What people know it by: its id in the file, or its words.
    pub label: String,
    /// Its article, if the file came from a notebook.
    pub article: Option<ArticleId>,
    /// Addresses under which its article may be known.
    pub addresses: Vec<String>,
    /// The words; empty when only their place is told.
    pub exact: String,
    /// What stands before them, as much as is told.
    pub prefix: String,
    /// What stands after them, as much as is told.
    pub suffix: String,
    /// First code point, and the one after the last.
    pub position: Option<(u32, u32)>,
    /// Who said it.
    pub speaker: Option<String>,
    /// How the article gives the words.
    pub rendering: Option<Rendering>,
    /// The reporter's words that attribute it.
    pub cue: Option<String>,
    /// Paths such as `law/appeal`.
    pub tags: Vec<String>,
    /// What somebody wrote about it, Markdown or plain text.
    pub comments: Vec<String>,
}
