//! The two lines around a region, and how a text may speak of them.

use std::borrow::Cow;

/// How every marker begins; a line in a text that begins so gets a backslash.
const OPEN: &str = "<!-- ";
const WORD: &str = "pullquote:";

/// A line between two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marker<'a> {
    Begin { key: &'a str, hash: &'a str },
    End { key: &'a str },
}

/// The marker that a line is; without indent, spaces at its end may be there.
pub(crate) fn marker(line: &str) -> Option<Marker<'_>> {
    let inner = line.trim_end().strip_prefix(OPEN)?.strip_suffix(" -->")?.strip_prefix(WORD)?;
    let mut words = inner.split(' ');
    let marker = match (words.next()?, words.next()?, words.next()) {
        ("begin", key, Some(hash)) if is_key(key) && is_hash(hash) => Marker::Begin { key, hash },
        ("end", key, None) if is_key(key) => Marker::End { key },
        _ => return None,
    };
    words.next().is_none().then_some(marker)
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b":-".contains(&b))
}

fn is_hash(hash: &str) -> bool {
    hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// First 16 hexadecimal digits of the BLAKE3 hash of a text.
pub(crate) fn hash16(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

/// A line of a text, so that it is no marker: in a comment, a backslash more is
/// not seen.
pub(crate) fn escaped(line: &str) -> Cow<'_, str> {
    match backslashes(line) {
        Some(_) => Cow::Owned(format!("{OPEN}\\{}", &line[OPEN.len()..])),
        None => Cow::Borrowed(line),
    }
}

/// The line that was [`escaped`].
pub(crate) fn unescaped(line: &str) -> Cow<'_, str> {
    match backslashes(line) {
        Some(1..) => Cow::Owned(format!("{OPEN}{}", &line[OPEN.len() + 1..])),
        _ => Cow::Borrowed(line),
    }
}

/// How many stand before the word of a line that looks like a marker.
fn backslashes(line: &str) -> Option<usize> {
    let rest = line.strip_prefix(OPEN)?;
    let word = rest.trim_start_matches('\\');
    word.starts_with(WORD).then_some(rest.len() - word.len())
}
