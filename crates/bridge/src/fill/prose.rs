//! Articles that nobody wrote: English in their proportions only, and the same
//! ones each time for the same seed.

use std::fmt::Write;

const SYLLABLES: &[&str] = &[
    "ba", "con", "de", "fer", "gra", "hol", "in", "jor", "ka", "lin", "mo", "ner", "o", "per", "qua", "re",
    "sta", "ter", "un", "ver", "wil", "ex", "yo", "zen", "ment", "tion", "al", "ed",
];
const COMMON: &[&str] = &[
    "the", "of", "and", "to", "in", "a", "that", "was", "on", "for", "with", "as", "by", "it", "had", "from",
    "were", "which", "not", "at",
];

/// Words before which sentences are quoted, so that quotes look like quotes.
pub(super) const SPEAKERS: &[&str] =
    &["Ada Ferrel", "Bo Lindqvist", "Ministry of Ports", "Cem Özgür", "Dalia Roth", "Harbour Council"];
pub(super) const SOURCES: &[&str] =
    &["The Harbour Post", "Northern Wire", "Evening Ledger", "Radio Quay", "The Lantern"];

/// Numbers by xorshift64* (Marsaglia; Vigna): small, and the same everywhere.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        // Zero would stay zero for ever.
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `sides`.
    pub(super) fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap_or(0) % sides
    }
}

/// A document with front matter and about this many words, a quote in every paragraph.
pub(super) fn document(number: u64, words: usize) -> String {
    let mut dice = Dice::new(number + 1);
    let (month, day) = (dice.below(12) + 1, dice.below(28) + 1);
    let source = SOURCES[dice.below(SOURCES.len())];
    let title = capital(&sentence(&mut dice, 7));
    let mut text = format!(
        "---\ntitle: \"{title} {number}\"\nsource: \"{source}\"\ndate: 2017-{month:02}-{day:02}\n---\n\n"
    );
    let mut written = 0;
    while written < words {
        let (before, said, after) = (dice.below(12) + 14, dice.below(10) + 6, dice.below(12) + 14);
        let speaker = SPEAKERS[dice.below(SPEAKERS.len())];
        let (opening, closing) =
            (capital(&sentence(&mut dice, before)), capital(&sentence(&mut dice, after)));
        let quote = sentence(&mut dice, said);
        let _ = write!(text, "{opening}. “{quote},” said {speaker}. {closing}.\n\n");
        written += before + said + after + 3;
    }
    text
}

fn sentence(dice: &mut Dice, words: usize) -> String {
    let words: Vec<String> = (0..words).map(|_| word(dice)).collect();
    words.join(" ")
}

/// Every second word is a very common one; the others thin out as words do.
fn word(dice: &mut Dice) -> String {
    if dice.below(2) == 0 {
        return COMMON[dice.below(COMMON.len())].to_owned();
    }
    let length = 2 + dice.below(3);
    let common = dice.below(SYLLABLES.len()) + 1;
    (0..length).map(|_| SYLLABLES[dice.below(common)]).collect()
}

fn capital(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn the_same_number_gives_the_same_document() {
        assert_eq!(document(7, 500), document(7, 500));
        assert_ne!(document(7, 500), document(8, 500));
    }

    #[test]
    fn a_document_has_about_the_words_asked_for() {
        let words = document(3, 500).split_whitespace().count();
        assert!((500..600).contains(&words), "{words}");
    }
}
