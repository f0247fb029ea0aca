use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::document::{Document, Shape};
use crate::lexicons::Flags;

/// How an article writes its words: which of them have capitals inside
/// sentences, so that a capital at the head of one can be understood.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// For each token a number that is the same for the same word, in whatever
    /// letters, without possessive ending.
    keys: Vec<u64>,
    uses: HashMap<u64, Uses, BuildHasherDefault<Taken>>,
    /// For each line, whether most of its words have capitals.
    headlines: Vec<bool>,
}

/// How often a word stands in running text.
#[derive(Debug, Clone, Copy, Default)]
struct Uses {
    /// With a capital, not at the head of a sentence.
    capital: u32,
    /// In small letters.
    small: u32,
}

impl Vocabulary {
    /// Reads all words of an article once.
    pub(crate) fn of(document: &Document<'_>) -> Self {
        let keys: Vec<u64> = (0..document.tokens.len()).map(|token| key(document.stem(token))).collect();
        let headlines: Vec<bool> =
            (0..document.lines.len()).map(|line| is_headline(document, line)).collect();
        let mut uses: HashMap<u64, Uses, _> =
            HashMap::with_capacity_and_hasher(keys.len() / 3, BuildHasherDefault::default());
        let mut after_opening = true;
        for (token, key) in document.tokens.iter().zip(&keys) {
            let head = token.starts_sentence || after_opening;
            after_opening = token.shape == Shape::Mark;
            if headlines.get(token.line as usize) == Some(&true) {
                continue;
            }
            match token.shape {
                Shape::Lower => uses.entry(*key).or_default().small += 1,
                Shape::Capital | Shape::Upper if !head => {
                    uses.entry(*key).or_default().capital += 1;
                }
                _ => {}
            }
        }
        Self { keys, uses, headlines }
    }

    /// The number of a token's word.
    pub(crate) fn key(&self, token: u32) -> u64 {
        self.keys.get(token as usize).copied().unwrap_or_default()
    }

    /// Whether the word has a capital inside a sentence of running text.
    pub(crate) fn capital_elsewhere(&self, token: u32) -> bool {
        self.uses(token).capital > 0
    }

    /// Whether the word is written small somewhere, more often than not.
    pub(crate) fn small_elsewhere(&self, token: u32) -> bool {
        let uses = self.uses(token);
        uses.small > uses.capital
    }

    /// Whether the line has capitals throughout, as headlines have.
    pub(crate) fn is_headline(&self, line: u32) -> bool {
        self.headlines.get(line as usize).copied().unwrap_or_default()
    }

    fn uses(&self, token: u32) -> Uses {
        self.uses.get(&self.key(token)).copied().unwrap_or_default()
    }
}

/// Words of three letters and more decide that are not of grammar, which are
/// small in headlines too. A full stop is a sentence's, but for the first line:
/// some sites put one after their titles.
fn is_headline(document: &Document<'_>, index: usize) -> bool {
    let Some(line) = document.lines.get(index) else { return false };
    let (mut capitals, mut words) = (0, 0);
    for token in document.tokens.get(line.tokens.start as usize..line.tokens.end as usize).unwrap_or_default()
    {
        let counts = token.end - token.start >= 3 && !token.word.flags.any(Flags::GRAMMAR);
        match token.shape {
            Shape::Lower if counts => words += 1,
            Shape::Capital | Shape::Upper if counts => {
                words += 1;
                capitals += 1;
            }
            _ => {}
        }
    }
    let stops = line.tokens.end.checked_sub(1).is_some_and(|last| document.word(last as usize) == ".");
    let title = !stops || index == 0 && document.lines.len() > 1;
    title && words >= 4 && capitals * 10 >= words * if stops { 9 } else { 8 }
}

/// A number for a word that does not regard capitals.
pub(crate) fn key(word: &str) -> u64 {
    let mut taken = 0u64;
    let mut add = |byte: u8| {
        taken = (taken ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(7);
    };
    if word.is_ascii() {
        word.bytes().for_each(|byte| add(byte.to_ascii_lowercase()));
    } else {
        let mut bytes = [0; 4];
        for small in word.chars().flat_map(char::to_lowercase) {
            small.encode_utf8(&mut bytes).bytes().for_each(&mut add);
        }
    }
    taken
}

/// The keys are well mixed already.
#[derive(Debug, Default)]
struct Taken(u64);

impl Hasher for Taken {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
