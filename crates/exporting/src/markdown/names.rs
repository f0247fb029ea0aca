//! Names of files: for people, on every file system, and stable.
//!
//! A name is made from its article or statement alone, so that no other changes
//! it. When two would be one, the thing that came first keeps its name and the
//! later ones get digits of their ids: ids rise with time (UUIDv7), so a new
//! article never renames an old one.

use super::{INDEX, escape};
use crate::Places;
use model::ThingKey;
use model::exports::{ExportArticle, ExportNote, ExportStatement};
use model::views::{ArticleRow, SpeakerView, TagView};
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

/// Bytes of a name, `.md` included. File systems take 255, but encrypted ones
/// and synchronised folders take less.
const MAX_BYTES: usize = 120;
/// Bytes of it that the name of the source or speaker may have.
const MAX_TAIL_BYTES: usize = 40;
const ENDING: &str = ".md";
/// Digits of the id in a name, shortest first; the last are random ones.
const SUFFIX_DIGITS: [usize; 3] = [6, 12, 32];

/// What a name is made of: `2017-05-03 Title – Source`, `Statement Wording – Speaker`.
pub(super) struct Named<'a> {
    thing: ThingKey,
    lead: &'a str,
    title: &'a str,
    tail: Option<&'a str>,
}

impl<'a> From<&'a ExportArticle> for Named<'a> {
    fn from(article: &'a ExportArticle) -> Self {
        let ExportArticle { id, title, source, published, .. } = article;
        let lead = published.as_ref().map_or("", |date| date.day());
        Self { thing: (*id).into(), lead, title, tail: source.as_deref() }
    }
}

impl<'a> From<&'a ArticleRow> for Named<'a> {
    fn from(article: &'a ArticleRow) -> Self {
        let ArticleRow { id, title, source, published, .. } = article;
        let lead = published.as_ref().map_or("", |date| date.day());
        Self { thing: (*id).into(), lead, title, tail: source.as_ref().map(|source| source.name.as_str()) }
    }
}

impl<'a> From<&'a ExportStatement> for Named<'a> {
    fn from(statement: &'a ExportStatement) -> Self {
        let ExportStatement { id, wording, speaker, .. } = statement;
        let tail = speaker.as_ref().map(|speaker| speaker.name.as_str());
        Self { thing: (*id).into(), lead: "Statement", title: wording, tail }
    }
}

impl<'a> From<&'a SpeakerView> for Named<'a> {
    fn from(speaker: &'a SpeakerView) -> Self {
        Self { thing: speaker.id.into(), lead: "", title: &speaker.name, tail: None }
    }
}

impl<'a> From<&'a TagView> for Named<'a> {
    fn from(tag: &'a TagView) -> Self {
        Self { thing: tag.id.into(), lead: "Tag", title: &tag.path, tail: None }
    }
}

impl<'a> From<&'a ExportNote> for Named<'a> {
    fn from(note: &'a ExportNote) -> Self {
        Self { thing: note.id.into(), lead: "", title: &note.title, tail: None }
    }
}

/// One name for each thing, in their order. A thing that has a file keeps its
/// path, and no new one is called as such a file is, in whatever folder.
pub(super) fn file_names<'a>(things: impl IntoIterator<Item = Named<'a>>, places: &Places) -> Vec<String> {
    let things: Vec<Named<'a>> = things.into_iter().collect();
    let mut oldest_first: Vec<usize> = (0..things.len()).collect();
    oldest_first.sort_by_key(|&at| *things[at].thing.id_bytes());
    let mut taken: HashSet<String> = places.paths().map(last_part).chain([folded(INDEX)]).collect();
    let mut names = vec![String::new(); things.len()];
    for at in oldest_first {
        names[at] = match places.of(&things[at].thing.to_string()) {
            Some(path) => path.to_owned(),
            None => free_name(&things[at], &mut taken),
        };
    }
    names
}

