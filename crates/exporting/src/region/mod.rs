//! Stretches of a Markdown file that Pullquote keeps up to date, between two
//! lines that no renderer shows.
//!
//! `<!-- pullquote:begin KEY HASH -->`, the text, `<!-- pullquote:end KEY -->`:
//! HTML comments alone on their lines are HTML blocks of one line (CommonMark
//! 0.31 §4.6, condition 2), which GFM, pandoc and Obsidian's reading view leave
//! out. The hash is that of the text as Pullquote had it, so a text that does not
//! fit its hash was changed by somebody. Must not know folders.

mod document;
mod marker;
mod matter;
mod merge;

pub(crate) use document::Document;
pub(crate) use marker::hash16;
pub(crate) use merge::{fitting, merge};

/// One such stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// What it is, once in a file: `quote:0198…`; small letters, digits, `:` and `-`.
    pub key: String,
    /// Markdown without empty lines at its edges, its last line ended.
    pub text: String,
}

impl Region {
    /// With the empty lines at the edges of the text taken away.
    pub fn new(key: impl Into<String>, text: &str) -> Self {
        Self { key: key.into(), text: format!("{}\n", text.trim_matches('\n')) }
    }
}

/// Writes a region whose text is as Pullquote has it.
pub(crate) fn push_region(out: &mut String, region: &Region) {
    push_text(out, &region.key, &hash16(&region.text), &region.text);
}

/// Writes a region. Empty lines set the text apart from the markers: a block id
/// of Obsidian needs one after it, a heading of pandoc one before it.
pub(crate) fn push_text(out: &mut String, key: &str, hash: &str, text: &str) {
    out.push_str(&format!("<!-- pullquote:begin {key} {hash} -->\n\n"));
    for line in text.split_inclusive('\n') {
        out.push_str(&marker::escaped(line));
    }
    out.push_str(&format!("\n<!-- pullquote:end {key} -->\n"));
}
