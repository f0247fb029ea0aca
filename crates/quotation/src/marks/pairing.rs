//! Pairs the double marks of a line: the cheapest reading of all of them
//! together, found in one pass (Viterbi's method; at most 31 states).

use super::costs::{
    CARRIED_OVER, FAMILIES, Family, IGNORED, LEFT_OPEN, NESTED, NESTED_ALIKE, NESTED_LEFT_OPEN, NEVER,
    PARAGRAPH_LEFT_OPEN,
};
use super::glyphs::{Glyph, Side};
use std::cmp::Reverse;

/// A span between two glyphs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// None when it was opened in a paragraph before.
    pub(super) open: Option<Glyph>,
    /// None when it was left open.
    pub(super) close: Option<Glyph>,
    pub(super) start: usize,
    /// The byte after its mark; if left open, the line's end or the mark that
    /// opened the next.
    pub(super) end: usize,
}

/// What is known of the line beside its glyphs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the next paragraph begins with a mark: then this one may be left open.
    pub(super) next_opens: bool,
    /// What the paragraph before left open.
    pub(super) open_before: Option<Family>,
}

/// A line with more marks than this is no prose; they are paired one by one.
const MOST: usize = 2_000;

const FAMILY_COUNT: usize = FAMILIES.len();
const STATES: usize = 1 + FAMILY_COUNT + FAMILY_COUNT * FAMILY_COUNT;

/// One of: outside, inside a family, inside one that is inside another.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State(usize);

impl State {
    const OUTSIDE: Self = Self(0);

    fn families(self) -> (Option<usize>, Option<usize>) {
        match self.0.checked_sub(1) {
            None => (None, None),
            Some(outer) if outer < FAMILY_COUNT => (Some(outer), None),
            Some(both) => {
                let both = both - FAMILY_COUNT;
                (Some(both / FAMILY_COUNT), Some(both % FAMILY_COUNT))
            }
        }
    }

    fn inside(self, family: usize) -> Option<Self> {
        match self.families() {
            (None, _) => Some(Self(1 + family)),
            (Some(outer), None) => Some(Self(1 + FAMILY_COUNT + outer * FAMILY_COUNT + family)),
            _ => None,
        }
    }

    fn closed(self) -> Self {
        match self.families() {
            (Some(outer), Some(_)) => Self(1 + outer),
            _ => Self::OUTSIDE,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Ignored,
    Opens,
    Closes,
    /// Opens a span where the closing mark of the one before is missing.
    Reopens,
}

/// The spans of a line, an outer one before those inside.
pub(super) fn pairs(text: &str, glyphs: &[Glyph], around: Surroundings) -> Vec<Pair> {
    let parts = if let Some(parts) = plain(glyphs) {
        parts
    } else if glyphs.len() > MOST {
        one_by_one(glyphs)
    } else {
        cheapest(text, glyphs, around)
    };
    spans(glyphs, &parts, around)
}

/// When every mark says clearly what it is, there is nothing to weigh.
fn plain(glyphs: &[Glyph]) -> Option<Vec<Part>> {
    let mut open = None;
    let mut parts = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        if !glyph.is_clear(open) {
            return None;
        }
        parts.push(if open.is_none() { Part::Opens } else { Part::Closes });
        open = if open.is_none() { Some(glyph.kind.family()) } else { None };
    }
    open.is_none().then_some(parts)
}

fn one_by_one(glyphs: &[Glyph]) -> Vec<Part> {
    let mut open: Option<Family> = None;
    let decide = |glyph: &Glyph| match open {
        None if glyph.opening() < 2 * IGNORED => {
            open = Some(glyph.kind.family());
            Part::Opens
        }
        Some(family) if glyph.closing(family) < 2 * IGNORED => {
            open = None;
            Part::Closes
        }
        _ => Part::Ignored,
    };
    glyphs.iter().map(decide).collect()
}

fn cheapest(text: &str, glyphs: &[Glyph], around: Surroundings) -> Vec<Part> {
    let mut costs = [NEVER; STATES];
    costs[0] = 0;
    if let Some(family) = around.open_before {
        costs[1 + family as usize] = CARRIED_OVER;
    }
    let mut steps: Vec<[(u8, Part); STATES]> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        let mut next = [NEVER; STATES];
        let mut step = [(0, Part::Ignored); STATES];
        for (from, cost) in costs.iter().enumerate().filter(|(_, cost)| **cost < NEVER) {
            for (to, part, price) in choices(text, glyph, State(from)) {
                let total = cost.saturating_add(price);
                if total < next[to.0] {
                    next[to.0] = total;
                    step[to.0] = (from as u8, part);
                }
            }
        }
        costs = next;
        steps.push(step);
    }
    for (state, cost) in costs.iter_mut().enumerate() {
        *cost = cost.saturating_add(left_open(State(state), glyphs, around));
    }
    // Words that were neither opened nor closed here are not quoted here.
    let best = (0..STATES).min_by_key(|state| costs[*state]).unwrap_or(0);
    let mut parts = vec![Part::Ignored; glyphs.len()];
    let mut state = best;
    for (part, step) in parts.iter_mut().zip(&steps).rev() {
        let (from, chosen) = step[state];
        *part = chosen;
        state = usize::from(from);
    }
    parts
}

