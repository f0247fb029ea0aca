//! Whether the few words of a quoted span stand elsewhere in the article too:
//! a term that the article uses without marks is seldom somebody's word.

use super::scene::Quote;
use crate::document::{Document, Shape};

/// Where a span's words stand elsewhere.
pub(crate) const ECHO: &[&str] = &["none", "plain", "marked", "spoken"];
/// The most words of a span that are looked for.
const WORDS: usize = 4;
/// The most places that are looked at.
const PLACES: usize = 32;

/// The words of an article in the order of their sums.
#[derive(Debug, Default)]
pub(crate) struct Echoes {
    sums: Vec<u32>,
    order: Vec<(u32, u32)>,
}

impl Echoes {
    pub(crate) fn read(document: &Document<'_>, quotes: &[Quote]) -> Self {
        if !quotes.iter().any(|quote| quote.words <= WORDS) {
            return Self::default();
        }
        let sums: Vec<u32> = (0..document.tokens.len()).map(|token| sum(document.word(token))).collect();
        let mut order: Vec<(u32, u32)> = sums.iter().copied().zip(0..).collect();
        order.sort_unstable();
        Self { sums, order }
    }

    /// Which of [`ECHO`] is true of a span.
    pub(crate) fn of(&self, document: &Document<'_>, quote: &Quote) -> usize {
        let sign = |index: &u32| {
            document
                .tokens
                .get(*index as usize)
                .is_none_or(|token| matches!(token.shape, Shape::Punctuation | Shape::Mark))
        };
        let Some(first) = (quote.first..quote.end.min(quote.first + 3)).find(|index| !sign(index)) else {
            return 0;
        };
        let Some(last) = (first..quote.end).rev().take(4).find(|index| !sign(index)) else { return 0 };
        let wanted = self.sums.get(first as usize..=last as usize).unwrap_or(&[]);
        if wanted.is_empty() || wanted.len() > WORDS {
            return 0;
        }
        let start = self.order.partition_point(|(sum, _)| *sum < wanted[0]);
        let places = self.order.get(start..).unwrap_or(&[]).iter().take(PLACES);
        let places = places.take_while(|(sum, _)| *sum == wanted[0]).map(|(_, place)| *place);
        let alike = |place: &u32| {
            let place = *place as usize;
            !(quote.first..quote.end).contains(&(place as u32))
                && self.sums.get(place..place + wanted.len()) == Some(wanted)
        };
        places.filter(alike).map(|place| part(document, place, wanted.len())).min().unwrap_or(0)
    }
}

/// Which of [`ECHO`] a place is.
fn part(document: &Document<'_>, place: u32, words: usize) -> usize {
    let Some(token) = document.tokens.get(place as usize) else { return 0 };
    if token.outside() {
        return 1;
    }
    let length = document.spans.get(token.span as usize).map_or(0, |span| span.tokens.len());
    if length <= words + 3 { 2 } else { 3 }
}

/// A number for a word, whatever its capitals.
fn sum(word: &str) -> u32 {
    word.bytes()
        .fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
}
