//! The passages that two texts share.
//!
//! Seeds are grams of four words; each is extended as far as the words are the
//! same (`runs`), and what only a small edit divides is put together. In the
//! manner of greedy string tiling (Wise 1993), with the index of Karp and Rabin.

mod runs;

pub(crate) use runs::{Run, runs};

use crate::words::meld;
use crate::{Word, Words, alignment};
use text::TextRange;

/// The same words in two texts, small edits included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedPassage {
    /// Where in the first text, in bytes.
    pub a: TextRange,
    /// Where in the second text, in bytes.
    pub b: TextRange,
    /// How many words are the same.
    pub words: usize,
    /// The stretches that are the same word for word, in bytes of the first and the second text.
    pub same: Vec<(TextRange, TextRange)>,
}

/// How much of one text stands in the other.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Containment {
    /// Share of the first text's words that stand in the second, 0 to 1.
    pub of_a: f64,
    /// Share of the second text's words that stand in the first, 0 to 1.
    pub of_b: f64,
    /// How many words of the first stand in the second.
    pub words: usize,
}

/// Words, and content words, of the shortest passage.
const SHORTEST: (usize, usize) = (6, 3);
/// Words on either side that may differ within a passage.
const EDIT: usize = 8;

/// The shared passages in the order of the first text. No two overlap in either text.
pub fn shared(a: &Words, b: &Words) -> Vec<SharedPassage> {
    let (a, b) = meld(a.as_slice(), b.as_slice());
    passages(&a, &b, runs(&a, &b))
}

/// Counts also what is repeated: a passage that stands twice in one text and
/// once in the other is contained twice.
pub fn containment(a: &Words, b: &Words) -> Containment {
    let (a, b) = meld(a.as_slice(), b.as_slice());
    contained(&a, &b, &runs(&a, &b), &runs(&b, &a))
}

/// From the runs of `a` in `b`, and those of `b` in `a`.
pub(crate) fn contained(a: &[Word], b: &[Word], forth: &[Run], back: &[Run]) -> Containment {
    let covered = |words: &[Word], runs: &[Run]| -> usize {
        runs.iter().filter(|run| counts(&words[run.a..run.a + run.length])).map(|run| run.length).sum()
    };
    let words = covered(a, forth);
    let share = |count: usize, of: usize| if of == 0 { 0.0 } else { count as f64 / of as f64 };
    Containment { of_a: share(words, a.len()), of_b: share(covered(b, back), b.len()), words }
}

/// Whether the words are too many to be the same by chance.
fn counts(words: &[Word]) -> bool {
    words.len() >= SHORTEST.0 && words.iter().filter(|word| word.is_content()).count() >= SHORTEST.1
}

/// Puts runs together that a small edit divides, and leaves out what is too short.
pub(crate) fn passages(a: &[Word], b: &[Word], runs: Vec<Run>) -> Vec<SharedPassage> {
    let mut found: Vec<Vec<Run>> = Vec::new();
    for run in apart(runs, b.len()) {
        let last = found.last_mut().filter(|runs| runs.last().is_some_and(|last| near(last, &run)));
        match last {
            Some(runs) => {
                let last = runs[runs.len() - 1];
                runs.extend(between(a, b, last, run));
                runs.push(run);
            }
            None => found.push(vec![run]),
        }
    }
    found.into_iter().filter(|runs| enough(a, runs)).map(|runs| passage(a, b, &runs)).collect()
}

/// Every word of `b` in one run at most, longer runs first; in the order of `a`.
fn apart(mut runs: Vec<Run>, length: usize) -> Vec<Run> {
    runs.sort_by_key(|run| (std::cmp::Reverse(run.length), run.a));
    let mut taken = vec![false; length];
    let mut kept = Vec::with_capacity(runs.len());
    for run in runs {
        let mut free = (0..run.length).filter(|step| !taken[run.b + step]).peekable();
        let Some(first) = free.peek().copied() else {
            continue;
        };
        let steps = (first..run.length).take_while(|step| !taken[run.b + step]).count();
        if steps < run.length.min(crate::grams::SIZE) {
            continue;
        }
        taken[run.b + first..run.b + first + steps].fill(true);
        kept.push(Run { a: run.a + first, b: run.b + first, length: steps });
    }
    kept.sort_by_key(|run| run.a);
    kept
}

/// Longer runs first, so that in each run's place the words go in the order of both.
pub(crate) fn in_order(runs: Vec<Run>) -> Vec<Run> {
    let mut longest = runs;
    longest.sort_by_key(|run| (std::cmp::Reverse(run.length), run.a));
    let mut kept: Vec<Run> = Vec::new();
    // Very many runs are fragments of no interest.
    for run in longest.into_iter().take(512) {
        let at = kept.partition_point(|other| other.a < run.a);
        let after = at == 0 || kept[at - 1].b + kept[at - 1].length <= run.b;
        let before = kept.get(at).is_none_or(|next| run.b + run.length <= next.b);
        if after && before {
            kept.insert(at, run);
        }
    }
    kept
}

fn near(last: &Run, run: &Run) -> bool {
    let skipped = |from: usize, to: usize| to.checked_sub(from).filter(|skipped| *skipped <= EDIT);
    let gaps = (skipped(last.a + last.length, run.a), skipped(last.b + last.length, run.b));
    matches!(gaps, (Some(a), Some(b)) if a.max(b) <= last.length.max(run.length))
}

/// The words that are the same between two runs.
fn between(a: &[Word], b: &[Word], last: Run, next: Run) -> Vec<Run> {
    let (from_a, from_b) = (last.a + last.length, last.b + last.length);
    let mut found: Vec<Run> = Vec::new();
    for (x, y) in alignment::pairs(&a[from_a..next.a], &b[from_b..next.b]) {
        let (x, y) = (x + from_a, y + from_b);
        match found.last_mut() {
            Some(run) if run.a + run.length == x && run.b + run.length == y => run.length += 1,
            _ => found.push(Run { a: x, b: y, length: 1 }),
        }
    }
    found
}

fn enough(a: &[Word], runs: &[Run]) -> bool {
    let words = runs.iter().flat_map(|run| &a[run.a..run.a + run.length]);
    let (mut count, mut content) = (0, 0);
    for word in words {
        count += 1;
        content += usize::from(word.is_content());
    }
    count >= SHORTEST.0 && content >= SHORTEST.1
}

fn passage(a: &[Word], b: &[Word], runs: &[Run]) -> SharedPassage {
    let bytes = |words: &[Word], from: usize, length: usize| {
        TextRange::new(words[from].range().start(), words[from + length - 1].range().end())
    };
    let same: Vec<_> =
        runs.iter().map(|run| (bytes(a, run.a, run.length), bytes(b, run.b, run.length))).collect();
    let whole = |pick: fn(&(TextRange, TextRange)) -> TextRange| {
        let ends = same.first().map(pick).zip(same.last().map(pick));
        ends.map_or(TextRange::new(0, 0), |(first, last)| TextRange::new(first.start(), last.end()))
    };
    SharedPassage {
        a: whole(|pair| pair.0),
        b: whole(|pair| pair.1),
        words: runs.iter().map(|run| run.length).sum(),
        same,
    }
}

#[cfg(test)]
mod tests;
