//! Events of the parser to nested blocks, on a stack of its own.

use super::callout::callout_of;
use super::inlines::{Inlines, Lead, plain, trimmed};
use super::mentions::Mentions;
use crate::Names;
use crate::links::{LinkTarget, MarkdownLink, link_of};
use model::ThingKey;
use model::exports::{Callout, MarkdownBlock, MarkdownInline, MarkdownItem, ThingLink};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

/// Block quotes, lists, items and footnotes inside one another.
const MAX_DEPTH: usize = 64;

/// A block that holds blocks and is not at its end yet.
enum Open {
    Quote { callout: Option<Callout>, blocks: Vec<MarkdownBlock> },
    List { start: Option<u32>, items: Vec<MarkdownItem> },
    Item(MarkdownItem),
    Footnote { label: String, blocks: Vec<MarkdownBlock> },
}

/// What the words that come belong to.
#[derive(Default)]
enum Leaf {
    /// Nothing, or the paragraph that a tight list leaves unsaid.
    #[default]
    Unsaid,
    /// The first line of a block quote that begins with `[!`.
    CalloutTitle,
    Cell,
    Heading(u8),
    Code(String),
}

#[derive(Default)]
pub(super) struct Builder<'a> {
    /// What double brackets mean; none where they name files.
    mentions: Option<&'a Mentions>,
    /// Which files are pages of things, and what these are.
    files: Option<(&'a Names, &'a Mentions)>,
    done: Vec<MarkdownBlock>,
    open: Vec<Open>,
    /// Blocks that are open in the Markdown and left out here.
    too_deep: usize,
    leaf: Leaf,
    inlines: Inlines,
    head: Vec<Vec<MarkdownInline>>,
    rows: Vec<Vec<Vec<MarkdownInline>>>,
    row: Vec<Vec<MarkdownInline>>,
}

impl<'a> Builder<'a> {
    pub(super) fn of_note(mentions: &'a Mentions) -> Self {
        Self { mentions: Some(mentions), ..Self::default() }
    }

    pub(super) fn of_file(names: &'a Names, mentions: &'a Mentions) -> Self {
        Self { files: Some((names, mentions)), ..Self::default() }
    }

