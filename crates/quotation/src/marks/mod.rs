//! Which stretches of a line stand in quotation marks. Everything that can go
//! wrong in typing does: marks that face the wrong way, that are missing, that
//! are apostrophes or inches. So each mark has a price for every part it could
//! play, and a line is read in the way that is cheapest as a whole.
//!
//! Must not know words: only letters, spaces and marks. Start with [`marks`].

mod costs;
mod glyphs;
mod pairing;
mod single;

use crate::document::{Line, Span, Style};
use costs::Family;
use glyphs::{Glyph, Kind, Side};
use pairing::{Pair, Surroundings};
use std::cmp::Reverse;
use text::TextRange;

/// Bytes before its first mark that make a line a paragraph.
const LONG_LINE: usize = 100;

/// What the marks of a text say.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// In the order of their first bytes, an outer one before those inside.
    pub(crate) spans: Vec<Span>,
    /// Where marks stand, in order: the first byte and the byte after the last.
    pub(crate) places: Vec<(u32, u32)>,
}

/// Reads the marks of all lines.
pub(crate) fn marks(text: &str, lines: &[Line]) -> Marks {
    let mut found = Marks::default();
    let mut glyphs = Vec::new();
    let mut still_open = None;
    for (index, line) in (0..).zip(lines) {
        glyphs.clear();
        let (start, end) = (line.range.start(), line.range.end());
        glyphs::glyphs(line.range.slice(text).unwrap_or(""), start, &mut glyphs);
        if glyphs.is_empty() {
            still_open = None;
            continue;
        }
        let next_opens = lines.get(index as usize + 1).is_some_and(|line| opens(text, line));
        let open_before = still_open.filter(|_| goes_on(text, line, &glyphs));
        let around = Surroundings { start, end, next_opens, open_before };
        still_open = read_line(text, index, &glyphs, around, &mut found);
    }
    found.places.sort_unstable();
    found
}

fn opens(text: &str, line: &Line) -> bool {
    let first = text.get(line.range.start()..).and_then(|rest| rest.chars().next());
    first.and_then(Kind::of).is_some()
}

/// Whether a line may continue a quote without a mark at its head: broken in
/// the middle of a sentence, or long. A short one is rather the name under it.
fn goes_on(text: &str, line: &Line, glyphs: &[Glyph]) -> bool {
    let first = text.get(line.range.start()..).and_then(|rest| rest.chars().next());
    first.is_some_and(char::is_lowercase)
        || glyphs.first().is_some_and(|glyph| glyph.at - line.range.start() > LONG_LINE)
}

/// Adds the spans of one line; the family of the span that it leaves open.
fn read_line(
    text: &str,
    line: u32,
    glyphs: &[Glyph],
    around: Surroundings,
    found: &mut Marks,
) -> Option<Family> {
    let (mut singles, mut doubles) = (Vec::new(), Vec::new());
    let mut in_tag = false;
    for glyph in glyphs {
        if glyph.kind.is_single() {
            singles.push(*glyph);
        } else if in_tag || glyph.left == Side::Equals {
            // The two marks around the value of a tag's attribute.
            in_tag = !in_tag;
        } else {
            doubles.push(*glyph);
        }
    }
    found.places.extend(doubles.iter().map(place));
    let mut pairs = pairing::pairs(text, &doubles, around);
    if !singles.is_empty() {
        let more = single::pairs(text, &singles, &pairs, around);
        found
            .places
            .extend(more.iter().flat_map(|pair| [pair.open, pair.close]).flatten().map(|mark| place(&mark)));
        pairs.extend(more);
        pairs.sort_by_key(|pair| (pair.start, Reverse(pair.end)));
    }
    add(text, line, &pairs, around, &mut found.spans);
    let last = pairs.iter().find(|pair| pair.close.is_none() && pair.end == around.end);
    last.and_then(|pair| pair.open).filter(|open| !open.kind.is_single()).map(|open| open.kind.family())
}

fn place(glyph: &Glyph) -> (u32, u32) {
    (glyph.at as u32, glyph.end as u32)
}

fn add(text: &str, line: u32, pairs: &[Pair], around: Surroundings, spans: &mut Vec<Span>) {
    let mut above: Vec<u32> = Vec::new();
    for pair in pairs {
        let Some((marked, words)) = ranges(text, pair) else { continue };
        while above.last().is_some_and(|outer| spans[*outer as usize].marked.end() <= pair.start) {
            above.pop();
        }
        let parent = above.last().copied();
        above.push(spans.len() as u32);
        let continues_paragraph = parent.is_none() && pair.start == around.start && left_open(spans, line);
        let closed = pair.close.is_some();
        let style = style(pair);
        spans.push(Span { marked, words, style, closed, line, tokens: 0..0, parent, continues_paragraph });
    }
}

/// With marks and without; `None` when no words stand between them.
fn ranges(text: &str, pair: &Pair) -> Option<(TextRange, TextRange)> {
    let start = pair.open.map_or(pair.start, |mark| mark.end);
    let end = pair.close.map_or(pair.end, |mark| mark.at);
    let inner = text.get(start..end)?;
    let start = start + (inner.len() - inner.trim_start().len());
    let words = TextRange::new(start, start + inner.trim().len());
    let end = if pair.close.is_some() { pair.end } else { words.end() };
    (!words.is_empty()).then_some((TextRange::new(pair.start, end), words))
}

/// Whether the paragraph before this line ended inside a quote.
fn left_open(spans: &[Span], line: u32) -> bool {
    let before = spans.iter().rev().take_while(|span| span.line + 1 >= line);
    before.filter(|span| span.line + 1 == line && span.parent.is_none()).take(1).any(|span| !span.closed)
}

fn style(pair: &Pair) -> Style {
    match pair.open.or(pair.close).map(|mark| mark.kind) {
        Some(Kind::Apostrophe | Kind::SingleOpen | Kind::SingleClose) => Style::Single,
        Some(Kind::LowOpen | Kind::SingleLow) => Style::Low,
        Some(Kind::AngleOpen | Kind::AngleClose) => Style::Angle,
        Some(Kind::CornerOpen | Kind::CornerClose) => Style::Corner,
        _ => Style::Double,
    }
}

#[cfg(test)]
mod tests;
