//! The body of a note for a folder: what it links to by id is named by file.

use super::{Placed, Seen, Things, escape, link, quote};
use crate::dialect::DIALECT;
use crate::links::{LinkTarget, MarkdownLink, link_of};
use model::ThingKey;
use model::exports::Profile;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// What the links of notes may lead to.
pub(super) struct NoteBodies<'a> {
    pub(super) things: &'a Things,
    pub(super) quotes: &'a Placed<'a>,
    pub(super) names: Seen<'a>,
    pub(super) profile: Profile,
}

/// A thing as the files name it.
pub(super) struct Linked<'a> {
    /// Where its key leads by now.
    pub(super) thing: ThingKey,
    /// Its name as it is.
    pub(super) name: &'a str,
    /// As Markdown: a link if it has a page.
    pub(super) linked: String,
}

/// A body as it is written, and what it was made of.
pub(super) struct Written {
    pub(super) text: String,
    /// What is not as it is stored: bytes of the text, bytes of the stored body.
    /// In order, none in another.
    pub(super) pieces: Vec<(Range<usize>, Range<usize>)>,
}

/// Where a link stands, as far as it matters to what may take its place.
#[derive(Default)]
struct Place {
    heading: bool,
    table: bool,
}

impl<'a> NoteBodies<'a> {
    /// A thing by its name, linked if it has a page.
    pub(super) fn named(&self, key: ThingKey) -> Linked<'a> {
        let called = self.things.called.get(&key);
        let thing = called.map_or(key, |called| called.thing);
        let name = called.map_or_else(|| key.kind().word(), |called| &called.name);
        Linked { thing, name, linked: self.linked(thing, &escape::inline(name)) }
    }

    /// The Markdown with every link in place. Words for which nothing is chosen
    /// stay as they are typed.
    pub(super) fn body(&self, markdown: &str) -> String {
        self.written(markdown).text
    }

    /// The same, with where each piece comes from.
    pub(super) fn written(&self, markdown: &str) -> Written {
        let mut out = String::with_capacity(markdown.len());
        let mut pieces = Vec::new();
        let (mut at, mut place) = (0, Place::default());
        for (event, range) in Parser::new_ext(markdown, DIALECT).into_offset_iter() {
            match &event {
                Event::Start(Tag::Heading { .. }) => place.heading = true,
                Event::End(TagEnd::Heading(_)) => place.heading = false,
                Event::Start(Tag::Table(_)) => place.table = true,
                Event::End(TagEnd::Table) => place.table = false,
                _ => {}
            }
            let Some(link) = link_of(&event, range, markdown) else { continue };
            // A link in the words of another is part of these.
            let LinkTarget::Thing(key) = link.target else { continue };
            if link.range.start < at {
                continue;
            }
            out.push_str(&markdown[at..link.range.start]);
            let start = out.len();
            out.push_str(&self.replaced(key, &link, markdown, &place));
            at = link.range.end;
            pieces.push((start..out.len(), link.range));
        }
        out.push_str(&markdown[at..]);
        if let Some(end) = open_end(markdown) {
            let start = out.len();
            out.push_str(&format!("\n{end}\n"));
            pieces.push((start..out.len(), markdown.len()..markdown.len()));
        }
        Written { text: out, pieces }
    }

    fn replaced(&self, key: ThingKey, link: &MarkdownLink, markdown: &str, place: &Place) -> String {
        let Linked { thing, name, linked } = self.named(key);
        let own = link.label.clone().map(|label| own_words(&markdown[label], place));
        if link.embed
            && let Some(shown) = self.shown(thing, link, markdown, place)
        {
            return shown;
        }
        match own {
            Some(words) => self.linked_as(thing, &words, place),
            None if link.embed && matches!(thing, ThingKey::Quote(_)) => {
                self.linked(thing, &format!("“{}”", escape::inline(name)))
            }
            None => linked,
        }
    }

    /// A link with words of its own, already Markdown.
    fn linked_as(&self, thing: ThingKey, words: &str, place: &Place) -> String {
        match (thing, self.names.get(thing)) {
            (ThingKey::Quote(_), _) | (_, None) => self.linked(thing, words),
            (_, Some(file)) if self.profile == Profile::Obsidian && !place.table && is_bare(words) => {
                link::to_file_as(&file, words)
            }
            // The form with brackets of Obsidian reads no escapes in words.
            (_, Some(file)) => link::to_file(&file, words, Profile::Commonmark),
        }
    }

    fn linked(&self, thing: ThingKey, words: &str) -> String {
        let words = if words.is_empty() { thing.kind().word() } else { words };
        if let ThingKey::Quote(id) = thing {
            let article = self.quotes.get(&id).and_then(|report| self.names.get(report.article.id));
            let mark = if self.profile == Profile::Obsidian { "^" } else { "" };
            return match article {
                Some(file) => link::to_place(&file, &format!("{mark}q-{id}"), words),
                None => words.to_owned(),
            };
        }
        match self.names.get(thing) {
            Some(file) => link::to_file(&file, words, self.profile),
            None => words.to_owned(),
        }
    }

    /// What stands in the place of an embedded thing; none where only a link can.
    fn shown(&self, thing: ThingKey, link: &MarkdownLink, markdown: &str, place: &Place) -> Option<String> {
        let report = match thing {
            ThingKey::Quote(id) => Some(self.quotes.get(&id)?),
            _ => None,
        };
        if self.profile == Profile::Obsidian {
            let file = report.map_or_else(|| self.names.get(thing), |it| self.names.get(it.article.id))?;
            let block = report.map(|it| format!("^q-{}", it.quote.id));
            return Some(link::embedded(&file, block.as_deref()));
        }
        let lead = lead(link, markdown).filter(|_| !place.heading && !place.table)?;
        let text = quote::elsewhere(report?, &self.names, self.profile);
        Some(indented(text.trim_end(), &lead))
    }
}

