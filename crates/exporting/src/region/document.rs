//! A Markdown file as it stands in a folder, cut into what Pullquote keeps up to
//! date and what it must not touch.

use super::marker::{Marker, marker, unescaped};
use std::collections::HashSet;

/// A file, cut. What was cut, put together, is the file again, byte for byte.
pub(crate) struct Document<'a> {
    /// The line that opens the front matter, its YAML, and the line that ends it.
    pub(crate) matter: Option<[&'a str; 3]>,
    pub(crate) pieces: Vec<Piece<'a>>,
    /// Whether its lines end as those of Windows do.
    pub(crate) crlf: bool,
}

/// A stretch of whole lines.
pub(crate) enum Piece<'a> {
    /// Somebody's: stays as it is.
    Free(&'a str),
    /// Between two markers.
    Region(Managed<'a>),
}

/// A region as it was found.
pub(crate) struct Managed<'a> {
    pub(crate) key: &'a str,
    /// Of the text that Pullquote had there last.
    pub(crate) hash: &'a str,
    /// What stands there, as [`super::Region::text`].
    pub(crate) text: String,
    /// With its markers.
    pub(crate) raw: &'a str,
}

impl<'a> Document<'a> {
    pub(crate) fn cut(file: &'a str) -> Self {
        let (matter, body) = cut_matter(file);
        Self { matter, pieces: pieces(body), crlf: file.contains("\r\n") }
    }

    pub(crate) fn regions(&self) -> impl Iterator<Item = &Managed<'a>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Region(region) => Some(region),
            Piece::Free(_) => None,
        })
    }
}

/// The front matter and what follows it. A byte order mark belongs to the line
/// that opens it.
fn cut_matter(file: &str) -> (Option<[&str; 3]>, &str) {
    let mut lines = file.split_inclusive('\n');
    let Some(open) = lines.next().filter(|line| line.trim_start_matches('\u{feff}').trim_end() == "---")
    else {
        return (None, file);
    };
    let mut at = open.len();
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            let end = at + line.len();
            return (Some([open, &file[open.len()..at], &file[at..end]]), &file[end..]);
        }
        at += line.len();
    }
    (None, file)
}

/// A region is what stands between two markers of one key with no other between
/// them; of two with one key the first. All else is free.
fn pieces(body: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut seen = HashSet::new();
    let (mut at, mut free_from) = (0, 0);
    let mut open: Option<(usize, usize, &str, &str)> = None;
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match marker(line) {
            Some(Marker::Begin { key, hash }) => open = Some((start, at, key, hash)),
            Some(Marker::End { key }) => {
                let Some((from, inner, begun, hash)) = open.take() else { continue };
                if begun != key || !seen.insert(key) {
                    continue;
                }
                if free_from < from {
                    pieces.push(Piece::Free(&body[free_from..from]));
                }
                let text = inner_text(&body[inner..start]);
                pieces.push(Piece::Region(Managed { key, hash, text, raw: &body[from..at] }));
                free_from = at;
            }
            None => {}
        }
    }
    if free_from < body.len() {
        pieces.push(Piece::Free(&body[free_from..]));
    }
    pieces
}

fn inner_text(inner: &str) -> String {
    let mut text = String::with_capacity(inner.len());
    for line in inner.split_inclusive('\n') {
        match line.strip_suffix("\r\n") {
            Some(words) => text.push_str(&format!("{}\n", unescaped(words))),
            None => text.push_str(&unescaped(line)),
        }
    }
    format!("{}\n", text.trim_matches('\n'))
}
