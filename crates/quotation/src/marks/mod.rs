//! Which stretches of a line stand in quotation marks.
//!
//! Must not know words: only letters, spaces and marks. Start with [`spans`].

use crate::document::{Line, Span, Style};
use text::TextRange;

/// Whether a character can only be a quotation mark, never an apostrophe.
pub(crate) fn is_double(character: char) -> bool {
    matches!(character, '"' | '\u{201C}'..='\u{201F}' | '\u{AB}' | '\u{BB}' | '\u{FF02}' | '\u{300C}'..='\u{300F}')
}

/// The quoted spans of all lines, in the order of their first bytes.
pub(crate) fn spans(text: &str, lines: &[Line]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (index, line) in (0..).zip(lines) {
        let Some(words) = line.range.slice(text) else { continue };
        let mut open = None;
        for (offset, character) in words.char_indices().filter(|(_, character)| is_double(*character)) {
            let at = line.range.start() + offset;
            match open.take() {
                None => open = Some((at, character.len_utf8())),
                Some((from, wide)) => {
                    spans.push(span(text, index, from..at + character.len_utf8(), wide, true))
                }
            }
        }
        if let Some((from, wide)) = open {
            spans.push(span(text, index, from..line.range.end(), wide, false));
        }
    }
    spans
}

fn span(text: &str, line: u32, range: std::ops::Range<usize>, wide: usize, closed: bool) -> Span {
    let inner = text.get(range.start + wide..range.end).unwrap_or("");
    let inner = inner.trim_end_matches(|c: char| closed && is_double(c));
    let start = range.start + wide + (inner.len() - inner.trim_start().len());
    let words = TextRange::new(start, start + inner.trim().len());
    Span {
        marked: TextRange::new(range.start, range.end),
        words,
        style: Style::Double,
        closed,
        line,
        tokens: 0..0,
        parent: None,
        continues_paragraph: false,
    }
}
