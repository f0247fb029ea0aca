use crate::TextRange;

/// The lines that hold anything, each without the white space around it.
pub fn lines(text: &str) -> impl Iterator<Item = TextRange> {
    let mut start = 0;
    text.split('\n')
        .map(move |line| {
            let range = TextRange::new(start, start + line.len());
            start = range.end() + 1;
            trim(text, range)
        })
        .filter(|line| !line.is_empty())
}

/// How many words: stretches between white space that hold a letter or a digit.
/// A hyphenated word is one; a sentence of a script without spaces is one too.
pub fn words(text: &str) -> u32 {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// The range without the white space at its ends. One that does not fit the
/// text stays as it is; one of white space alone is empty.
pub fn trim(text: &str, range: TextRange) -> TextRange {
    let Some(words) = range.slice(text) else {
        return range;
    };
    let start = range.start() + (words.len() - words.trim_start().len());
    TextRange::new(start, start + words.trim().len())
}

#[cfg(test)]
mod tests {
    use super::{lines, trim, words};
    use crate::TextRange;

    #[test]
    fn lines_are_trimmed_and_never_empty() {
        let text = "\n  One \r\n\n\u{A0}\ntwo words\t\n";
        let found: Vec<_> = lines(text).map(|line| line.slice(text)).collect();
        assert_eq!(found, [Some("One"), Some("two words")]);
        assert_eq!(lines("").count(), 0);
    }

    #[test]
    fn words_hold_a_letter_or_a_digit() {
        assert_eq!(words("An “all-time low” — in 2017, …"), 5);
        assert_eq!(words(" \n"), 0);
    }

    #[test]
    fn trimming_stays_inside_the_range() {
        let text = "a  Zürich  b";
        assert_eq!(trim(text, TextRange::new(1, 12)), TextRange::new(3, 10));
        assert!(trim(text, TextRange::new(1, 3)).is_empty());
        let inside_a_character = TextRange::new(4, 5);
        assert_eq!(trim(text, inside_a_character), inside_a_character);
    }
}