fn free_name(thing: &Named<'_>, taken: &mut HashSet<String>) -> String {
    let plain = name_of(thing, "");
    if taken.insert(folded(&plain)) {
        return plain;
    }
    let id = u128::from_be_bytes(*thing.thing.id_bytes());
    let id = format!("{id:032x}");
    let mut name = plain;
    for digits in SUFFIX_DIGITS {
        name = name_of(thing, &format!(" ({})", &id[id.len() - digits..]));
        if taken.insert(folded(&name)) {
            break;
        }
    }
    name
}

/// Lead, title and tail with the suffix and the ending.
fn name_of(thing: &Named<'_>, suffix: &str) -> String {
    let tail = thing.tail.map_or_else(String::new, clean);
    let tail = cut(&tail, MAX_TAIL_BYTES);
    let tail =
        if tail.is_empty() { format!("{suffix}{ENDING}") } else { format!(" – {tail}{suffix}{ENDING}") };
    let mut title = clean(thing.title);
    if title.is_empty() {
        "Untitled".clone_into(&mut title);
    }
    let head = if thing.lead.is_empty() { title } else { format!("{} {title}", thing.lead) };
    // One byte is kept for the underscore that sets a device name apart.
    let head = cut(&head, MAX_BYTES - tail.len() - 1);
    let name = format!("{head}{tail}");
    if is_device(&name) { format!("_{name}") } else { name }
}

/// Words as part of a name: NFC, no character that a file system, a shell or a
/// wiki link reads in its own way, nothing invisible, no space or dot at an end.
/// Braces stand in links to the name, where templates would look for theirs, and
/// entities, which some readers of wiki links resolve and some do not.
fn clean(words: &str) -> String {
    let kept: String = without_entities(&escape::one_line(words))
        .nfc()
        .filter_map(|c| match c {
            '/' | '\\' | '|' => Some('-'),
            '"' | '`' => Some('\''),
            '{' => Some('('),
            '}' => Some(')'),
            ':' | '*' | '?' | '<' | '>' | '#' | '^' | '[' | ']' | '$' | '%' | '=' | '~' => Some(' '),
            c if is_invisible(c) => None,
            c if c.is_whitespace() => Some(' '),
            c => Some(c),
        })
        // Once more: what was between a letter and its accent may be gone.
        .nfc()
        .collect();
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    trimmed(&spaced).to_owned()
}

/// Without the semicolon of what reads as an entity: `&amp;`.
fn without_entities(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut in_entity = false;
    for (at, c) in words.char_indices() {
        match c {
            '&' => in_entity = escape::starts_entity(&words[at + 1..]),
            ';' if std::mem::take(&mut in_entity) => continue,
            _ => {}
        }
        out.push(c);
    }
    out
}

fn trimmed(name: &str) -> &str {
    name.trim_start_matches([' ', '.', '-']).trim_end_matches([' ', '.'])
}

/// The longest beginning that has at most so many bytes and ends well.
fn cut(name: &str, bytes: usize) -> &str {
    trimmed(&name[..name.floor_char_boundary(bytes)])
}

/// Control, format (bidi marks, joiners, tags), private and unassigned-forever
/// characters: the general categories Cc, Cf and Co, and what shows as nothing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{115f}'..='\u{1160}' | '\u{3164}'
            | '\u{ffa0}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

/// Names that Windows gives to devices, whatever their ending.
fn is_device(name: &str) -> bool {
    let base = name.split('.').next().unwrap_or_default().trim_end();
    let base = base.to_uppercase();
    let numbered = |prefix: &str| {
        base.strip_prefix(prefix)
            .is_some_and(|digit| digit.chars().count() == 1 && digit.chars().all(is_port_digit))
    };
    matches!(base.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN" | "CONOUT")
        || numbered("COM")
        || numbered("LPT")
}

fn is_port_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '¹' | '²' | '³')
}

/// The name in a path, folded.
pub(super) fn last_part(path: &str) -> String {
    folded(path.rsplit('/').next().unwrap_or(path))
}

/// Names with one folding are one name on some file system (those that ignore
/// case, and those that normalise). Only small letters first make `ẞ` into `SS`.
pub(super) fn folded(name: &str) -> String {
    name.nfkc().collect::<String>().to_lowercase().to_uppercase().to_lowercase().nfkc().collect()
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
