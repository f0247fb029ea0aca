//! The two lines around a region, and how a text may speak of them.

use std::borrow::Cow;

/// How every marker begins; a line in a text that begins so gets a backslash.
const OPEN: &str = "<!-- ";
const WORD: &str = "pullquote:";

/// First 16 hexadecimal digits of the BLAKE3 hash of a text.
pub(crate) fn hash16(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

/// A line of a text, so that it is no marker: in a comment, a backslash more is
/// not seen.
pub(crate) fn escaped(line: &str) -> Cow<'_, str> {
    let rest = line.strip_prefix(OPEN).unwrap_or_default();
    if rest.trim_start_matches('\\').starts_with(WORD) {
        Cow::Owned(format!("{OPEN}\\{rest}"))
    } else {
        Cow::Borrowed(line)
    }
}
