//! Letters without case and diacritics.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Appends `letter` to `form` in lower case, without marks.
pub(super) fn push(form: &mut String, letter: char) {
    if letter.is_ascii() {
        form.push(letter.to_ascii_lowercase());
        return;
    }
    for part in std::iter::once(letter).nfkd().flat_map(char::to_lowercase) {
        match part {
            'ß' => form.push_str("ss"),
            'æ' => form.push_str("ae"),
            'œ' => form.push_str("oe"),
            'ø' => form.push('o'),
            'ł' => form.push('l'),
            'đ' | 'ð' => form.push('d'),
            'þ' => form.push_str("th"),
            'ı' => form.push('i'),
            part if is_combining_mark(part) => {}
            part => form.push(part),
        }
    }
}

/// Stands within words and is not seen.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
        || (!c.is_ascii() && is_combining_mark(c))
}

/// Written without spaces: every character is a word.
pub(super) fn ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
