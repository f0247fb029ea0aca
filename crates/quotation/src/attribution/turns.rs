//! Conversations: two people in turn, a paragraph each, of which the later ones
//! name nobody.

use super::Attribution;
use super::ranking;
use super::scene::{Quote, Scene};
use super::sequence::Chosen;

/// The most that is given for a speaker whom nothing but the turn tells.
const GUESS: f32 = 0.5;
/// A verb further from its quote, in tokens, does not set a speaker.
const NEAR: usize = 9;

/// Gives bare paragraphs to the one whose turn it is.
pub(crate) fn alternate(scene: &Scene<'_>, found: &mut [Attribution]) {
    let mut told: Vec<bool> = Vec::with_capacity(found.len());
    for index in 0..found.len() {
        let quote = &scene.quotes[index];
        let set = found[index].speaker.is_some_and(|one| is_set(scene, quote, one));
        told.push(set);
        if set || !bare(scene, quote) {
            continue;
        }
        let Some([first, second]) = index.checked_sub(2).map(|before| [before, before + 1]) else { continue };
        let turns = told[first] && told[second] && alone(scene, first) && alone(scene, second);
        let adjacent = scene.quotes[first].line + 1 == scene.quotes[second].line
            && scene.quotes[second].line + 1 == quote.line;
        if let (true, true, Some(one), Some(other)) =
            (turns, adjacent, found[first].speaker, found[second].speaker)
            && !scene.same(one.candidate, other.candidate)
        {
            found[index].speaker = Some(Chosen { candidate: one.candidate, chance: one.chance.min(GUESS) });
            told[index] = true;
        }
    }
}

/// Whether a verb beside the quote names the one chosen.
fn is_set(scene: &Scene<'_>, quote: &Quote, chosen: Chosen) -> bool {
    let line = |cue: u32| scene.grammar.token(cue as usize).is_some_and(|token| token.line == quote.line);
    ranking::nearest_link(scene, quote, chosen.candidate)
        .is_some_and(|link| line(link.cue) && scene.cue_gap(quote, link.cue) < NEAR)
}

/// Whether the paragraph is the quote and nothing else, with both its marks.
fn bare(scene: &Scene<'_>, quote: &Quote) -> bool {
    let span = scene.document.spans.get(quote.span as usize);
    quote.starts_paragraph
        && quote.ends_paragraph
        && span.is_some_and(|span| span.closed && !span.continues_paragraph)
}

/// Whether a quote opens its paragraph, is closed, and is the only one there.
fn alone(scene: &Scene<'_>, index: usize) -> bool {
    let quote = &scene.quotes[index];
    let line = |other: Option<usize>| other.and_then(|other| scene.quotes.get(other)).map(|other| other.line);
    let closed = scene.document.spans.get(quote.span as usize).is_some_and(|span| span.closed);
    quote.starts_paragraph
        && closed
        && line(index.checked_sub(1)) != Some(quote.line)
        && line(Some(index + 1)) != Some(quote.line)
}
