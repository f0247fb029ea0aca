//! Hostile words, and harmless ones in their place.

use crate::hostile;
use proptest::prelude::{Strategy, any, prop};
use std::collections::HashMap;

/// What a notebook is made of: some words, and numbers that decide what stands
/// where.
#[derive(Debug, Clone)]
pub(super) struct Seed {
    pub(super) words: Vec<String>,
    pub(super) shape: Vec<u8>,
}

/// Scripts from right to left, letters of many marks, what nothing shows, and
/// what other formats than Markdown act upon.
const FOREIGN: &[&str] = &[
    "שלום עולם",
    "مرحبا بالعالم",
    "\u{202e}evil\u{202c} \u{2067}isolate",
    "e\u{301}\u{323}\u{32d}\u{346} a\u{30a}",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}\u{33d}\u{34f}\u{334}\u{319}\u{324}a\u{31e}\u{349}l\u{34d}go",
    "\u{301}begins with a mark",
    "ﬁ ſ ẞ ß İ ı K Å \u{1e9e}",
    "\u{d7ff}\u{e000}\u{fffd}\u{10ffff}",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "a,b;c\td",
    "\"quoted\"\"twice\"",
    "one\r\ntwo",
    "yes: no",
    "- a\n- b: [c, {d: e}]",
    "? complex\n: key",
    "&anchor *alias !!binary |",
    "key: |\n  block",
    "...\n---\n%YAML 1.1",
    "\\x3C% \\u0041 \\",
    "CON",
    "nul.md",
    "../../etc/passwd",
    "C:\\Windows\\*",
    "name.",
    " .hidden",
    "a/b\\c:d*e?f\"g<h>i|j",
    "index",
    "INDEX",
    "Straße",
    "STRASSE",
    "strasse",
    "cafe\u{301}",
    "café",
    "CAFÉ",
    "<!-- pullquote:end quote:0196b240-1c01-7000-8000-005eed000001 -->",
    "<!-- pullquote:begin x 0 -->",
    "[q-0196b240-1c01-7000-8000-005eed000001]: #x",
    "^q-0196b240-1c01-7000-8000-005eed000001",
    "[@pq1]; @pq1",
    "[^1] [^1]: x",
    "++inserted++ ||spoiler|| -# small",
    "$`x`$ \\(y\\) \\[z\\]",
];

fn known() -> impl Strategy<Value = &'static str> {
    prop_oneof_two(prop::sample::select(hostile::WORDS), prop::sample::select(FOREIGN))
}

fn prop_oneof_two(
    one: impl Strategy<Value = &'static str>,
    other: impl Strategy<Value = &'static str>,
) -> impl Strategy<Value = &'static str> {
    (any::<bool>(), one, other).prop_map(|(first, one, other)| if first { one } else { other })
}

/// Whole traps, and pieces of them that meet each other's edges.
fn words() -> impl Strategy<Value = String> {
    let piece = (known(), any::<(u8, u8)>()).prop_map(|(words, (from, length))| {
        let letters = words.chars().count();
        words.chars().skip(usize::from(from) % letters).take(1 + usize::from(length) % 8).collect::<String>()
    });
    let pieces = prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat());
    (any::<u8>(), known(), pieces, any::<String>()).prop_map(|(which, known, pieces, any)| match which % 8 {
        0..3 => known.to_owned(),
        3..7 => pieces,
        _ => any,
    })
}

pub(super) fn seeds() -> impl Strategy<Value = Seed> {
    (prop::collection::vec(words(), 1..7), prop::collection::vec(any::<u8>(), 24..60))
        .prop_map(|(words, shape)| Seed { words, shape })
}

/// One trap, again and again, up to a million bytes.
pub(super) fn giants() -> impl Strategy<Value = Seed> {
    let giant = (words(), prop::sample::select(&["", " ", "\n"][..])).prop_map(|(words, between)| {
        let one = format!("{words}{between}");
        one.repeat(1_000_000 / one.len().max(1))
    });
    (giant, seeds()).prop_map(|(giant, seed)| {
        let few = seed.words.into_iter().cycle().take(9);
        Seed { words: few.chain([giant]).collect(), shape: seed.shape }
    })
}

const LINE_ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The lines of some words as they are promised to come out.
pub(super) fn promised(words: &str) -> Vec<String> {
    let shown = |c: char| match c {
        '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    let lines = words.split(LINE_ENDS).map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.chars().map(shown).collect()).collect()
}

/// The same on one line.
pub(super) fn on_a_line(words: &str) -> String {
    promised(words).join(" ")
}

/// Words as they are, or for each line of them a harmless word.
#[derive(Debug, Default)]
pub(super) struct Scribe {
    is_harmless: bool,
    lines: Vec<String>,
    known: HashMap<String, usize>,
}

impl Scribe {
    pub(super) fn harmless() -> Self {
        Self { is_harmless: true, ..Self::default() }
    }

    pub(super) fn write(&mut self, words: &str) -> String {
        self.marked(words, "")
    }

    /// A tag that Obsidian knows as one stays one, and the others do not become one.
    pub(super) fn tag(&mut self, path: &str) -> String {
        let is_level = |level: &str| {
            let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
            !level.is_empty() && level.trim_matches('_') == level && level.chars().all(fits)
        };
        let is_tag = path.split('/').all(is_level) && path.contains(char::is_alphabetic);
        self.marked(path, if is_tag { "" } else { "?" })
    }

    fn marked(&mut self, words: &str, mark: &str) -> String {
        if !self.is_harmless {
            return words.to_owned();
        }
        let lines = promised(words).into_iter().map(|line| {
            let next = self.lines.len();
            let number = *self.known.entry(line.clone()).or_insert(next);
            if number == next {
                self.lines.push(line);
            }
            format!("Wq{number}x{mark}")
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What was written harmlessly, as it was meant.
    pub(super) fn meant(&self, written: &str) -> String {
        let mut out = String::with_capacity(written.len());
        let mut rest = written;
        while let Some(at) = rest.find("Wq") {
            let digits = rest[at + 2..].bytes().take_while(u8::is_ascii_digit).count();
            let end = at + 2 + digits;
            let number = rest[at + 2..end].parse::<usize>().ok().filter(|_| rest[end..].starts_with('x'));
            match number.and_then(|number| self.lines.get(number)) {
                Some(line) => {
                    out.push_str(&rest[..at]);
                    out.push_str(line);
                    rest = &rest[end + 1..];
                    rest = rest.strip_prefix('?').unwrap_or(rest);
                }
                None => {
                    out.push_str(&rest[..at + 2]);
                    rest = &rest[at + 2..];
                }
            }
        }
        out + rest
    }
}
