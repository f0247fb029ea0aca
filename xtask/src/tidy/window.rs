//! What the window's sources must not contain: a way for a document to become
//! HTML, colours outside the one file of tokens, and selectors that are slow.

use super::tree;
use std::path::Path;

const RAW: &[&str] = &["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "document.write"];
const FUNCTIONS: &[&str] =
    &["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
/// WebKit styles the whole page again when an element goes that these ask for: one in another, and
/// the place among others of whatever element there is.
const SLOW: &[&str] = &[":has(", ":global(:not(:", ":global(:last-", ":global(:nth-last-"];
const TOKENS: &str = "ui/src/styles/tokens.css";

pub(super) fn check(root: &Path) -> Vec<String> {
    let mut broken = Vec::new();
    for (name, text) in tree::texts(&root.join("ui"), &[".svelte", ".ts", ".css", ".html"]) {
        let name = format!("ui/{name}");
        // Tests write down what must not be.
        let shown = name.starts_with("ui/src/") && !name.ends_with(".test.ts");
        if !shown && name != "ui/index.html" {
            continue;
        }
        for (number, line) in (1..).zip(text.lines()) {
            for raw in RAW.iter().filter(|raw| line.contains(**raw)) {
                broken.push(format!("{name}:{number}: {raw} makes HTML of text"));
            }
        }
        for number in slow(&name, &text) {
            broken.push(format!("{name}:{number}: a selector that styles the whole page again: use a class"));
        }
        if name == TOKENS || name.ends_with("/generated.ts") {
            continue;
        }
        for number in coloured(&name, &text) {
            broken.push(format!("{name}:{number}: a colour outside tokens.css"));
        }
    }
    broken
}

/// The lines with their numbers, and whether each is of a style sheet.
fn lines<'t>(name: &str, text: &'t str) -> impl Iterator<Item = (usize, bool, &'t str)> {
    let mut styles = name.ends_with(".css");
    (1..).zip(text.lines()).map(move |(number, line)| {
        if line.starts_with("<style") || line.starts_with("</style") {
            styles = line.starts_with("<style");
        }
        (number, styles, line)
    })
}

/// Numbers of the lines with a selector that makes changes of the page slow.
fn slow(name: &str, text: &str) -> Vec<usize> {
    lines(name, text)
        .filter(|(_, styles, line)| *styles && SLOW.iter().any(|slow| line.contains(slow)))
        .map(|(number, ..)| number)
        .collect()
}

/// Numbers of the lines that write a colour.
fn coloured(name: &str, text: &str) -> Vec<usize> {
    // In scripts `#` begins private names, in markup blocks: there only a quoted one is a colour.
    let colour = |styles: bool, line: &str| {
        FUNCTIONS.iter().any(|function| begins_a_word(line, function))
            || (styles && hex(line, |_| true))
            || hex(line, |before| matches!(before, '"' | '\'' | '`' | ':'))
    };
    lines(name, text).filter(|(_, styles, line)| colour(*styles, line)).map(|(number, ..)| number).collect()
}

fn begins_a_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '-' | '_' | '.'))
    })
}

fn hex(line: &str, before: impl Fn(char) -> bool) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let rest = &line[at + 1..];
        let word = rest
            .find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
            .map_or(rest, |end| &rest[..end]);
        let digits = matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|c| c.is_ascii_hexdigit());
        digits && before(line[..at].chars().next_back().unwrap_or(' '))
    })
}