/// What stands before a link that has its line to itself: indents, marks of
/// quotes and items.
fn lead(link: &MarkdownLink, markdown: &str) -> Option<String> {
    let start = markdown[..link.range.start].rfind('\n').map_or(0, |at| at + 1);
    let rest = markdown[link.range.end..].split('\n').next().unwrap_or_default();
    let before = &markdown[start..link.range.start];
    let is_lead = |c: char| c.is_ascii_digit() || " \t>-+*.)".contains(c);
    (rest.trim().is_empty() && before.chars().all(is_lead)).then(|| before.to_owned())
}

/// Lines in the place of one: what stands before it, before each, with spaces
/// for the mark of an item; and empty ones after them, so that what follows is a
/// paragraph of its own.
fn indented(text: &str, lead: &str) -> String {
    let mark = |c: char| if c == '>' || c == '\t' { c } else { ' ' };
    let next: String = lead.chars().map(mark).collect();
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str(if line.is_empty() { next.trim_end() } else { &next });
        }
        out.push_str(line);
        out.push('\n');
    }
    out.push_str(next.trim_end());
    out
}

/// Whether words are the same with and without Markdown.
fn is_bare(words: &str) -> bool {
    words.chars().all(|c| c.is_alphanumeric() || " .,;'’“”()-–".contains(c)) && words.trim() == words
}

/// The analyst's own words for a link: as they are typed if they hold nothing
/// that could end it.
fn own_words(label: &str, place: &Place) -> String {
    let plain = !label.contains(['[', ']', '`', '<', '\\', '|', '\n']) && !label.trim().is_empty();
    if plain && !place.table { label.to_owned() } else { escape::inline(label) }
}

/// Blocks of HTML that only their own end closes (CommonMark 0.31 §4.6); the
/// first whose beginning fits.
const HTML: [(&str, &str); 8] = [
    ("<!--", "-->"),
    ("<![cdata[", "]]>"),
    ("<!", ">"),
    ("<?", "?>"),
    ("<script", "</script>"),
    ("<pre", "</pre>"),
    ("<style", "</style>"),
    ("<textarea", "</textarea>"),
];

/// What ends a fence or a block of HTML that a Markdown text leaves open: nothing
/// after the text is part of it.
pub(super) fn open_end(markdown: &str) -> Option<String> {
    let (mut end, mut depth) = (None, 0);
    for (event, range) in Parser::new_ext(markdown, DIALECT).into_offset_iter() {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => depth += 1,
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition) => depth -= 1,
            // What is inside another block ends with it.
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)) | Tag::HtmlBlock) if depth == 0 => {
                end = Some(range);
            }
            _ => {}
        }
    }
    let last = end.filter(|range| markdown[range.end..].trim().is_empty())?;
    missing_end(&markdown[last])
}

fn missing_end(block: &str) -> Option<String> {
    let first = block.trim_start();
    let mark = first.chars().next().filter(|c| matches!(c, '`' | '~' | '<'))?;
    if mark == '<' {
        let lower = first.to_ascii_lowercase();
        let (_, end) = HTML.iter().find(|(opening, _)| lower.starts_with(opening))?;
        // The end of any of these elements ends the others too.
        let is_end = |it: &&(&str, &str)| it.1 == *end || (end.starts_with("</") && it.1.starts_with("</"));
        let is_closed = HTML.iter().filter(is_end).any(|(_, end)| lower.contains(end));
        return (!is_closed).then(|| (*end).to_owned());
    }
    let length = first.len() - first.trim_start_matches(mark).len();
    let (_, inside) = first.split_once('\n').unwrap_or_default();
    let last = inside.trim_end().rsplit('\n').next().unwrap_or_default().trim();
    let is_closed = last.len() >= length && last.chars().all(|c| c == mark);
    (!is_closed).then(|| mark.to_string().repeat(length))
}
