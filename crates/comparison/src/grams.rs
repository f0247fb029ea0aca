//! What an article is found by: hashed four-word grams, winnowed, and the short
//! keys of its spans. One index holds all of them.
//!
//! Winnowing (Schleimer, Wilkerson, Aiken 2003) keeps of every three grams in
//! a row the one with the smallest hash. So of two texts that share six words
//! in a row, at least one gram of those is indexed for both, unless the words
//! are nothing but function words. Within spans every gram is kept: four words
//! in a row of somebody's words are found.
//!
//! Spans of few words have no grams to be found by. For them a span is indexed
//! under its single telling words and its pairs of words (`PART`), and one of
//! up to five words under all of them as one (`WHOLE`). All are keys of the
//! letters alone, so that "alltime low" finds "all-time low".
//!
//! The first names of an article are keys too (`NAMED`): articles on one event
//! share them also where they share no words in a row.

use crate::words::key;
use crate::{Marked, Word, Words};
use text::TextRange;

/// Words of a gram.
pub(crate) const SIZE: usize = 4;
/// Grams in a row of which one is kept.
const WINDOW: usize = 3;
/// Words of the longest span that is found by its parts.
const SHORT: usize = 3;
/// Words of the longest span that is indexed as a whole.
const WHOLE_WORDS: usize = 5;

const WHOLE: u64 = key::outside(1);
const PART: u64 = key::outside(2);
const NAMED: u64 = key::outside(3);

/// Of an article so many names count: those it begins with are what it is about.
const NAMES: usize = 24;

/// The key of the gram that begins at each word.
pub(crate) fn keys(words: &[Word]) -> Vec<u64> {
    words.windows(SIZE).map(gram).collect()
}

fn gram(words: &[Word]) -> u64 {
    words.iter().fold(0, |before, word| key::chain(before, word.key))
}

/// The key of the gram that begins at each word; `None` when it says nothing.
pub(crate) fn telling(words: &[Word]) -> Vec<Option<u64>> {
    let tells = |words: &[Word]| words.iter().any(Word::is_content);
    words.windows(SIZE).map(|words| tells(words).then(|| gram(words))).collect()
}

/// The keys under which an article is put into an index, sorted, each once.
/// `words` are the article's, without what is masked.
pub fn postings(words: &Words, spans: &[Marked]) -> Vec<u64> {
    let grams = telling(words.as_slice());
    let mut found = winnowed(&grams);
    found.extend(names(words));
    for span in spans {
        for stretch in &span.stretches {
            found.extend(telling(words.within(*stretch)).into_iter().flatten());
        }
        let words = said(words, &span.stretches);
        found.extend(singles(&words).chain(compounds(&words, 2)).map(|key| key::chain(PART, key)));
        found.extend(whole(&words));
    }
    sorted(found)
}

/// The keys that are looked up for a new article, sorted, each once: every
/// gram, not only the winnowed, and the short keys the other way round.
pub fn lookups(words: &Words, spans: &[Marked]) -> Vec<u64> {
    let mut found: Vec<u64> = telling(words.as_slice()).into_iter().flatten().collect();
    for span in spans {
        let words = said(words, &span.stretches);
        let within = singles(&words).chain(compounds(&words, 2)).chain(compounds(&words, 3));
        found.extend(within.map(|key| key::chain(WHOLE, key)));
        found.extend(whole(&words));
        if words.len() <= SHORT {
            found.extend(singles(&words).chain(compounds(&words, 2)).map(|key| key::chain(PART, key)));
        }
    }
    sorted(found)
}

/// The keys of the names in an article, sorted, each once.
pub(crate) fn names(words: &Words) -> Vec<u64> {
    let mut found: Vec<u64> = Vec::with_capacity(NAMES);
    for word in words.as_slice().iter().filter(|word| word.is_name() && !word.is_number()) {
        if found.len() == NAMES {
            break;
        }
        if !found.contains(&word.key) {
            found.push(word.key);
        }
    }
    sorted(found.into_iter().map(|name| key::chain(NAMED, name)).collect())
}

