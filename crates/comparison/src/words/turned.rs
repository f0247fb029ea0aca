//! Words that a reporter turns: "we will" becomes "they would".

use super::Word;
use super::key;
use super::keyed::KeyMap;
use std::sync::OnceLock;

/// What becomes what in reported speech; of a row the first stands for all.
const TURNED: &[&str] = &[
    "i he she",
    "me my mine him his her hers",
    "we they",
    "us our ours them their theirs",
    "am is are was were",
    "have has had",
    "will shall would",
    "can could",
    "may might",
    "do does did",
    "this that",
    "these those",
    "here there",
    "now then",
];

/// The same words with one key for those that are turned into each other.
pub(crate) fn turned(words: &[Word]) -> Vec<Word> {
    static KEYS: OnceLock<KeyMap<u64>> = OnceLock::new();
    let keys = KEYS.get_or_init(|| {
        let row = |row: &'static str| {
            let first = key::of(row.split(' ').next().unwrap_or_default());
            row.split(' ').map(move |word| (key::of(word), first))
        };
        TURNED.iter().flat_map(|words| row(words)).collect()
    });
    let turn = |word: &Word| match keys.get(&word.key).filter(|_| word.is_function()) {
        Some(key) => Word { key: *key, ..*word },
        None => *word,
    };
    words.iter().map(turn).collect()
}
