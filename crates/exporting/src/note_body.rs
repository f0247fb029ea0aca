use crate::dialect::DIALECT;
use crate::links::{LinkTarget, link_of};
use model::ThingKey;
use model::entities::{BodyLink, NoteBody};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// Characters of a heading.
const HEADING: usize = 120;
/// Characters of an excerpt.
const EXCERPT: usize = 240;
/// Characters before and after a link.
const AROUND: usize = 80;

/// A Markdown text with what is derived of it. In heading and excerpts a link
/// without own words stays as it is, `[[kind:id]]`, so that it can be shown with
/// the name that the thing has then.
pub fn note_body(markdown: String) -> NoteBody {
    let mut plain = Plain::default();
    for (event, range) in Parser::new_ext(&markdown, DIALECT).into_offset_iter() {
        let link = link_of(&event, range, &markdown);
        plain.take(&event, link.map(|link| (link.target, link.embed, link.label.is_some())));
    }
    let text = plain.text;
    let heading = text.lines().map(str::trim).find(|line| line.contains(char::is_alphanumeric));
    let links = plain.links.into_iter().map(|(thing, embed, start, end)| BodyLink {
        thing,
        embed,
        excerpt: around(&text, start, end),
    });
    NoteBody {
        heading: single(&cut(heading.unwrap_or_default(), HEADING)),
        excerpt: single(&cut(text.trim_start(), EXCERPT)),
        words: text::words(&text),
        links: links.collect(),
        markdown,
    }
}

/// The words of a Markdown text without its marks, for searching in.
pub fn plain(markdown: &str) -> String {
    let mut plain = Plain::default();
    for (event, range) in Parser::new_ext(markdown, DIALECT).into_offset_iter() {
        let link = link_of(&event, range, markdown);
        plain.take(&event, link.map(|link| (link.target, link.embed, link.label.is_some())));
    }
    plain.text
}

/// The words so far, with where in them the links stand.
#[derive(Default)]
struct Plain {
    text: String,
    links: Vec<(ThingKey, bool, usize, usize)>,
    /// Links that are open: whether their words are taken.
    open: Vec<bool>,
    hidden: usize,
}

impl Plain {
    fn take(&mut self, event: &Event<'_>, link: Option<(LinkTarget, bool, bool)>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => self.open_link(link),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                self.open.pop();
                if let Some((.., end)) = self.links.last_mut().filter(|(.., end)| *end == usize::MAX) {
                    *end = self.text.len();
                }
            }
            Event::Start(Tag::MetadataBlock(_)) => self.hidden += 1,
            Event::End(TagEnd::MetadataBlock(_)) => self.hidden -= 1,
            Event::Text(text) | Event::Code(text) if self.hidden == 0 && self.open.last() != Some(&false) => {
                self.text.push_str(text);
            }
            Event::SoftBreak => self.text.push(' '),
            Event::End(TagEnd::TableCell) => self.text.push_str("  "),
            Event::HardBreak => self.end_line(),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::CodeBlock
                | TagEnd::Item
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::FootnoteDefinition,
            )
            | Event::Start(Tag::List(_)) => self.end_line(),
            _ => {}
        }
    }

    fn open_link(&mut self, link: Option<(LinkTarget, bool, bool)>) {
        let Some((LinkTarget::Thing(thing), embed, labelled)) = link else {
            self.open.push(true);
            return;
        };
        self.links.push((thing, embed, self.text.len(), usize::MAX));
        self.open.push(labelled);
        if !labelled {
            self.text.push_str(&format!("[[{thing}]]"));
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

/// The words around a link, in its line.
fn around(text: &str, start: usize, end: usize) -> String {
    let end = end.min(text.len());
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let before = cut_front(&text[line_start..start], AROUND);
    let after = cut(&text[end..line_end], AROUND);
    single(&format!("{before}{}{after}", &text[start..end]))
}

/// The beginning, cut between words and never in a link; says when it was cut.
fn cut(text: &str, characters: usize) -> String {
    let Some((mut at, _)) = text.char_indices().nth(characters) else { return text.to_owned() };
    if let Some(opened) = text[..at].rfind("[[")
        && !text[opened..at].contains("]]")
        && text[opened..]
            .find("]]")
            .is_some_and(|closed| text[opened + 2..opened + closed].parse::<ThingKey>().is_ok())
    {
        at = opened;
    } else if let Some(space) = text[..at].rfind(char::is_whitespace).filter(|space| *space > at / 2) {
        at = space;
    }
    format!("{}…", text[..at].trim_end())
}

/// The end, cut as the beginning is.
fn cut_front(text: &str, characters: usize) -> String {
    let count = text.chars().count();
    if count <= characters {
        return text.to_owned();
    }
    let mut at = text.char_indices().nth(count - characters).map_or(0, |(at, _)| at);
    if let Some(closed) = text[at..].find("]]").filter(|closed| !text[at..at + closed].contains("[["))
        && let Some(opened) = text[..at + 1].rfind("[[")
        && text[opened + 2..at + closed].parse::<ThingKey>().is_ok()
    {
        at += closed + 2;
    } else if let Some(space) = text[at..].find(char::is_whitespace).filter(|space| *space < characters / 2) {
        at += space;
    }
    format!("…{}", text[at..].trim_start())
}

/// On one line, with single spaces.
fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::note_body;

    const KEY: &str = "speaker:0198c1f2-3a4b-7c5d-8e9f-0123456789ab";

    #[test]
    fn a_body_tells_its_first_line_its_words_and_what_is_around_links() {
        let markdown = format!(
            "---\nkey: value\n---\n\n# The *call*\n\nWhat [[{KEY}]] said of [[{KEY}|the `mayor`]] <!-- not \
             this -->today.\n\n- one\n- [x] two\n\n![[{KEY}]]\n"
        );
        let body = note_body(markdown.clone());
        assert_eq!(body.heading, "The call");
        assert_eq!(
            body.excerpt,
            format!("The call What [[{KEY}]] said of the mayor today. one two [[{KEY}]]")
        );
        assert_eq!(body.words, 12);
        let shown: Vec<_> = body.links.iter().map(|it| (it.embed, it.excerpt.replace(KEY, "K"))).collect();
        let line = "What [[K]] said of the mayor today.";
        assert_eq!(
            shown,
            [(false, line), (false, line), (true, "[[K]]")].map(|(it, words)| (it, words.to_owned()))
        );
        assert_eq!(body.markdown, markdown);
    }

    #[test]
    fn excerpts_are_cut_between_words_and_never_in_a_link() {
        for length in 150..300 {
            let words = "wörd ".repeat(length / 5) + &"x".repeat(length % 5);
            let body = note_body(format!("{words} [[{KEY}]] {words} [[{KEY}]]{words}"));
            for excerpt in body.links.iter().map(|it| &it.excerpt).chain([&body.excerpt, &body.heading]) {
                let (opened, closed) = (excerpt.matches("[[").count(), excerpt.matches("]]").count());
                assert_eq!(opened, closed, "{excerpt}");
                assert_eq!(excerpt.matches(KEY).count(), opened, "{excerpt}");
            }
        }
    }

    #[test]
    fn any_text_has_a_body() {
        for text in ["", "\n\n", "[[", "![[x", "\u{0}", "***", "|", "[[[[a]]]]", "> - 1. #"] {
            let body = note_body(text.to_owned());
            assert!(body.links.is_empty());
        }
    }
}