fn sorted(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Of each window the smallest, the last of equal ones.
fn winnowed(grams: &[Option<u64>]) -> Vec<u64> {
    let smallest = |window: &[Option<u64>]| window.iter().flatten().min().copied();
    if grams.len() < WINDOW {
        return smallest(grams).into_iter().collect();
    }
    grams.windows(WINDOW).filter_map(smallest).collect()
}

fn said(words: &Words, stretches: &[TextRange]) -> Vec<Word> {
    stretches.iter().flat_map(|stretch| words.within(*stretch)).copied().collect()
}

/// The words that tell something alone.
fn singles(words: &[Word]) -> impl Iterator<Item = u64> {
    words.iter().filter(|word| word.is_rare()).map(|word| word.key)
}

/// `count` words written as one; not only function words.
fn compounds(words: &[Word], count: usize) -> impl Iterator<Item = u64> {
    words.windows(count).filter(|words| words.iter().any(Word::is_content)).map(as_one)
}

fn whole(words: &[Word]) -> Option<u64> {
    let fits = (1..=WHOLE_WORDS).contains(&words.len()) && words.iter().any(Word::is_content);
    fits.then(|| key::chain(WHOLE, as_one(words)))
}

/// The key of the words written as one; of numbers, which are no letters, in their order.
fn as_one(words: &[Word]) -> u64 {
    words.iter().skip(1).fold(words[0].key, |before, word| match word.letters() {
        Some(length) if before < 1 << 61 => key::join(before, word.key, length),
        _ => key::outside(key::chain(before, word.key)),
    })
}

#[cfg(test)]
mod tests {
    use super::{SIZE, WINDOW, keys, lookups, postings};
    use crate::{Marked, Words};
    use proptest::prelude::*;
    use text::TextRange;

    fn quoted(text: &str) -> Vec<Marked> {
        vec![Marked { stretches: vec![TextRange::new(0, text.len())], quoted: true, speaker: None }]
    }

    fn meets(older: &str, newer: &str) {
        let posted = postings(&Words::of(older), &quoted(older));
        let looked = lookups(&Words::of(newer), &quoted(newer));
        assert!(looked.iter().any(|key| posted.binary_search(key).is_ok()), "{older:?} and {newer:?}");
    }

    #[test]
    fn short_spans_meet_however_their_compounds_are_written() {
        for (a, b) in [
            ("all-time low", "alltime low"),
            ("business-like", "the talk was businesslike and constructive"),
            ("businesslike", "the talk was business-like and constructive"),
            ("constructive", "business-like and constructive"),
            ("very good", "a very good one"),
            ("may be at an all-time low", "all time low"),
        ] {
            meets(a, b);
            meets(b, a);
        }
    }

    #[test]
    fn about_half_of_the_grams_are_kept() {
        let text: String = (0..2000).map(|n| format!("word{} ", n * 7919 % 4001)).collect();
        let words = Words::of(&text);
        let share = postings(&words, &[]).len() as f64 / keys(words.as_slice()).len() as f64;
        assert!((0.4..0.6).contains(&share), "{share}");
    }

    proptest! {
        #[test]
        fn six_shared_words_share_a_key(
            shared in proptest::collection::vec("[b-d]{3,5}x", SIZE + WINDOW - 1..12),
            before in "[e-g ]{0,40}",
            after in "[h-k ]{0,40}",
        ) {
            let shared = shared.join(" ");
            let older = format!("{before} {shared} {after}");
            let newer = format!("{after} {shared} {before}");
            let posted = postings(&Words::of(&older), &[]);
            let looked = lookups(&Words::of(&newer), &[]);
            prop_assert!(looked.iter().any(|key| posted.binary_search(key).is_ok()));
        }
    }
}
