//! Foreign words as Markdown that renders as those very words.
//!
//! "Renders as itself" holds for CommonMark, for GitHub's extensions, and for
//! what Obsidian and its plugins act upon: wiki links, embeds, tags, block ids,
//! comments, highlights, math, Dataview fields and queries, Templater commands.
//! Plugins that search the raw file do not know backslashes, so what they look
//! for (`<%`, `::`, `%%`, `[[`) does not even stand in it.
//!
//! Sources: CommonMark 0.31.2 §2.4 (backslash escapes) and §2.5 (entities),
//! GitHub Flavored Markdown 0.29 §6.9 (bare links), Dataview's and Templater's
//! manuals.

/// White space that ends a line somewhere: in text, in YAML or in a browser.
const LINE_ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The paragraphs of some words, escaped. Every line that is not blank is a
/// paragraph, as in the text of an article. White space around a line falls
/// away, a tab becomes a space, and a control character, which cannot be shown,
/// becomes U+FFFD.
pub(crate) fn paragraphs(words: &str) -> Vec<String> {
    lines(words).map(|line| escape_line(&line)).collect()
}

/// Words that stay on one line (a title, a name), escaped.
pub(crate) fn inline(words: &str) -> String {
    escape_line(&one_line(words))
}

/// Words on one line, not escaped.
pub(crate) fn one_line(words: &str) -> String {
    lines(words).collect::<Vec<_>>().join(" ")
}

fn lines(words: &str) -> impl Iterator<Item = String> {
    words.split(LINE_ENDS).filter_map(|line| {
        let line = line.trim();
        (!line.is_empty()).then(|| line.chars().map(showable).collect())
    })
}

fn showable(c: char) -> char {
    match c {
        '\t' => ' ',
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

fn escape_line(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + line.len() / 16);
    let list_mark = ordered_list_mark(line);
    for (at, c) in line.char_indices() {
        if c == '<' {
            // A backslash would leave `<%` in the file, which Templater runs.
            escaped.push_str("&lt;");
            continue;
        }
        if Some(at) == list_mark || is_special(line, at, c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Where the dot or parenthesis stands that would make the line `1986. A great
/// year` an item of a list. CommonMark knows numbers of nine digits, pandoc any.
fn ordered_list_mark(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = line[digits..].chars();
    let is_mark =
        digits > 0 && matches!(rest.next(), Some('.' | ')')) && rest.next().is_none_or(char::is_whitespace);
    is_mark.then_some(digits)
}

fn is_special(line: &str, at: usize, c: char) -> bool {
    let before = line[..at].chars().next_back();
    let after = &line[at + c.len_utf8()..];
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '#' | '|' | '~' | '^' | '$' => true,
        '-' | '+' | '>' => at == 0,
        '%' => matches!(before, Some('%' | '{')) || after.starts_with(c),
        // The last one would stand before a mark of ours.
        '=' => matches!(before, None | Some('=' | '`' | '$')) || after.is_empty() || after.starts_with(c),
        ':' => at == 0 || before == Some(':') || after.starts_with("//"),
        '&' => starts_entity(after),
        '.' => ends_with_www(&line[..at]),
        // An address of mail, and what pandoc takes for a citation.
        '@' => after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '{' | '*' | '.' | '-')),
        _ => false,
    }
}

/// Whether what follows an ampersand makes it an entity, such as `amp;`.
pub(super) fn starts_entity(after: &str) -> bool {
    let name = after.trim_start_matches(|c: char| c == '#' || c.is_ascii_alphanumeric());
    name.len() < after.len() && name.starts_with(';')
}

fn ends_with_www(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 3 && bytes[bytes.len() - 3..].eq_ignore_ascii_case(b"www")
}

#[cfg(test)]
#[path = "escape_tests.rs"]
mod tests;
