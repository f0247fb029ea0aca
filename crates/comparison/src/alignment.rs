//! Pairs the equal words of two streams, in the order of both.
//!
//! The best chain of equal words, where every gap costs the same whatever its
//! length (almost: of two equal chains the tighter is taken). So an ellipsis is
//! cheap, and words that are equal by chance here and there are not worth a gap
//! of their own. After Gotoh 1982, with free ends, and without mismatches.

use crate::Word;
use crate::shared;

/// Larger tables are not filled in: long streams are chained from their runs.
const CELLS: usize = 250_000;
/// One step of length, and what the rest is counted in.
const STEP: i32 = 1;
const UNIT: i32 = 64;
/// What a gap costs when words that are equal by chance are not wanted.
const GAP: i32 = 2 * UNIT;
/// And when every equal word counts.
const NARROW_GAP: i32 = UNIT / 2;

/// Indices of equal words, growing on both sides; no lone ones that are equal by chance.
pub(crate) fn pairs(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    pairs_over(a, b, GAP)
}

/// The same with every equal word that fits in.
pub(crate) fn all_pairs(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    pairs_over(a, b, NARROW_GAP)
}

fn pairs_over(a: &[Word], b: &[Word], gap: i32) -> Vec<(usize, usize)> {
    if a.len().saturating_mul(b.len()) > CELLS {
        return chained(a, b);
    }
    let ends = a.iter().zip(b).take_while(|(a, b)| a.key == b.key).count();
    if ends == a.len() && ends == b.len() {
        return (0..ends).map(|at| (at, at)).collect();
    }
    best_chain(a, b, gap)
}

/// What a content word weighs; others weigh 1.
pub(crate) const CONTENT: i32 = 4;

pub(crate) fn weight(word: &Word) -> i32 {
    if word.is_content() && !word.is_title() { CONTENT } else { 1 }
}

fn best_chain(a: &[Word], b: &[Word], gap: i32) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // Row and column 0 stand for "nothing before". `open` is the best chain that
    // ends at or before a cell, with the place where it ends.
    let mut ending = vec![0_i32; (a.len() + 1) * width];
    let mut before = vec![u32::MAX; (a.len() + 1) * width];
    let mut open: Vec<(i32, u32)> = vec![(i32::MIN / 2, u32::MAX); (a.len() + 1) * width];
    let mut best = (0, u32::MAX);
    for (i, x) in (1..).zip(a) {
        for (j, y) in (1..).zip(b) {
            let cell = i * width + j;
            // What lies far back has lost a step for each word passed since.
            let passed = |(score, place): (i32, u32)| (score - STEP, place);
            let mut reach = passed(open[cell - 1]).max(passed(open[cell - width]));
            if x.key == y.key {
                let gain = weight(x) * UNIT;
                let diagonal = cell - width - 1;
                let mut chosen = (gain, u32::MAX);
                let (score, place) = open[diagonal];
                if score - gap + gain > chosen.0 {
                    chosen = (score - gap + gain, place);
                }
                if ending[diagonal] > 0 && ending[diagonal] + gain >= chosen.0 {
                    chosen = (ending[diagonal] + gain, diagonal as u32);
                }
                ending[cell] = chosen.0;
                before[cell] = chosen.1;
                reach = reach.max((chosen.0, cell as u32));
                if chosen.0 > best.0 {
                    best = (chosen.0, cell as u32);
                }
            }
            open[cell] = reach;
        }
    }
    let mut pairs = Vec::new();
    let mut at = best.1;
    while at != u32::MAX {
        let cell = at as usize;
        pairs.push((cell / width - 1, cell % width - 1));
        at = before[cell];
    }
    pairs.reverse();
    pairs
}

/// The runs that go in the same order in both; longer ones first.
fn chained(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut reached = (0, 0);
    for run in shared::in_order(shared::runs(a, b)) {
        if run.a >= reached.0 && run.b >= reached.1 {
            pairs.extend((0..run.length).map(|step| (run.a + step, run.b + step)));
            reached = (run.a + run.length, run.b + run.length);
        }
    }
    pairs
}
