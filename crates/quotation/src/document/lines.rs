use super::Line;
use crate::Role;
use text::TextRange;

/// The lines that are not blank, without the white space at their ends. Their
/// tokens are filled in later.
pub(super) fn lines(text: &str) -> Vec<Line> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .filter_map(|line| {
            let trimmed = line.trim_matches(is_blank);
            // Both are slices of the text: the distance is the place.
            let start = trimmed.as_ptr() as usize - text.as_ptr() as usize;
            let range = TextRange::new(start, start + trimmed.len());
            (!trimmed.is_empty()).then_some(Line { range, tokens: 0..0, role: Role::Body })
        })
        .collect()
}

/// White space, and the characters of no width that editors leave at the ends of lines.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}' | '\u{2060}')
}
