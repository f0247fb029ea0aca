//! Names of files: for people, on every file system, and stable.
//!
//! A name is made from its article alone, so that no other article changes it.
//! When two would be one, the article that was imported first keeps its name
//! and the later ones get digits of their ids: ids rise with time (UUIDv7), so
//! a new article never renames an old one.

use super::{INDEX, escape};
use model::exports::ExportArticle;
use model::views::ArticleRow;
use model::{ArticleId, PartialDate};
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

/// Bytes of a name, `.md` included. File systems take 255, but encrypted ones
/// and synchronised folders take less.
const MAX_BYTES: usize = 120;
/// Bytes of it that the name of the source may have.
const MAX_SOURCE_BYTES: usize = 40;
const ENDING: &str = ".md";
/// Digits of the id in a name, shortest first; the last are random ones.
const SUFFIX_DIGITS: [usize; 3] = [6, 12, 32];

/// What a name is made of.
pub(super) struct Named<'a> {
    id: ArticleId,
    title: &'a str,
    source: Option<&'a str>,
    published: Option<&'a PartialDate>,
}

impl<'a> From<&'a ExportArticle> for Named<'a> {
    fn from(article: &'a ExportArticle) -> Self {
        let ExportArticle { id, title, source, published, .. } = article;
        Self { id: *id, title, source: source.as_deref(), published: published.as_ref() }
    }
}

impl<'a> From<&'a ArticleRow> for Named<'a> {
    fn from(article: &'a ArticleRow) -> Self {
        let ArticleRow { id, title, source, published, .. } = article;
        let source = source.as_ref().map(|source| source.name.as_str());
        Self { id: *id, title, source, published: published.as_ref() }
    }
}

/// One name for each article, in their order.
pub(super) fn file_names<'a, T>(articles: &'a [T]) -> Vec<String>
where
    Named<'a>: From<&'a T>,
{
    let articles: Vec<Named<'a>> = articles.iter().map(Named::from).collect();
    let mut oldest_first: Vec<usize> = (0..articles.len()).collect();
    oldest_first.sort_by_key(|&at| articles[at].id);
    let mut taken = HashSet::from([folded(INDEX)]);
    let mut names = vec![String::new(); articles.len()];
    for at in oldest_first {
        names[at] = free_name(&articles[at], &mut taken);
    }
    names
}

fn free_name(article: &Named<'_>, taken: &mut HashSet<String>) -> String {
    let plain = name_of(article, "");
    if taken.insert(folded(&plain)) {
        return plain;
    }
    let id: String = article.id.to_string().replace('-', "");
    let mut name = plain;
    for digits in SUFFIX_DIGITS {
        name = name_of(article, &format!(" ({})", &id[id.len() - digits..]));
        if taken.insert(folded(&name)) {
            break;
        }
    }
    name
}

/// `2017-05-03 Title – Source` with the suffix and the ending.
fn name_of(article: &Named<'_>, suffix: &str) -> String {
    let day = article.published.map_or("", |date| date.day());
    let source = article.source.map_or_else(String::new, clean);
    let source = cut(&source, MAX_SOURCE_BYTES);
    let tail = if source.is_empty() {
        format!("{suffix}{ENDING}")
    } else {
        format!(" – {source}{suffix}{ENDING}")
    };
    let mut title = clean(article.title);
    if title.is_empty() {
        "Untitled".clone_into(&mut title);
    }
    let head = if day.is_empty() { title } else { format!("{day} {title}") };
    // One byte is kept for the underscore that sets a device name apart.
    let head = cut(&head, MAX_BYTES - tail.len() - 1);
    let name = format!("{head}{tail}");
    if is_device(&name) { format!("_{name}") } else { name }
}

/// Words as part of a name: NFC, no character that a file system, a shell or a
/// wiki link reads in its own way, nothing invisible, no space or dot at an end.
/// Braces stand in links to the name, where templates would look for theirs.
fn clean(words: &str) -> String {
    let kept: String = escape::one_line(words)
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

/// Names with one folding are one name on some file system (those that ignore
/// case, and those that normalise). Only small letters first make `ẞ` into `SS`.
fn folded(name: &str) -> String {
    name.nfkc().collect::<String>().to_lowercase().to_uppercase().to_lowercase().nfkc().collect()
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
