//! A text as a stream of normalised words, each with its place in the text.
//!
//! `scan` cuts the text into raw words, `numbers` and `phrases` make one word of
//! several ("two hundred and fifty", "per cent"); `key` is the hash that lets
//! compounds be joined later.

mod fold;
pub(crate) mod key;
pub(crate) mod keyed;
mod meld;
mod numbers;
mod phrases;
mod scan;
mod spelling;
mod turned;
mod vocabulary;

pub(crate) use meld::meld;
pub(crate) use turned::turned;

use text::TextRange;

/// One word without its case, typography, diacritics and variant spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Hash of the normalised form. Equal for "colour" and "Color", for
    /// "seventy" and "70", for "U.S." and "United States".
    pub key: u64,
    start: u32,
    end: u32,
    flags: u16,
    /// Bytes of the normalised form; 0 when the word cannot be a part of a compound.
    length: u16,
}

impl Word {
    const FUNCTION: u16 = 1;
    const NUMBER: u16 = 1 << 1;
    const NEGATION: u16 = 1 << 2;
    const NAME: u16 = 1 << 3;
    const OPENING: u16 = 1 << 4;
    const TITLE: u16 = 1 << 5;
    const COMMON: u16 = 1 << 6;

    /// Where the word stands in its text, in bytes.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.start as usize, self.end as usize)
    }

    /// A number, an amount, a day or a month.
    pub fn is_number(&self) -> bool {
        self.has(Self::NUMBER)
    }

    /// "not", "never", "without".
    pub fn is_negation(&self) -> bool {
        self.has(Self::NEGATION)
    }

    /// Capitalised, and not only because a sentence begins.
    pub fn is_name(&self) -> bool {
        self.has(Self::NAME)
    }

    /// Capitalised where a sentence begins, so that it may be a name.
    pub(crate) fn may_be_name(&self) -> bool {
        self.has(Self::NAME | Self::OPENING)
    }

    /// "Mr", "President": goes with names and is none.
    pub(crate) fn is_title(&self) -> bool {
        self.has(Self::TITLE)
    }

    /// Articles, pronouns, prepositions, auxiliaries, and the verb of saying.
    pub fn is_function(&self) -> bool {
        self.has(Self::FUNCTION)
    }

    /// Says something by itself; numbers do.
    pub fn is_content(&self) -> bool {
        !self.is_function() || (self.is_number() && self.length == 0)
    }

    /// A content word that few statements share.
    pub(crate) fn is_rare(&self) -> bool {
        self.is_content() && !self.has(Self::COMMON | Self::NUMBER | Self::TITLE)
    }

    fn has(&self, flags: u16) -> bool {
        self.flags & flags != 0
    }

    /// Bytes of the normalised form; `None` for what is not made of letters.
    pub(crate) fn letters(&self) -> Option<usize> {
        let letters = self.length > 0 && self.key < 1 << 61;
        letters.then_some(usize::from(self.length))
    }

    /// The two words as one; `None` when they cannot be a compound.
    pub(crate) fn joined(&self, next: &Self) -> Option<Self> {
        let length = self.length + next.length;
        let fits =
            self.letters().is_some() && next.letters().is_some() && usize::from(length) <= key::LONGEST;
        // "not able" is not "notable".
        if !fits || self.is_negation() || next.is_negation() {
            return None;
        }
        let flags = (self.flags | next.flags) & !(Self::FUNCTION | Self::TITLE | Self::COMMON);
        let key = key::join(self.key, next.key, usize::from(next.length));
        Some(Self { key, start: self.start, end: next.end, flags, length })
    }

    /// Whether one is the other with "un-", "in-", "dis-" or the like before it.
    pub(crate) fn denies(&self, other: &Self) -> bool {
        const PREFIXES: [&str; 7] = ["un", "in", "im", "il", "ir", "dis", "non"];
        let begins = |short: &Self, long: &Self| {
            short.length >= 3
                && PREFIXES.iter().any(|prefix| {
                    usize::from(long.length) == prefix.len() + usize::from(short.length)
                        && key::join(key::of(prefix), short.key, usize::from(short.length)) == long.key
                })
        };
        begins(self, other) || begins(other, self)
    }
}

/// The words of a text in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    words: Vec<Word>,
}

impl Words {
    /// All words of `text`. A text of 4 GiB or more has none.
    pub fn of(text: &str) -> Self {
        if u32::try_from(text.len()).is_err() {
            return Self::default();
        }
        let raw = scan::scan(text);
        let raw = numbers::compose(text, raw);
        let mut words = phrases::merge(text, raw);
        recognise_names(&mut words);
        Self { words }
    }

    /// Without the words that touch one of `masked` (byte ranges).
    pub fn without(mut self, masked: &[TextRange]) -> Self {
        if masked.is_empty() {
            return self;
        }
        let mut masked: Vec<_> = masked.iter().filter(|range| !range.is_empty()).copied().collect();
        masked.sort();
        // The end of the furthest of those that begin before a word's end decides.
        let mut next = 0;
        let mut reach = 0;
        self.words.retain(|word| {
            while let Some(range) = masked.get(next).filter(|range| range.start() < word.end as usize) {
                reach = reach.max(range.end());
                next += 1;
            }
            reach <= word.start as usize
        });
        self
    }

    /// Only the words in `stretches` (bytes).
    pub(crate) fn only(&self, stretches: &[TextRange]) -> Self {
        let mut words: Vec<Word> = stretches.iter().flat_map(|range| self.within(*range)).copied().collect();
        words.sort_unstable_by_key(|word| word.start);
        words.dedup_by_key(|word| word.start);
        Self { words }
    }

    /// The words, in order.
    pub fn as_slice(&self) -> &[Word] {
        &self.words
    }

    /// The words that lie in `range` (bytes), also those it cuts.
    pub fn within(&self, range: TextRange) -> &[Word] {
        if range.is_empty() {
            return &[];
        }
        let first = self.words.partition_point(|word| word.end as usize <= range.start());
        let after = self.words.partition_point(|word| (word.start as usize) < range.end());
        self.words.get(first..after).unwrap_or(&[])
    }
}

/// A word that opens a sentence is a name when it is one elsewhere in the text.
fn recognise_names(words: &mut [Word]) {
    let mut names: Vec<u64> = words.iter().filter(|word| word.is_name()).map(|word| word.key).collect();
    names.sort_unstable();
    names.dedup();
    for word in words.iter_mut().filter(|word| word.has(Word::OPENING)) {
        if names.binary_search(&word.key).is_ok() {
            word.flags |= Word::NAME;
        }
    }
}

#[cfg(test)]
mod tests;
