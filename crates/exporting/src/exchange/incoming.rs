use model::ArticleId;
use model::entities::Rendering;
use model::exchange::NotTakenOver;

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
