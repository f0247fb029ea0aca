//! What is not the same between the words that are.

use super::weighing::Paired;
use super::{Difference, DifferenceKind};
use crate::Word;
use text::TextRange;

/// Words beside the first and the last pair that are looked at.
const MARGIN: usize = 6;
/// The same without marks, where the reporter's own words stand further off.
const NARROW: usize = 1;
/// Before the first pair a "not" is looked for among so many words.
const NOT_BEFORE: usize = 2;

/// The words of both between two pairs, before the first, or after the last.
struct Gap<'a> {
    a: &'a [Word],
    b: &'a [Word],
    /// Where the gap is when a side has no words there, in bytes.
    at: (usize, usize),
    /// Whether other words here may be the reporter's own: at the ends of words without marks.
    outside: bool,
}

/// The differences, in order. Words of one side only, at its ends or for an
/// ellipsis, are no difference, unless they deny the rest.
pub(super) fn find(paired: &Paired<'_>) -> Vec<Difference> {
    let gaps = gaps(paired);
    let mut found: Vec<Difference> = gaps.iter().flat_map(in_gap).collect();
    if found.iter().all(|one| one.kind == DifferenceKind::Word) {
        found.extend(moved(&gaps));
    }
    found.sort_by_key(|one| (one.a, one.b, one.kind));
    found.dedup();
    found
}

fn gaps<'a>(paired: &'a Paired<'_>) -> Vec<Gap<'a>> {
    let (Some(first), Some(last)) = (paired.pairs.first(), paired.pairs.last()) else {
        return Vec::new();
    };
    let (a, b) = (paired.a, paired.b);
    let margin = if paired.marked { MARGIN } else { NARROW };
    let mut gaps = Vec::new();
    let before = first.0.min(first.1).min(margin);
    gaps.push(Gap {
        a: denying(&a[..first.0], before),
        b: denying(&b[..first.1], before),
        at: (a[first.0].range().start(), b[first.1].range().start()),
        outside: !paired.marked,
    });
    for pair in paired.pairs.windows(2) {
        let (one, next) = (pair[0], pair[1]);
        if next.0 > one.0 + 1 || next.1 > one.1 + 1 {
            gaps.push(Gap {
                a: &a[one.0 + 1..next.0],
                b: &b[one.1 + 1..next.1],
                at: (a[one.0].range().end(), b[one.1].range().end()),
                outside: false,
            });
        }
    }
    let (rest_a, rest_b) = (&a[last.0 + 1..], &b[last.1 + 1..]);
    let after = rest_a.len().min(rest_b.len()).min(margin);
    gaps.push(Gap {
        a: &rest_a[..after],
        b: &rest_b[..after],
        at: (a[last.0].range().end(), b[last.1].range().end()),
        outside: !paired.marked,
    });
    gaps
}

/// The last `count` words, and more when a "not" stands directly before the rest.
fn denying(words: &[Word], count: usize) -> &[Word] {
    let not = words.iter().rev().take(NOT_BEFORE).position(Word::is_negation);
    let alone = not.filter(|at| words.iter().rev().take(*at).all(Word::is_function));
    let count = count.max(alone.map_or(0, |at| at + 1));
    &words[words.len() - count..]
}

