//! Stretches that are the same word for word.

use crate::Word;
use crate::grams::{self, SIZE};
use crate::words::keyed::KeyMap;

/// `length` words from `a` in the first stream and `b` in the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) length: usize,
}

/// Of a gram that stands very often, so many places are tried.
const TRIED: usize = 16;

/// For every stretch of `a` the longest equal stretch of `b`, [`SIZE`] words at
/// least. A word of `a` is in one run at most, so that the work stays linear
/// whatever is repeated; several runs may go to the same words of `b`.
pub(crate) fn runs(a: &[Word], b: &[Word]) -> Vec<Run> {
    let places = Places::of(b);
    let keys = grams::keys(a);
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < keys.len() {
        let follows = runs.last().map(|run| run.b + run.length);
        let mut best: Option<Run> = None;
        // What goes on where the last run ended is tried whatever stands how often.
        let expected = follows.into_iter().flat_map(|follows| (0..3).map(move |skipped| follows + skipped));
        for place in places.of_key(keys[at]).take(TRIED).chain(expected) {
            let length =
                a[at..].iter().zip(&b[place.min(b.len())..]).take_while(|(a, b)| a.key == b.key).count();
            let near = |run: &Run| follows.map_or(0, |follows| run.b.abs_diff(follows));
            let run = Run { a: at, b: place, length };
            let better = best.is_none_or(|best| {
                length > best.length || (length == best.length && near(&run) < near(&best))
            });
            if length >= SIZE && better {
                best = Some(run);
            }
        }
        at = match best {
            Some(run) => {
                runs.push(run);
                at + run.length
            }
            None => at + 1,
        };
    }
    runs
}

/// Where each gram stands: the first place, and for each place the next.
struct Places {
    first: KeyMap<u32>,
    next: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl Places {
    fn of(words: &[Word]) -> Self {
        let keys = grams::keys(words);
        let mut first = KeyMap::with_capacity_and_hasher(keys.len(), Default::default());
        let mut next = vec![NONE; keys.len()];
        for (place, key) in keys.iter().enumerate().rev() {
            if let Some(later) = first.insert(*key, place as u32) {
                next[place] = later;
            }
        }
        Self { first, next }
    }

    fn of_key(&self, key: u64) -> impl Iterator<Item = usize> {
        let first = self.first.get(&key).copied();
        std::iter::successors(first, |place| {
            self.next.get(*place as usize).copied().filter(|next| *next != NONE)
        })
        .map(|place| place as usize)
    }
}
