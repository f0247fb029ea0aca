//! Makes compounds alike in two streams: where one writes "ceasefire" and the
//! other "cease-fire" or "cease fire", both get the one word.

use super::Word;
use super::keyed::KeySet;
use std::borrow::Cow;

/// The two streams with the compounds of either joined in both.
pub(crate) fn meld<'a>(a: &'a [Word], b: &'a [Word]) -> (Cow<'a, [Word]>, Cow<'a, [Word]>) {
    let compounds = compounds(a, b);
    if compounds.is_empty() {
        return (Cow::Borrowed(a), Cow::Borrowed(b));
    }
    (Cow::Owned(join(a, &compounds)), Cow::Owned(join(b, &compounds)))
}

/// Words of one that are two words beside each other in the other.
fn compounds(a: &[Word], b: &[Word]) -> KeySet {
    let mut found = KeySet::default();
    for (whole, parts) in [(a, b), (b, a)] {
        // Short streams are compared in great numbers: no set for them.
        if whole.len() * parts.len() <= 4096 {
            for joined in pairs(parts) {
                if whole.iter().any(|word| word.key == joined.key) {
                    found.insert(joined.key);
                }
            }
        } else {
            let known: KeySet = whole.iter().map(|word| word.key).collect();
            found.extend(pairs(parts).map(|joined| joined.key).filter(|key| known.contains(key)));
        }
    }
    found
}

fn pairs(words: &[Word]) -> impl Iterator<Item = Word> {
    words.windows(2).filter_map(|pair| pair[0].joined(&pair[1]))
}

fn join(words: &[Word], compounds: &KeySet) -> Vec<Word> {
    let mut joined = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let pair = words.get(at + 1).and_then(|next| words[at].joined(next));
        match pair.filter(|pair| compounds.contains(&pair.key)) {
            Some(pair) => {
                joined.push(pair);
                at += 2;
            }
            None => {
                joined.push(words[at]);
                at += 1;
            }
        }
    }
    joined
}
