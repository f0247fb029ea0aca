//! Events of the parser to nested blocks, on a stack of its own.

use super::inlines::{Inlines, plain};
use model::exports::{Callout, MarkdownBlock, MarkdownInline, MarkdownItem};
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

/// Block quotes, lists and items inside one another.
const MAX_DEPTH: usize = 64;

/// A block that holds blocks and is not at its end yet.
enum Open {
    Quote { callout: Option<Callout>, blocks: Vec<MarkdownBlock> },
    List { start: Option<u32>, items: Vec<MarkdownItem> },
    Item(Vec<MarkdownBlock>),
}

/// What the words that come belong to.
#[derive(Default)]
enum Leaf {
    /// Nothing, or the paragraph that a tight list leaves unsaid.
    #[default]
    Unsaid,
    /// The first line of a block quote that begins with `[!`.
    CalloutTitle,
    Heading(u8),
    Code(String),
}

#[derive(Default)]
pub(super) struct Builder {
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

impl Builder {
    /// Takes the next event; `source` is the Markdown from where it begins.
    pub(super) fn take(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::FootnoteReference(text) => self.inlines.push(&text),
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
            Event::TaskListMarker(done) => self.inlines.push(if done { "[x] " } else { "[ ] " }),
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
            Tag::Link { dest_url, .. } => self.inlines.open_link(&dest_url),
            Tag::Image { .. } | Tag::TableCell | Tag::TableRow | Tag::TableHead => {}
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
            Tag::Item => self.open_block(Open::Item(Vec::new())),
            _ => self.close_leaf(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.inlines.close_emphasis(),
            TagEnd::Strong => self.inlines.close_strong(),
            TagEnd::Link => self.inlines.close_link(),
            TagEnd::Image => {}
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.close_block(),
            TagEnd::TableCell => self.row.push(self.inlines.take()),
            TagEnd::TableHead => self.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.row)),
            TagEnd::Table => {
                let (head, rows) = (std::mem::take(&mut self.head), std::mem::take(&mut self.rows));
                self.push(MarkdownBlock::Table { head, rows });
            }
            _ => self.close_leaf(),
        }
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
            Leaf::CalloutTitle => match (callout_of(&plain(&inlines)), self.open.last_mut()) {
                (Some(title), Some(Open::Quote { callout, .. })) => *callout = Some(title),
                _ => self.push(MarkdownBlock::Paragraph { inlines }),
            },
            Leaf::Unsaid if inlines.is_empty() => {}
            Leaf::Unsaid => self.push(MarkdownBlock::Paragraph { inlines }),
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
            Some(Open::Item(blocks)) => match self.open.last_mut() {
                Some(Open::List { items, .. }) => items.push(item(blocks)),
                _ => blocks.into_iter().for_each(|block| self.push(block)),
            },
            None => {}
        }
    }

    fn push(&mut self, block: MarkdownBlock) {
        match self.open.last_mut() {
            None => self.done.push(block),
            Some(Open::Quote { blocks, .. } | Open::Item(blocks)) => blocks.push(block),
            Some(Open::List { items, .. }) => items.push(item(vec![block])),
        }
    }
}

fn item(blocks: Vec<MarkdownBlock>) -> MarkdownItem {
    MarkdownItem { task: None, blocks }
}

/// `[!quote]- Title` → its kind, whether it is folded, `Title`.
fn callout_of(line: &str) -> Option<Callout> {
    let (kind, title) = line.strip_prefix("[!")?.split_once(']')?;
    let is_kind = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '|');
    if kind.is_empty() || !kind.chars().all(is_kind) {
        return None;
    }
    let (folded, title) = match title.strip_prefix(['+', '-']) {
        Some(rest) => (Some(title.starts_with('-')), rest),
        None => (None, title),
    };
    let mut words = Inlines::default();
    words.push(title.trim());
    let title = if title.trim().is_empty() { Vec::new() } else { words.take() };
    Some(Callout { kind: kind.to_lowercase(), title, folded })
}
