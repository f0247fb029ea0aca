//! Plain text as the rest of Pullquote expects it: LF line ends, ordinary
//! spaces, no characters that are invisible or force a reading direction.
//! Letters, quotation marks and dashes stay as they are.

use std::borrow::Cow;

/// Line breaks in a row that are kept; more become one empty line.
const MAX_BREAKS: usize = 3;

/// CR LF and CR as LF.
pub(crate) fn line_ends(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Clean text: no white space at the ends of lines, no empty lines at the ends
/// of the text, and never more than two in a row. Spaces that begin a line stay.
pub(crate) fn text(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let (mut breaks, mut spaces) = (0, 0);
    for character in raw.chars().filter_map(character) {
        match character {
            '\n' => {
                breaks += 1;
                spaces = 0;
            }
            ' ' => spaces += 1,
            _ => {
                if breaks > 0 && !text.is_empty() {
                    let kept = if breaks > MAX_BREAKS { 2 } else { breaks };
                    text.extend(std::iter::repeat_n('\n', kept));
                }
                text.extend(std::iter::repeat_n(' ', spaces));
                text.push(character);
                (breaks, spaces) = (0, 0);
            }
        }
    }
    text
}

/// Clean text in one line, with single spaces.
pub(crate) fn line(raw: &str) -> String {
    let mut line = String::with_capacity(raw.len());
    for word in text(raw).split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// What stands for a character in clean text; `None` when nothing does. The
/// joiners U+200C and U+200D stay: emoji and Persian need them. So do the marks
/// U+200E, U+200F and U+061C, which hint at a direction and force none: without
/// them punctuation moves in lines of Arabic or Hebrew and Latin words.
fn character(raw: char) -> Option<char> {
    match raw {
        ' '..='~' | '\n' => Some(raw),
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Some(' ')
        }
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => None,
        // Soft hyphen, zero-width space, word joiner, byte order mark.
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => None,
        // Embeddings, overrides and isolates of the reading direction.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        // Marks in search snippets.
        '\u{E000}' | '\u{E001}' => None,
        '\u{FDD0}'..='\u{FDEF}' => None,
        _ if u32::from(raw) & 0xFFFE == 0xFFFE => None,
        _ => Some(raw),
    }
}

/// Whether there is nothing to read: white space, and characters that stay in
/// clean text because they change how others look.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '\u{200C}'..='\u{200F}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}'
                | '\u{180B}'..='\u{180F}' | '\u{2061}'..='\u{2064}' | '\u{2800}' | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
    })
}

#[cfg(test)]
mod tests {
    use super::{line, line_ends, text};

    fn check(raw: &str, expected: &str) {
        assert_eq!(text(&line_ends(raw)), expected);
    }

    #[test]
    fn every_line_end_is_a_line_feed() {
        check("a\r\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h", "a\nb\nc\nd\ne\nf\ng\nh");
    }

    #[test]
    fn odd_spaces_become_one_space_each() {
        check("a\u{A0}b\tc\u{2009}\u{202F}d\u{3000}e", "a b c  d e");
    }

    #[test]
    fn invisible_characters_go_and_joiners_stay() {
        check("\u{FEFF}c\u{AD}o\u{200B}-\u{2060}op\u{0}\u{7F}\u{9F}", "co-op");
        check("\u{202E}evil\u{2066}\u{E000}\u{E001}\u{FFFE}\u{1FFFF}\u{FDD0}", "evil");
        check("👩\u{200D}👧 می\u{200C}خواهم", "👩\u{200D}👧 می\u{200C}خواهم");
    }

    #[test]
    fn empty_lines_are_folded_when_there_are_more_than_two() {
        check("\n\n  a  \n\n\nb\n \n\t\n\n\nc\n\n", "  a\n\n\nb\n\nc");
        check(" \n\u{A0}\n", "");
    }

    #[test]
    fn marks_and_dashes_stay() {
        check("“all‑time low” – ‘it’ — 'x'", "“all‑time low” – ‘it’ — 'x'");
    }

    #[test]
    fn one_line_has_single_spaces() {
        assert_eq!(line(" a \n\n b\u{A0}\u{A0}c "), "a b c");
    }
}