/// What a glyph can be in a state, and at which price.
fn choices(text: &str, glyph: &Glyph, state: State) -> impl Iterator<Item = (State, Part, u32)> {
    let (outer, inner) = state.families();
    let closing = inner.or(outer).map(|family| glyph.closing(FAMILIES[family]));
    // Of three marks, the one in the middle is the slip, unless it closes well.
    let slip = u32::from(closing.is_none_or(|price| price == 0));
    let ignored = (state, Part::Ignored, ignoring(text, glyph) + slip);
    let family = glyph.kind.family();
    let index = family as usize;
    let nesting = match outer {
        None => 0,
        Some(outer) if outer == index => NESTED_ALIKE,
        Some(_) => NESTED,
    };
    let opens = state.inside(index).map(|to| (to, Part::Opens, glyph.opening() + nesting));
    let closes =
        inner.or(outer).map(|family| (state.closed(), Part::Closes, glyph.closing(FAMILIES[family])));
    let reopens = (outer.is_some() && inner.is_none())
        .then(|| (State(1 + index), Part::Reopens, glyph.opening() + reopening(text, glyph)));
    [Some(ignored), opens, closes, reopens].into_iter().flatten().filter(|(_, _, price)| *price < NEVER)
}

/// Inches and feet are no marks: 6'2".
fn ignoring(text: &str, glyph: &Glyph) -> u32 {
    if glyph.left != Side::Digit {
        return IGNORED;
    }
    let before = text.get(..glyph.at).unwrap_or("").bytes().rev();
    let mut feet = before.skip_while(u8::is_ascii_digit).take(1);
    match feet.next() {
        // The last byte of ’ or ′.
        Some(b'\'' | 0x99 | 0xB2) => 0,
        _ => 10,
    }
}

/// A new sentence in marks, where the one before ended without.
fn reopening(text: &str, glyph: &Glyph) -> u32 {
    let before = text.get(..glyph.at).unwrap_or("").trim_end_matches([' ', '\u{A0}']);
    let ended = before.ends_with(['.', '!', '?', '\u{2026}', ',', '\u{2014}', '-']);
    let begins = text.get(glyph.end..).and_then(|after| after.chars().next()).is_some_and(char::is_uppercase);
    if ended && begins { 18 } else { 35 }
}

fn left_open(state: State, glyphs: &[Glyph], around: Surroundings) -> u32 {
    match state.families() {
        (None, _) => 0,
        (Some(_), Some(_)) => NESTED_LEFT_OPEN,
        _ => {
            let whole = glyphs.first().is_some_and(|glyph| glyph.at == around.start);
            let base = if whole { PARAGRAPH_LEFT_OPEN } else { LEFT_OPEN };
            if around.next_opens { base / 2 } else { base }
        }
    }
}

fn spans(glyphs: &[Glyph], parts: &[Part], around: Surroundings) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (glyph, part) in glyphs.iter().zip(parts) {
        match part {
            Part::Ignored => continue,
            Part::Closes => {
                if let Some(pair) = open.pop() {
                    pairs[pair].close = Some(*glyph);
                    pairs[pair].end = glyph.end;
                } else {
                    let start = around.start;
                    pairs.push(Pair { open: None, close: Some(*glyph), start, end: glyph.end });
                }
                continue;
            }
            Part::Reopens => {
                if let Some(pair) = open.pop() {
                    pairs[pair].end = glyph.at;
                }
            }
            Part::Opens => {}
        }
        open.push(pairs.len());
        pairs.push(Pair { open: Some(*glyph), close: None, start: glyph.at, end: around.end });
    }
    // What was opened in a paragraph before is only known when it closes.
    pairs.sort_by_key(|pair| (pair.start, Reverse(pair.end)));
    pairs
}