fn in_gap(gap: &Gap<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    let differ = |kind, a: Option<&Word>, b: Option<&Word>| Difference {
        kind,
        a: range(a, gap.at.0),
        b: range(b, gap.at.1),
    };
    let numbers =
        |words: &'_ [Word]| -> Vec<Word> { words.iter().filter(|word| word.is_number()).copied().collect() };
    let (a, b) = (numbers(gap.a), numbers(gap.b));
    if let Some((a, b)) = unlike(&a, &b) {
        found.push(differ(DifferenceKind::Number, Some(a), Some(b)));
    }
    // "the Russian president" is compared with "the Turkish president", not with "Putin".
    for attributive in [false, true] {
        let (a, b) = (names(gap.a, attributive), names(gap.b, attributive));
        if let Some((a, b)) = unlike(&a, &b) {
            found.push(differ(DifferenceKind::Name, Some(a), Some(b)));
        }
    }
    let not = |words: &'_ [Word]| words.iter().find(|word| word.is_negation()).copied();
    match (not(gap.a), not(gap.b)) {
        (Some(not), None) => found.push(differ(DifferenceKind::Negation, Some(&not), None)),
        (None, Some(not)) => found.push(differ(DifferenceKind::Negation, None, Some(&not))),
        _ => {}
    }
    let denial = gap.a.iter().find_map(|a| Some((a, gap.b.iter().find(|b| a.denies(b))?)));
    if let Some((a, b)) = denial {
        found.push(differ(DifferenceKind::Negation, Some(a), Some(b)));
    }
    if found.is_empty() && !gap.outside {
        found.extend(replaced(gap));
    }
    found
}

/// The names that stand directly before a title or an office, or all others.
fn names(words: &[Word], attributive: bool) -> Vec<Word> {
    let named = |word: &Word| word.may_be_name() && !word.is_number();
    let before = |at: usize| words.get(at + 1).is_some_and(Word::is_title);
    let all = words.iter().enumerate().filter(|(_, word)| named(word));
    all.filter(|(at, _)| before(*at) == attributive).map(|(_, word)| *word).collect()
}

/// One difference for every content word that stands in the place of another.
fn replaced(gap: &Gap<'_>) -> Vec<Difference> {
    let content = |words: &'_ [Word]| -> Vec<Word> {
        words.iter().filter(|word| word.is_content() && !word.is_title()).copied().collect()
    };
    let (a, b) = (content(gap.a), content(gap.b));
    a.iter()
        .zip(&b)
        .map(|(a, b)| Difference { kind: DifferenceKind::Word, a: a.range(), b: b.range() })
        .collect()
}

/// The first of each that the other has not, when both have such; or the first
/// two when they are the same in another order.
fn unlike<'a>(a: &'a [Word], b: &'a [Word]) -> Option<(&'a Word, &'a Word)> {
    let lacks = |words: &[Word], word: &Word| !words.iter().any(|other| other.key == word.key);
    let only_a = a.iter().find(|word| lacks(b, word));
    let only_b = b.iter().find(|word| lacks(a, word));
    match (only_a, only_b) {
        (Some(a), Some(b)) => Some((a, b)),
        (None, None) if a.len() == b.len() => a.iter().zip(b).find(|(a, b)| a.key != b.key),
        _ => None,
    }
}

/// Numbers and names that left one gap and stand in another: "A blamed B" and "B blamed A".
fn moved(gaps: &[Gap<'_>]) -> Vec<Difference> {
    let all = |side: fn(&Gap<'_>) -> Vec<Word>| -> Vec<(usize, Word)> {
        let numbered = |(number, gap)| side(gap).into_iter().map(move |word| (number, word));
        gaps.iter().enumerate().flat_map(numbered).collect()
    };
    let (a, b) = (all(|gap| gap.a.to_vec()), all(|gap| gap.b.to_vec()));
    let mut found = Vec::new();
    for (gap, word) in &a {
        let kind = match word {
            word if word.is_number() && word.is_content() => DifferenceKind::Number,
            word if word.is_name() => DifferenceKind::Name,
            _ => continue,
        };
        let elsewhere = b.iter().find(|(other, there)| {
            let alike =
                word.key == there.key || (word.is_number() && there.is_number() && there.is_content());
            other != gap && alike
        });
        if let Some((_, there)) = elsewhere {
            found.push(Difference { kind, a: word.range(), b: there.range() });
        }
    }
    found
}

fn range(word: Option<&Word>, at: usize) -> TextRange {
    word.map_or(TextRange::new(at, at), Word::range)
}
