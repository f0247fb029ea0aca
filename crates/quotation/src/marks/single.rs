//! Tells single quotation marks from apostrophes: British quotes, headlines,
//! quotes inside quotes; against plural possessives, 'em and '90s. Marks pair
//! only with those inside the same double marks.

use super::costs::NEVER;
use super::glyphs::{Glyph, Kind, Side};
use super::pairing::{Pair, Surroundings};

/// Words that lost their beginning. Their apostrophe opens nothing.
const SHORTENED: &[&str] = &[
    "bout", "cause", "cuz", "em", "kay", "merica", "n", "neath", "nuff", "round", "til", "till", "tis",
    "twas",
];

/// A quote that is left open inside its paragraph is hardly one.
const LEFT_OPEN: u32 = 60;

/// Pairs the single glyphs of a line, given the double spans of it.
pub(super) fn pairs(text: &str, glyphs: &[Glyph], doubles: &[Pair], around: Surroundings) -> Vec<Pair> {
    let mut events: Vec<(usize, Event)> = Vec::new();
    let mut inside: Vec<usize> = Vec::new();
    let mut next = 0;
    for glyph in glyphs {
        while doubles.get(next).is_some_and(|double| double.start <= glyph.at) {
            inside.push(next);
            next += 1;
        }
        while inside.last().is_some_and(|double| doubles[*double].end <= glyph.at) {
            inside.pop();
        }
        if let Some(event) = Event::of(text, *glyph) {
            events.push((inside.last().map_or(0, |double| double + 1), event));
        }
    }
    events.sort_by_key(|(container, _)| *container);
    let mut found = Vec::new();
    for group in events.chunk_by(|one, other| one.0 == other.0) {
        let container = group[0].0.checked_sub(1).map(|double| doubles[double]);
        cheapest(group, container, around, &mut found);
    }
    found
}

/// A single glyph that may be a mark, and what it costs to read it as one.
struct Event {
    glyph: Glyph,
    opening: u32,
    closing: u32,
    apostrophe: u32,
}

impl Event {
    /// None for an apostrophe inside a word.
    fn of(text: &str, glyph: Glyph) -> Option<Self> {
        let in_word = |side| matches!(side, Side::Letter | Side::Digit);
        if in_word(glyph.left) && in_word(glyph.right) {
            return None;
        }
        let event = Self {
            glyph,
            opening: opening(text, &glyph),
            closing: closing(text, &glyph),
            apostrophe: apostrophe(text, &glyph),
        };
        (event.opening < NEVER || event.closing < NEVER).then_some(event)
    }
}

fn opening(text: &str, glyph: &Glyph) -> u32 {
    let left = match glyph.left {
        Side::Edge | Side::Space | Side::Opener => 0,
        Side::Mark => 2,
        Side::Stop => 10,
        _ => return NEVER,
    };
    if matches!(glyph.right, Side::Space | Side::Stop | Side::Edge | Side::Equals) {
        return NEVER;
    }
    let shape = match glyph.kind {
        Kind::SingleOpen | Kind::SingleLow => 0,
        Kind::Apostrophe => 6,
        _ => 18,
    };
    left + shape + if shortens(text, glyph) { 20 } else { 0 }
}

fn closing(text: &str, glyph: &Glyph) -> u32 {
    let left = match glyph.left {
        Side::Stop | Side::Mark | Side::Ellipsis => 0,
        Side::Letter | Side::Digit | Side::Symbol => 2,
        _ => return NEVER,
    };
    if matches!(glyph.right, Side::Letter | Side::Digit | Side::Equals) {
        return NEVER;
    }
    let shape = match glyph.kind {
        Kind::SingleClose | Kind::Apostrophe => 0,
        Kind::SingleOpen => 15,
        _ => return NEVER,
    };
    left + shape + if is_plural_possessive(text, glyph) { 10 } else { 0 }
}

/// "the workers' rights", not "the 'bus' he took": the letter before is an s,
/// and a word in small letters follows.
fn is_plural_possessive(text: &str, glyph: &Glyph) -> bool {
    let follows = text.get(glyph.end..).unwrap_or("").strip_prefix(' ');
    text.get(..glyph.at).is_some_and(|before| before.ends_with(['s', 'S', 'z', 'x']))
        && follows.and_then(|after| after.chars().next()).is_some_and(char::is_lowercase)
}

fn apostrophe(text: &str, glyph: &Glyph) -> u32 {
    let before = text.get(..glyph.at).unwrap_or("");
    match (glyph.left, glyph.right) {
        (Side::Edge | Side::Space | Side::Opener | Side::Mark, Side::Letter | Side::Digit) => {
            let shortens = shortens(text, glyph);
            match glyph.kind {
                Kind::SingleOpen | Kind::SingleLow => 18 - if shortens { 16 } else { 0 },
                Kind::Apostrophe => 25 - if shortens { 25 } else { 0 },
                _ => 6 - if shortens { 6 } else { 0 },
            }
        }
        (Side::Letter, _) if before.ends_with(['s', 'S', 'z', 'x']) => 3,
        (Side::Letter, _) if before.ends_with("in") => 4,
        (Side::Digit, _) => 3,
        (Side::Letter, _) => 12,
        (Side::Space, Side::Space) => 0,
        _ => 15,
    }
}

/// Whether a word or a year follows that has lost its beginning: 'em, '90s.
fn shortens(text: &str, glyph: &Glyph) -> bool {
    let after = text.get(glyph.end..).unwrap_or("");
    let length = after.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
    let word = &after[..length];
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        let years = word.strip_suffix(['s', 'S']).unwrap_or(word);
        return years.len() == 2 && years.bytes().all(|byte| byte.is_ascii_digit());
    }
    SHORTENED.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Two states, inside and outside; the way to the cheaper end.
fn cheapest(group: &[(usize, Event)], container: Option<Pair>, around: Surroundings, found: &mut Vec<Pair>) {
    let (mut outside, mut inside) = (0u32, NEVER);
    // For each event, whether the state after it was reached by turning: into
    // the outside by closing, into the inside by opening.
    let mut turns: Vec<(bool, bool)> = Vec::with_capacity(group.len());
    for (_, event) in group {
        let closed = inside.saturating_add(event.closing);
        let opened = outside.saturating_add(event.opening);
        let stays_out = outside.saturating_add(event.apostrophe);
        let stays_in = inside.saturating_add(event.apostrophe);
        turns.push((closed < stays_out, opened < stays_in));
        outside = closed.min(stays_out);
        inside = opened.min(stays_in);
    }
    let end = container.map_or(around.end, |double| double.close.map_or(double.end, |close| close.at));
    let mut open = inside.saturating_add(left_open(group, container, around)) < outside;
    let mut close: Option<Glyph> = None;
    let first = found.len();
    for ((_, event), (closed, opened)) in group.iter().zip(&turns).rev() {
        let glyph = event.glyph;
        if open && *opened {
            let end = close.map_or(end, |close| close.end);
            found.push(Pair { open: Some(glyph), close, start: glyph.at, end });
            (open, close) = (false, None);
        } else if !open && *closed {
            (open, close) = (true, Some(glyph));
        }
    }
    found[first..].reverse();
}

/// British paragraphs may be left open as others are; elsewhere a mark without
/// its partner is an apostrophe.
fn left_open(group: &[(usize, Event)], container: Option<Pair>, around: Surroundings) -> u32 {
    let whole = group.first().is_some_and(|(_, event)| event.glyph.at == around.start);
    match (container, whole, around.next_opens) {
        (None, true, true) => 8,
        (None, true, false) => 20,
        _ => LEFT_OPEN,
    }
}
