use crate::document::{Document, Span};
use crate::{Findings, FoundQuote, Rendering};

/// Finds quotations in one article after the other; cheap to keep, to share
/// between threads and to clone.
#[derive(Debug, Clone, Default)]
pub struct Finder {}

impl Finder {
    /// With the lexicons and weights that ship.
    pub fn new() -> Self {
        Self::default()
    }

    /// All there is to find in one article.
    pub fn read(&self, text: &str) -> Findings {
        let document = Document::read(text);
        let quotes = document.spans.iter().filter(|span| span.parent.is_none()).map(quote).collect();
        Findings { passages: Vec::new(), quotes, english: true }
    }
}

fn quote(span: &Span) -> FoundQuote {
    FoundQuote {
        words: span.words,
        marked: span.marked,
        rendering: Rendering::Direct,
        continues: None,
        speaker: None,
        cue: None,
        confidence: 0.0,
        evidence: String::new(),
        masked: None,
    }
}
