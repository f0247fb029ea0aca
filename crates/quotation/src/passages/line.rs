use crate::document::{Document, Shape, Token};

/// A longer line is nobody's button, credit or heading.
const SHORT: usize = 240;

/// What can be told of a line without reading it.
pub(super) struct LineShape<'t> {
    /// As it stands in the text.
    pub(super) text: &'t str,
    /// In small letters with straight apostrophes; empty when the line is long.
    pub(super) small: String,
    pub(super) words: usize,
    /// Words with a capital first.
    pub(super) capitals: usize,
    /// Whether it ends as a sentence does.
    pub(super) ends: bool,
    /// Whether quoted words stand in it.
    pub(super) quotes: bool,
    /// Whether its first mark opens a quote.
    pub(super) begins_quoted: bool,
}

impl<'t> LineShape<'t> {
    pub(super) fn of(document: &Document<'t>, line: usize) -> Self {
        let place = &document.lines[line];
        let text = place.range.slice(document.text).unwrap_or("");
        let tokens = &document.tokens[place.tokens.start as usize..place.tokens.end as usize];
        let small = if text.len() > SHORT { String::new() } else { small(text) };
        let is_word = |token: &&Token| !matches!(token.shape, Shape::Punctuation | Shape::Mark);
        let is_capital =
            |token: &&Token| matches!(token.shape, Shape::Capital | Shape::Upper | Shape::Initial);
        Self {
            text,
            small,
            words: tokens.iter().filter(is_word).count(),
            capitals: tokens.iter().filter(is_capital).count(),
            ends: ends(text),
            quotes: tokens.iter().any(|token| !token.outside()),
            begins_quoted: tokens.first().is_some_and(|token| !token.outside()),
        }
    }

    /// Whether it may be a paragraph of the report itself.
    pub(super) fn is_reporting(&self) -> bool {
        self.ends && self.words >= 8 || self.quotes
    }

    /// Whether it may be the title of something: short, and no sentence.
    pub(super) fn is_title(&self) -> bool {
        (1..=16).contains(&self.words) && !self.small.ends_with(['.', ',', ';', ':'])
    }

    /// The line in small letters after one of these beginnings, if the word
    /// of the beginning ends there.
    pub(super) fn after(&self, beginnings: &[&str]) -> Option<&str> {
        beginnings.iter().find_map(|beginning| {
            let rest = self.small.strip_prefix(beginning)?;
            (!rest.starts_with(|next: char| next.is_alphanumeric())).then_some(rest)
        })
    }
}

fn small(text: &str) -> String {
    text.chars()
        .map(|character| if character == '\u{2019}' { '\'' } else { character.to_ascii_lowercase() })
        .collect()
}

fn ends(text: &str) -> bool {
    text.trim_end_matches(['"', '\u{201D}', '\u{2019}', '\'', ')', ']', '\u{BB}'])
        .ends_with(['.', '!', '?', '\u{2026}', ','])
}
