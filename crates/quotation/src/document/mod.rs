//! An article cut into paragraphs, sentences and tokens, with its quoted spans.
//! Every later stage works with indices into these lists, so that no word is
//! looked up or copied twice.
//!
//! Must not know speakers: what is quoted is a matter of marks alone. Start
//! with [`Document::read`].

mod lines;
mod sentences;
mod tokens;
mod unclosed;

use crate::lexicons::Word;
use crate::marks::{self, Marks};
use crate::{Passage, Role, passages};
use std::ops::Range;
use text::TextRange;

/// Stands for "no span" in [`Token::span`].
pub(crate) const OUTSIDE: u32 = u32::MAX;

/// An article as the later stages see it.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    pub(crate) text: &'t str,
    /// One for each line that is not blank: a paragraph.
    pub(crate) lines: Vec<Line>,
    pub(crate) tokens: Vec<Token>,
    /// In the order of their first bytes; a nested one after the one around it.
    pub(crate) spans: Vec<Span>,
    /// The parts of the article, in order.
    pub(crate) passages: Vec<Passage>,
}

/// A line that is not blank, without the white space at its ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) range: TextRange,
    pub(crate) tokens: Range<u32>,
    /// Its part in the article.
    pub(crate) role: Role,
}

/// A word, a number, a mark or a sign of punctuation.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// First byte.
    pub(crate) start: u32,
    /// The byte after the last.
    pub(crate) end: u32,
    /// The byte after the word without its possessive ending: "Smith" in
    /// "Smith's", "workers" in "workers'"; else `end`.
    pub(crate) stem_end: u32,
    /// Index of its line.
    pub(crate) line: u32,
    /// Number of its sentence, counted through the whole article.
    pub(crate) sentence: u32,
    /// The outermost span it is in, its marks included; [`OUTSIDE`] if none.
    pub(crate) span: u32,
    pub(crate) starts_sentence: bool,
    pub(crate) shape: Shape,
    /// What the lexicons say of the word without its possessive ending.
    pub(crate) word: Word,
}

/// What a token looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// A word in lower case.
    Lower,
    /// A word with a capital first.
    Capital,
    /// A word of two or more capitals and no small letter: "FBI", "U.S.".
    Upper,
    /// A capital with a full stop: "J.".
    Initial,
    /// Begins with a digit.
    Number,
    Punctuation,
    /// A quotation mark.
    Mark,
}

/// Words between quotation marks, within one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    /// With the marks; without a closing mark, to the end of the line.
    pub(crate) marked: TextRange,
    /// Without the marks and the space beside them.
    pub(crate) words: TextRange,
    pub(crate) style: Style,
    /// Whether the closing mark is there.
    pub(crate) closed: bool,
    pub(crate) line: u32,
    /// The marks are among them.
    pub(crate) tokens: Range<u32>,
    /// The span around it.
    pub(crate) parent: Option<u32>,
    /// Whether the quote of the paragraph before was left open.
    pub(crate) continues_paragraph: bool,
}

/// The kind of marks around a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    /// "…" and “…”
    Double,
    /// '…' and ‘…’
    Single,
    /// «…» and ‹…›
    Angle,
    /// „…“ and ‚…‘
    Low,
    /// 「…」 and 『…』
    Corner,
}

impl<'t> Document<'t> {
    /// Cuts up a text. One of 4 GiB or more is taken for empty.
    pub(crate) fn read(text: &'t str) -> Self {
        let text = if u32::try_from(text.len()).is_ok() { text } else { "" };
        let mut lines = lines::lines(text);
        let Marks { mut spans, places } = marks::marks(text, &lines);
        let mut tokens = tokens::tokens(text, &mut lines, &places);
        enclose(&mut tokens, &mut spans);
        if unclosed::cut(text, &tokens, &mut spans) {
            enclose(&mut tokens, &mut spans);
        }
        sentences::number(text, &mut tokens);
        let mut document = Self { text, lines, tokens, spans, passages: Vec::new() };
        passages::assign(&mut document);
        document
    }

    /// The token as it stands in the text.
    pub(crate) fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| self.slice(token.start, token.end))
    }

    /// The token without its possessive ending.
    pub(crate) fn stem(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| self.slice(token.start, token.stem_end))
    }

    /// The words between two bytes; empty if there are none.
    pub(crate) fn slice(&self, start: u32, end: u32) -> &'t str {
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// Where the tokens stand, from the first to the last of them.
    pub(crate) fn range(&self, tokens: Range<u32>) -> TextRange {
        let first = self.tokens.get(tokens.start as usize).map_or(0, |token| token.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last as usize));
        TextRange::new(first as usize, last.map_or(first, |token| token.end).max(first) as usize)
    }
}

impl Token {
    /// Whether it ends in a possessive: "Smith's", "workers'".
    pub(crate) fn possessive(&self) -> bool {
        self.stem_end != self.end
    }

    /// Whether no quoted span is around it.
    pub(crate) fn outside(&self) -> bool {
        self.span == OUTSIDE
    }
}

/// Tells tokens their outermost span, and spans their tokens.
fn enclose(tokens: &mut [Token], spans: &mut [Span]) {
    tokens.iter_mut().for_each(|token| token.span = OUTSIDE);
    for (index, span) in (0..).zip(spans) {
        let token_at = |byte: usize| tokens.partition_point(|token| (token.start as usize) < byte);
        let range = token_at(span.marked.start())..token_at(span.marked.end());
        if span.parent.is_none() {
            tokens[range.clone()].iter_mut().for_each(|token| token.span = index);
        }
        span.tokens = range.start as u32..range.end as u32;
    }
}

#[cfg(test)]
mod tests;
