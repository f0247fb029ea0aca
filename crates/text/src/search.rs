use crate::TextRange;

/// Every place with exactly these words, left to right, not overlapping. No
/// words are nowhere.
pub fn occurrences(text: &str, exact: &str) -> Vec<TextRange> {
    if exact.is_empty() {
        return Vec::new();
    }
    text.match_indices(exact).map(|(start, found)| TextRange::new(start, start + found.len())).collect()
}

/// Every place with words alike, left to right, not overlapping: case, the kind
/// of quotation marks and apostrophes, and runs of white space do not count,
/// and a hyphen or dash counts as a space (`all-time` is like `all time`). The
/// ranges are those of the text as it stands.
pub fn alike_occurrences(text: &str, exact: &str) -> Vec<TextRange> {
    let wanted = Folded::new(exact);
    let wanted = wanted.text.trim_matches(' ');
    if wanted.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut ranges: Vec<TextRange> = Vec::new();
    for (at, found) in folded.text.match_indices(wanted) {
        let last = folded.origins[at + found.len() - 1];
        let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
        let range = TextRange::new(folded.origins[at], end);
        // One character may fold to several, and two matches then share it.
        if ranges.last().is_none_or(|last| last.end() <= range.start()) {
            ranges.push(range);
        }
    }
    ranges
}

/// A text without the differences that do not count.
struct Folded {
    text: String,
    /// For every byte of the folded text: where its character begins in the original.
    origins: Vec<usize>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let mut folded =
            Self { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        for (byte, character) in text.char_indices() {
            match kind(character) {
                Kind::Invisible => {}
                Kind::Space if folded.text.ends_with(' ') => {}
                Kind::Space => folded.push(' ', byte),
                Kind::Mark => folded.push('\'', byte),
                Kind::Other => character
                    .to_lowercase()
                    .for_each(|lower| folded.push(if lower == 'ς' { 'σ' } else { lower }, byte)),
            }
        }
        folded
    }

    fn push(&mut self, character: char, origin: usize) {
        self.text.push(character);
        self.origins.resize(self.text.len(), origin);
    }
}

enum Kind {
    /// Soft hyphens, joiners, byte order marks: seen by nobody.
    Invisible,
    /// White space, hyphens, dashes.
    Space,
    /// Quotation marks and apostrophes.
    Mark,
    Other,
}

fn kind(character: char) -> Kind {
    match character {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => Kind::Invisible,
        '-'
        | '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2E3A}'
        | '\u{2E3B}'
        | '\u{FE58}'
        | '\u{FE63}'
        | '\u{FF0D}' => Kind::Space,
        '\''
        | '"'
        | '`'
        | '´'
        | '«'
        | '»'
        | 'ʹ'
        | 'ʺ'
        | 'ʻ'
        | 'ʼ'
        | 'ʽ'
        | '\u{2018}'..='\u{201F}'
        | '′'
        | '″'
        | '‹'
        | '›'
        | '「'..='』'
        | '〝'..='〟'
        | '＂'
        | '＇' => Kind::Mark,
        character if character.is_whitespace() => Kind::Space,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{alike_occurrences, occurrences};
    use proptest::prelude::{prop_assert, proptest};

    /// Marks what `find` gives in `text`.
    fn marked(text: &str, found: &[crate::TextRange]) -> String {
        let mut marked = text.to_owned();
        for range in found.iter().rev() {
            marked.insert(range.end(), '⟧');
            marked.insert(range.start(), '⟦');
        }
        marked
    }

    fn check(wanted: &str, expected: &str) {
        let text = expected.replace(['⟦', '⟧'], "");
        assert_eq!(marked(&text, &alike_occurrences(&text, wanted)), expected);
    }

    #[test]
    fn exact_words_are_found_as_they_stand() {
        let text = "a low, a Low, a low";
        let found = occurrences(text, "a low");
        assert_eq!(marked(text, &found), "⟦a low⟧, a Low, ⟦a low⟧");
        assert_eq!(occurrences("aaa", "aa").len(), 1);
        assert_eq!(occurrences("aaa", ""), []);
    }

    #[test]
    fn hyphens_dashes_and_spaces_are_alike() {
        check(
            "all-time low",
            "an ⟦all-time low⟧, ⟦all time low⟧, ⟦all‑time  low⟧, ⟦ALL–TIME\nlow⟧, alltime low",
        );
    }

    #[test]
    fn quotation_marks_of_every_kind_are_alike() {
        check("\"hoax\"", "a ⟦“hoax”⟧, ⟦‘hoax’⟧, ⟦'Hoax'⟧ or ⟦«hoax»⟧, no hoax");
        check("Russia's", "⟦Russia’s⟧ and ⟦RUSSIA'S⟧");
    }

    #[test]
    fn soft_hyphens_and_case_of_other_letters_do_not_count() {
        check("ŻELEŃSKI", "⟦Żeleń\u{AD}ski⟧, Zelenski");
        check("ΣΑΣ", "⟦σας⟧");
        check("i", "⟦İ⟧stanbul");
    }

    #[test]
    fn nothing_is_alike_to_nothing() {
        assert_eq!(alike_occurrences("- some – words -", " – "), []);
        assert_eq!(alike_occurrences("", "x"), []);
    }

    proptest! {
        #[test]
        fn a_passage_is_always_alike_itself(before in r"\PC{0,40}", words in r"[a-zA-Zé’“]\PC{0,20}", after in r"\PC{0,40}") {
            let text = format!("{before}{words}{after}");
            let found = alike_occurrences(&text, &words);
            prop_assert!(found.iter().all(|range| range.slice(&text).is_some_and(|words| !words.is_empty())));
            prop_assert!(!found.is_empty());
        }
    }
}
