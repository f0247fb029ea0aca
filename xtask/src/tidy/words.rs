//! Notes to oneself, and paths of one's own machine: neither belongs to others.

use super::tree;
use std::path::Path;

const ENDINGS: &[&str] = &[
    ".rs", ".ts", ".mjs", ".js", ".svelte", ".css", ".html", ".sql", ".toml", ".json", ".yml", ".md", ".txt",
    "run",
];

/// Written in two pieces, so that this file does not break its own rule.
const NOTES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
const OWN: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("\\Us", "ers\\"),
];

pub(super) fn check(root: &Path) -> Vec<String> {
    let mut broken = Vec::new();
    for (name, text) in tree::texts(root, ENDINGS) {
        if name.ends_with("package-lock.json") {
            continue;
        }
        for (number, line) in (1..).zip(text.lines()) {
            if NOTES.iter().any(|note| word(line, note)) {
                broken.push(format!("{name}:{number}: a note to oneself: make it an issue"));
            }
            if OWN.iter().any(|own| path(line, own)) {
                broken.push(format!("{name}:{number}: a path of somebody's machine"));
            }
        }
    }
    broken
}

fn word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !letter(line[..at].chars().next_back()) && !letter(line[at + word.len()..].chars().next())
    })
}

/// At the beginning of a path, not in the middle of an address or a longer path.
fn path(line: &str, own: &str) -> bool {
    line.match_indices(own).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | '~' | '/'))
    })
}
