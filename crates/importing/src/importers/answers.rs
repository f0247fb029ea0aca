//! Lines that Markdown takes for the address of a link, and that are words: the
//! `[A]: Yes.` of an interview would vanish without a trace.

use pulldown_cmark::{Event, Options, Parser, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// The Markdown with a backslash before each such line.
pub(super) fn kept(markdown: &str, options: Options) -> Cow<'_, str> {
    let places = answers(markdown);
    if places.is_empty() {
        return Cow::Borrowed(markdown);
    }
    let verbatim = verbatim(markdown, options);
    let mut kept = String::with_capacity(markdown.len() + places.len());
    let mut done = 0;
    for place in places {
        let before = verbatim.partition_point(|range| range.end <= place);
        if verbatim.get(before).is_none_or(|range| place < range.start) {
            kept.push_str(&markdown[done..place]);
            kept.push('\\');
            done = place;
        }
    }
    kept.push_str(&markdown[done..]);
    Cow::Owned(kept)
}

/// Where the bracket of each stands.
fn answers(markdown: &str) -> Vec<usize> {
    let mut start = 0;
    let mut places = Vec::new();
    for line in markdown.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\t', '>', '-', '+', '*']);
        if is_answer(words) {
            places.push(start + line.len() - words.len());
        }
        start += line.len();
    }
    places
}

fn is_answer(line: &str) -> bool {
    let Some((label, rest)) = line.strip_prefix('[').and_then(|line| line.split_once("]:")) else {
        return false;
    };
    let first = rest.split_whitespace().next();
    !label.starts_with('^') && first.is_some_and(|word| !is_address(word))
}

/// As far as a word alone tells: `https://a.example`, `#there`, `map.png`, `<e>`.
fn is_address(word: &str) -> bool {
    let has_ending =
        word.split_once('.').is_some_and(|(_, ending)| ending.starts_with(char::is_alphanumeric));
    word.starts_with('<') || word.contains(['/', '#', '@', ':']) || has_ending
}

/// Code and HTML, in which a backslash would be a word.
fn verbatim(markdown: &str, options: Options) -> Vec<Range<usize>> {
    Parser::new_ext(markdown, options)
        .into_offset_iter()
        .filter(|(event, _)| {
            matches!(event, Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) | Event::Code(_))
        })
        .map(|(_, range)| range)
        .collect()
}
