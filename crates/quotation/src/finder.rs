use crate::attribution::{self, Attributed, TAKEN};
use crate::document::{Document, Span};
use crate::english::is_english;
use crate::rendering::{continues, rendering};
use crate::{Findings, FoundQuote, Rendering};

/// What is known of a text in another language: only that the marks are there.
const FOREIGN: f32 = 0.3;

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
        let english = is_english(&document);
        let mut found = if english { attributed(&document) } else { unattributed(&document) };
        link(&document, &mut found);
        let quotes = found.into_iter().map(|(_, quote)| quote).collect();
        Findings { passages: document.passages, quotes, english }
    }
}

/// Quotes with the index of their span, in the order of the text.
type Found = Vec<(usize, FoundQuote)>;

fn attributed(document: &Document<'_>) -> Found {
    if document.spans.is_empty() {
        return Vec::new();
    }
    let mut taken: Found = Vec::new();
    let mut before = None;
    for found in attribution::find(document) {
        let span = found.span as usize;
        // A paragraph goes on with the quotation that the one before left open.
        let goes_on = document.spans[span].continues_paragraph
            && before.is_some_and(|before| taken.last().is_some_and(|(last, _)| *last == before));
        if found.quotation >= TAKEN || goes_on {
            taken.push((span, told(document, found)));
        }
        before = Some(span);
    }
    taken
}

fn told(document: &Document<'_>, found: Attributed) -> FoundQuote {
    let quote = plain(document, &document.spans[found.span as usize]);
    let quote = FoundQuote { confidence: found.confidence, ..quote };
    match found.told {
        Some(told) => {
            FoundQuote { speaker: Some(told.speaker), cue: told.cue, evidence: told.evidence, ..quote }
        }
        None => quote,
    }
}

/// The marks say what is quoted in any language, the rules of attribution only
/// in English. A word or two in marks may be anything.
fn unattributed(document: &Document<'_>) -> Found {
    let outer = document.spans.iter().enumerate().filter(|(_, span)| span.parent.is_none());
    let long = outer.filter(|(_, span)| span.tokens.len() > 4);
    long.map(|(index, span)| (index, FoundQuote { confidence: FOREIGN, ..plain(document, span) })).collect()
}

fn plain(document: &Document<'_>, span: &Span) -> FoundQuote {
    let role = document.lines.get(span.line as usize).map(|line| line.role);
    FoundQuote {
        words: span.words,
        marked: span.marked,
        rendering: rendering(document, span),
        continues: None,
        speaker: None,
        cue: None,
        confidence: 0.0,
        evidence: String::new(),
        masked: role.filter(|role| role.masked()),
    }
}

/// Ties stretches of one quotation together, unless their speakers differ.
fn link(document: &Document<'_>, found: &mut Found) {
    for index in 1..found.len() {
        let [(before, first), (span, second)] = &mut found[index - 1..=index] else { continue };
        let (before, span) = (&document.spans[*before], &document.spans[*span]);
        let differ = match (&first.speaker, &second.speaker) {
            (Some(first), Some(second)) => first.name != second.name,
            _ => false,
        };
        if !differ && continues(document, before, span) {
            second.continues = Some(index - 1);
            // A part of a whole clause is no few words.
            if first.rendering == Rendering::Direct {
                second.rendering = Rendering::Direct;
            }
        }
    }
}