    /// Takes the next event, which stands at `range` of the Markdown.
    pub(super) fn take(&mut self, event: Event<'_>, range: Range<usize>, markdown: &str) {
        let source = &markdown[range.start..];
        let link = self.mentions.and_then(|_| link_of(&event, range, markdown));
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) if let Some(link) = link => {
                self.open_mention(&link, markdown);
            }
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.inlines.push(&text),
            Event::FootnoteReference(label) => self.inlines.push_footnote(&label),
            Event::Code(text) => self.inlines.push_code(&text),
            Event::SoftBreak | Event::HardBreak if matches!(self.leaf, Leaf::CalloutTitle) => {
                self.close_leaf();
            }
            Event::SoftBreak => self.inlines.push(" "),
            Event::HardBreak => self.inlines.push("\n"),
            Event::Rule => {
                self.close_leaf();
                self.push(MarkdownBlock::Rule);
            }
            Event::TaskListMarker(done) => match self.open.last_mut() {
                Some(Open::Item(item)) if self.too_deep == 0 => item.task = Some(done),
                _ => self.inlines.push(if done { "[x] " } else { "[ ] " }),
            },
        }
    }

    pub(super) fn finish(mut self) -> Vec<MarkdownBlock> {
        self.close_leaf();
        self.done
    }

    fn start(&mut self, tag: Tag<'_>, source: &str) {
        match tag {
            Tag::Emphasis => self.inlines.open_emphasis(),
            Tag::Strong => self.inlines.open_strong(),
            Tag::Strikethrough => self.inlines.open_strike(),
            Tag::Link { dest_url, .. } => {
                let thing = self.files.and_then(|(names, _)| names.thing_at(&dest_url));
                let thing = thing.map(|key| ThingLink { key: Some(key), broken: false });
                let lead = Lead { link: Some(dest_url.into_string()), thing, named: false };
                self.inlines.open_link(lead, None);
            }
            Tag::Image { dest_url, .. } => match self.shown_at(&dest_url) {
                Some(block) => {
                    self.close_leaf();
                    self.push(block);
                    self.inlines.open_link(Lead { named: true, ..Lead::default() }, None);
                }
                None => {
                    let lead = self.inlines.lead();
                    self.inlines.open_link(lead, None);
                }
            },
            Tag::TableRow | Tag::TableHead => {}
            Tag::TableCell => self.leaf = Leaf::Cell,
            Tag::Paragraph => {
                self.close_leaf();
                if self.begins_quote() && source.starts_with("[!") {
                    self.leaf = Leaf::CalloutTitle;
                }
            }
            Tag::Heading { level, .. } => self.open_leaf(Leaf::Heading(level as u8)),
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                self.open_leaf(Leaf::Code(language.into_string()));
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => self.open_leaf(Leaf::Code(String::new())),
            Tag::MetadataBlock(_) => self.open_leaf(Leaf::Code("yaml".to_owned())),
            Tag::BlockQuote(_) => self.open_block(Open::Quote { callout: None, blocks: Vec::new() }),
            Tag::List(start) => self.open_block(Open::List {
                start: start.map(|first| u32::try_from(first).unwrap_or(u32::MAX)),
                items: Vec::new(),
            }),
            Tag::Item => self.open_block(Open::Item(item(Vec::new()))),
            Tag::FootnoteDefinition(label) => {
                self.open_block(Open::Footnote { label: label.into_string(), blocks: Vec::new() });
            }
            _ => self.close_leaf(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.inlines.close_emphasis(),
            TagEnd::Strong => self.inlines.close_strong(),
            TagEnd::Strikethrough => self.inlines.close_strike(),
            TagEnd::Link | TagEnd::Image => self.inlines.close_link(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close_block();
            }
            TagEnd::TableCell => {
                self.leaf = Leaf::Unsaid;
                self.row.push(self.inlines.take());
            }
            TagEnd::TableHead => self.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.row)),
            TagEnd::Table => {
                let (head, rows) = (std::mem::take(&mut self.head), std::mem::take(&mut self.rows));
                self.push(MarkdownBlock::Table { head, rows });
            }
            _ => self.close_leaf(),
        }
    }

    /// Double brackets in a note: a link, or, where a paragraph may be parted,
    /// the thing itself as a block.
    fn open_mention(&mut self, link: &MarkdownLink, markdown: &str) {
        let Some(mentions) = self.mentions else { return };
        let words = link.label.clone().map(|label| &markdown[label]);
        let key = match &link.target {
            LinkTarget::Thing(key) => *key,
            LinkTarget::Open(_) => {
                let thing = Some(ThingLink { key: None, broken: true });
                return self.inlines.open_link(Lead { thing, ..Lead::default() }, None);
            }
        };
        let (thing, name) = mentions.link(key);
        if link.embed && matches!(self.leaf, Leaf::Unsaid) {
            self.close_leaf();
            let embed = mentions.embed(key, words.unwrap_or_default());
            self.push(embed);
            return self.inlines.open_link(Lead { named: true, ..Lead::default() }, None);
        }
        // Own words stand; what has neither these nor a name shows as it is.
        let name = name.filter(|_| words.is_none());
        self.inlines.open_link(Lead { thing: Some(thing), ..Lead::default() }, name);
    }

    /// A thing that the page of a note shows in its place, if it can be drawn here.
    fn shown_at(&self, destination: &str) -> Option<MarkdownBlock> {
        let (names, mentions) = self.files.filter(|_| matches!(self.leaf, Leaf::Unsaid))?;
        let thing = names.thing_at(destination)?;
        let is_drawn = match thing {
            ThingKey::Quote(id) => mentions.quotes.contains_key(&id),
            ThingKey::Statement(id) => mentions.statements.contains_key(&id),
            _ => false,
        };
        is_drawn.then(|| mentions.embed(thing, ""))
    }

    fn begins_quote(&self) -> bool {
        self.too_deep == 0
            && matches!(self.open.last(), Some(Open::Quote { callout: None, blocks }) if blocks.is_empty())
    }

    fn open_leaf(&mut self, leaf: Leaf) {
        self.close_leaf();
        self.leaf = leaf;
    }

    fn close_leaf(&mut self) {
        let inlines = self.inlines.take();
        match std::mem::take(&mut self.leaf) {
            Leaf::Heading(level) => self.push(MarkdownBlock::Heading { level, inlines }),
            Leaf::Code(language) => {
                let text = plain(&inlines).trim_end_matches('\n').to_owned();
                self.push(MarkdownBlock::Code { language, text });
            }
            Leaf::CalloutTitle => match (callout_of(&inlines), self.open.last_mut()) {
                (Some(title), Some(Open::Quote { callout, .. })) => *callout = Some(title),
                _ => self.push(MarkdownBlock::Paragraph { inlines }),
            },
            Leaf::Unsaid | Leaf::Cell => {
                let inlines = trimmed(inlines);
                if !inlines.is_empty() {
                    self.push(MarkdownBlock::Paragraph { inlines });
                }
            }
        }
    }

    fn open_block(&mut self, block: Open) {
        self.close_leaf();
        if self.open.len() < MAX_DEPTH {
            self.open.push(block);
        } else {
            self.too_deep += 1;
        }
    }

    fn close_block(&mut self) {
        self.close_leaf();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        match self.open.pop() {
            Some(Open::Quote { callout, blocks }) => {
                self.push(MarkdownBlock::Quote { callout, blocks });
            }
            Some(Open::List { start, items }) => self.push(MarkdownBlock::List { start, items }),
            Some(Open::Footnote { label, blocks }) => self.push(MarkdownBlock::Footnote { label, blocks }),
            Some(Open::Item(item)) => match self.open.last_mut() {
                Some(Open::List { items, .. }) => items.push(item),
                _ => item.blocks.into_iter().for_each(|block| self.push(block)),
            },
            None => {}
        }
    }

    fn push(&mut self, block: MarkdownBlock) {
        match self.open.last_mut() {
            None => self.done.push(block),
            Some(Open::Quote { blocks, .. } | Open::Footnote { blocks, .. }) => blocks.push(block),
            Some(Open::Item(item)) => item.blocks.push(block),
            Some(Open::List { items, .. }) => items.push(item(vec![block])),
        }
    }
}

fn item(blocks: Vec<MarkdownBlock>) -> MarkdownItem {
    MarkdownItem { task: None, blocks }
}
