use crate::dialect::DIALECT;
use model::ThingKey;
use pulldown_cmark::{Event, LinkType, Parser, Tag};
use std::ops::Range;

/// A link in double brackets: `[[speaker:id]]`, `[[speaker:id|own words]]`,
/// `![[quote:id]]`, or `[[Some words]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownLink {
    /// Bytes of the whole of it in the Markdown, brackets and `!` among them.
    pub range: Range<usize>,
    /// Whether the thing itself is to be shown in its place.
    pub embed: bool,
    /// Where it leads.
    pub target: LinkTarget,
    /// Bytes of the own words in the Markdown, as they stand there; none without
    /// a `|`.
    pub label: Option<Range<usize>>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// To a thing, whether or not it is in the notebook.
    Thing(ThingKey),
    /// Nowhere yet: the words that stand where a thing should be named.
    Open(String),
}

impl LinkTarget {
    /// What double brackets name.
    pub(crate) fn of(named: &str) -> Self {
        // In a table the bar before own words has to be escaped.
        let named = named.strip_suffix('\\').unwrap_or(named).trim();
        named.parse().map_or_else(|_| Self::Open(named.to_owned()), Self::Thing)
    }
}

/// The links in double brackets of a Markdown text, in reading order. Code and
/// front matter hold none.
pub fn links(markdown: &str) -> Vec<MarkdownLink> {
    let events = Parser::new_ext(markdown, DIALECT).into_offset_iter();
    events.filter_map(|(event, range)| link_of(&event, range, markdown)).collect()
}

/// The link that an event begins, if it is one in double brackets.
pub(crate) fn link_of(event: &Event<'_>, range: Range<usize>, markdown: &str) -> Option<MarkdownLink> {
    let (link_type, named, embed) = match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) => (link_type, dest_url, false),
        Event::Start(Tag::Image { link_type, dest_url, .. }) => (link_type, dest_url, true),
        _ => return None,
    };
    let LinkType::WikiLink { has_pothole } = *link_type else { return None };
    let label = has_pothole.then(|| {
        let whole = &markdown[range.clone()];
        let bar = whole.find('|').map_or(whole.len(), |at| at + 1);
        range.start + bar..(range.end - 2).max(range.start + bar)
    });
    Some(MarkdownLink { range, embed, target: LinkTarget::of(named), label })
}

#[cfg(test)]
mod tests {
    use super::{LinkTarget, links};

    const ID: &str = "0198c1f2-3a4b-7c5d-8e9f-0123456789ab";

    fn check(markdown: &str, expected: &[&str]) {
        let markdown = markdown.replace("ID", ID);
        let shown: Vec<String> = links(&markdown)
            .into_iter()
            .map(|link| {
                let target = match link.target {
                    LinkTarget::Thing(key) => format!("<{}>", key.to_string().replace(ID, "ID")),
                    LinkTarget::Open(words) => words,
                };
                let label = link.label.map_or(String::new(), |range| format!(" as {}", &markdown[range]));
                let whole = markdown[link.range].replace(ID, "ID");
                format!("{}{target}{label} at {whole}", if link.embed { "embed " } else { "" })
            })
            .collect();
        assert_eq!(shown, expected, "{markdown}");
    }

    #[test]
    fn links_name_things_or_wait_for_one() {
        check("[[speaker:ID]] said", &["<speaker:ID> at [[speaker:ID]]"]);
        check("é [[tag:ID|own *words*]]", &["<tag:ID> as own *words* at [[tag:ID|own *words*]]"]);
        check("![[quote:ID]]", &["embed <quote:ID> at ![[quote:ID]]"]);
        check("[[The mayor]]", &["The mayor at [[The mayor]]"]);
        check("[[person:7]]", &["person:7 at [[person:7]]"]);
    }

    #[test]
    fn links_stand_in_lists_quotes_tables_and_footnotes() {
        check("- [[note:ID]]\n\n> [[note:ID]]", &["<note:ID> at [[note:ID]]"; 2]);
        check("|a|b|\n|-|-|\n|[[note:ID\\|x]]|y|", &["<note:ID> as x at [[note:ID\\|x]]"]);
        check("a[^1]\n\n[^1]: [[note:ID]]", &["<note:ID> at [[note:ID]]"]);
    }

    #[test]
    fn code_and_half_links_are_none() {
        for none in [
            "`[[note:ID]]`",
            "```\n[[note:ID]]\n```",
            "    [[note:ID]]",
            "\\[[note:ID]]",
            "[[note:ID]",
            "[note:ID]",
            "[[]]",
            "---\na: \"[[note:ID]]\"\n---\n",
            "[words](note:ID)",
        ] {
            check(none, &[]);
        }
    }
}
