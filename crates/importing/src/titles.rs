//! A title for a text that does not name one: its first line where that looks
//! like a headline, else a file's name that a person chose, else its first words.

use crate::{clean, dates};

/// Longest title that is taken as it is, characters.
pub(crate) const MAX_TITLE: usize = 300;

/// Longest first line that may be a headline, characters.
const MAX_HEADLINE: usize = 160;

/// Longest title made of first words, characters.
const MAX_FIRST_WORDS: usize = 80;

/// Longest headline that may end with a full stop, characters.
const MAX_WITH_STOP: usize = 40;

/// Lines that pages put above an article. Compared in small letters, whole.
const LABELS: [&str; 16] = [
    "advertisement",
    "advertisment",
    "sponsored",
    "share",
    "share this",
    "menu",
    "home",
    "news",
    "world",
    "politics",
    "opinion",
    "breaking news",
    "exclusive",
    "read more",
    "subscribe",
    "print",
];

/// How lines begin that tell about an article and are not its headline.
const LABEL_STARTS: [&str; 7] =
    ["source:", "photo:", "image:", "published:", "updated:", "http://", "https://"];

/// How lines begin that are no headline either if they hold a number.
const DATE_STARTS: [&str; 3] = ["published ", "updated ", "posted "];

/// How lines begin that name an author.
const BYLINE_STARTS: [&str; 3] = ["by ", "von ", "par "];

/// What stands in a byline for a name, in small letters.
const AUTHORS: [&str; 9] =
    ["agencies", "correspondent", "editor", "editors", "reporter", "reporters", "staff", "writer", "writers"];

/// Words whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 16] =
    ["Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Sen", "Rep", "Gov", "St", "Jr", "Sr", "No", "vs"];

/// A title for `text`, which is clean and not empty.
pub(crate) fn guess(text: &str, file_name: &str) -> String {
    headline(text).or_else(|| from_file_name(file_name)).unwrap_or_else(|| first_words(text))
}

/// Cut at a word so that at most `most` characters are left, the last being `…`.
/// Little words before the cut (`in a`) and a word with an opening mark go too.
pub(crate) fn shorten(title: &str, most: usize) -> String {
    let Some((cut, _)) = title.char_indices().nth(most) else {
        return title.to_owned();
    };
    let room = &title[..cut];
    let mut words = room.rsplit_once(' ').map_or(room, |(words, _)| words);
    while let Some((before, last)) = words.rsplit_once(' ')
        && (last.starts_with(['"', '“', '‘', '„', '«', '\'', '(']) || is_little(last))
    {
        words = before;
    }
    let mut short: String = words.chars().take(most - 1).collect();
    short.truncate(short.trim_end_matches(|c: char| !c.is_alphanumeric() && !"”’\"')".contains(c)).len());
    short.push('…');
    short
}

/// The first line, if it looks like a headline.
fn headline(text: &str) -> Option<String> {
    let mut lines = text.split('\n').skip_while(|line| line.trim().is_empty());
    let line = clean::line(lines.next()?);
    let length = line.chars().count();
    let next = clean::line(lines.next()?);
    let apart = next.is_empty() || next.chars().count() >= length * 2;
    let sentence = line.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '…']);
    let goes_on = line.ends_with([',', ';', ':']);
    let plausible = length <= MAX_HEADLINE
        && apart
        && !goes_on
        && (!sentence || length <= MAX_WITH_STOP)
        && line.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !is_label(&line);
    plausible.then_some(line)
}

fn is_label(line: &str) -> bool {
    let lower = line.to_lowercase();
    LABELS.contains(&lower.trim_end_matches([':', '.', '!']))
        || LABEL_STARTS.iter().any(|start| lower.starts_with(start))
        || DATE_STARTS.iter().any(|start| lower.starts_with(start)) && lower.contains(char::is_numeric)
        || BYLINE_STARTS.iter().any(|start| lower.starts_with(start)) && is_byline(line)
        || (line.chars().count() <= 40 && dates::parse(line).is_some())
}

/// Whether there is nothing but names in it: a headline has other words too
/// (`Von der Leyen visits Kyiv`).
fn is_byline(line: &str) -> bool {
    line.split([' ', ','])
        .skip(1)
        .all(|word| !word.starts_with(char::is_lowercase) || is_little(word) || AUTHORS.contains(&word))
}

/// A word such as `in`, `and`, `der`.
fn is_little(word: &str) -> bool {
    word.len() <= 3 && word.chars().all(char::is_lowercase)
}

/// The file's name without its ending, if a person named it.
fn from_file_name(file_name: &str) -> Option<String> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let stem = stem.trim_start_matches(|c: char| !c.is_alphabetic());
    let name = clean::line(&match stem.contains(' ') {
        true => stem.replace('_', " "),
        false => stem.replace(['_', '-'], " "),
    });
    let words = name.split(' ').filter(|word| {
        word.chars().count() >= 2 && word.chars().all(|c| c.is_alphabetic() || "'’-,".contains(c))
    });
    let hash = |word: &str| word.len() >= 6 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    if words.count() < 3 || name.split(' ').any(hash) {
        return None;
    }
    let mut letters = name.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// The first sentence, shortened; what stands above an article is passed over.
fn first_words(text: &str) -> String {
    let lines = || text.split('\n').map(clean::line).filter(|line| !line.is_empty());
    let line = lines()
        .find(|line| !is_label(line) && line.contains(char::is_alphanumeric))
        .or_else(|| lines().next())
        .unwrap_or_default();
    let sentence = line
        .match_indices([' '])
        .map(|(space, _)| &line[..space])
        .find(|words| ends_sentence(words))
        .unwrap_or(&line);
    let sentence = match sentence.strip_suffix('.') {
        Some(words) if !words.is_empty() => words,
        _ => sentence,
    };
    shorten(sentence, MAX_FIRST_WORDS)
}

/// Whether these words end as a sentence does; `Mr.` and `U.S.` do not.
fn ends_sentence(words: &str) -> bool {
    let bare = words.trim_end_matches(['"', '”', '’', '\'', ')']);
    if bare.ends_with(['!', '?']) {
        return true;
    }
    let Some(before) = bare.strip_suffix('.') else {
        return false;
    };
    let last = before.rsplit([' ', '.']).next().unwrap_or_default();
    last.chars().count() > 1 && !ABBREVIATIONS.contains(&last)
}

#[cfg(test)]
#[path = "titles_tests.rs"]
mod tests;
