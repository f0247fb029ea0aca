use super::{Importer, answers, nesting};
use crate::blocks::Blocks;
use crate::draft::{self, Body};
use crate::{clean, decoding, front_matter, html};
use model::entities::{BlockKind, Format};
use model::imports::{ArticleDraft, SkipReason};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Markdown (CommonMark with the tables, footnotes, strike-through and task
/// lists of GitHub), perhaps with front matter.
pub(super) struct Markdown;

impl Importer for Markdown {
    fn endings(&self) -> &'static [&'static str] {
        &["md", "markdown"]
    }

    fn read(&self, bytes: &[u8], file_name: &str) -> Result<ArticleDraft, SkipReason> {
        let decoded = decoding::decode(bytes)?;
        let text = clean::line_ends(&decoded.text);
        let (about, rest) = front_matter::split(&text)?;
        let origin = draft::Origin { file_name, format: Format::Markdown, encoding: decoded.encoding };
        draft::finish(about, body(rest), &origin)
    }
}

/// The words of a Markdown document, block by block; without blocks, and as they
/// stand, where they are nested as nobody would.
fn body(markdown: &str) -> Body {
    if nesting::is_too_deep(markdown) {
        return Body::plain(markdown);
    }
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut writer = Writer::default();
    let markdown = answers::kept(markdown, options);
    for (event, range) in Parser::new_ext(&markdown, options).into_offset_iter() {
        writer.take(event, &markdown[range.start..]);
    }
    writer.close();
    writer.blocks.finish()
}

/// What surrounds a block and gives it its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Container {
    Item,
    Quote,
}

#[derive(Default)]
struct Writer {
    blocks: Blocks,
    /// Words of the block that is being read.
    open: String,
    /// Its kind, when not given by what surrounds it.
    kind: Option<BlockKind>,
    containers: Vec<Container>,
    /// Inside `<script>` and its like, whose content is nobody's words.
    hidden: bool,
    cells: u32,
}

impl Writer {
    /// Takes the next event; `source` is the Markdown from where it begins.
    fn take(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.write(&words),
            Event::InlineMath(words) | Event::DisplayMath(words) => self.write(&words),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.write("\n"),
            Event::Html(tags) => self.open.push_str(&tags),
            Event::InlineHtml(tag) => match html::inline(&tag) {
                html::Inline::Break => self.write("\n"),
                html::Inline::Hide => self.hidden = true,
                html::Inline::Show => self.hidden = false,
                html::Inline::Nothing => {}
            },
            Event::FootnoteReference(label) => self.write(&format!("[{label}]")),
            Event::TaskListMarker(done) => self.write(if done { "[x] " } else { "[ ] " }),
            Event::Rule => self.close(),
        }
    }

    fn start(&mut self, tag: Tag<'_>, source: &str) {
        match tag {
            Tag::Heading { level, .. } => {
                self.close();
                self.kind = Some(match level {
                    HeadingLevel::H1 => BlockKind::Heading1,
                    HeadingLevel::H2 => BlockKind::Heading2,
                    _ => BlockKind::Heading3,
                });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.close();
                self.kind = Some(BlockKind::Code);
            }
            Tag::Item => {
                self.enter(Container::Item);
                if let Some(number) = number(source) {
                    self.open = format!("{number} ");
                }
            }
            Tag::BlockQuote(_) => self.enter(Container::Quote),
            Tag::FootnoteDefinition(label) => {
                self.close();
                self.open = format!("[{label}] ");
            }
            Tag::TableCell => {
                if self.cells > 0 {
                    self.write(" | ");
                }
                self.cells += 1;
            }
            Tag::List(_) | Tag::HtmlBlock | Tag::Table(_) => self.close(),
            // A paragraph goes on where the label of a footnote or the number of
            // an item stands.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Item | TagEnd::BlockQuote(_) => {
                self.close();
                self.containers.pop();
            }
            TagEnd::HtmlBlock => {
                self.open = html::words(&self.open);
                self.close();
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.close();
                self.cells = 0;
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::FootnoteDefinition => {
                self.close()
            }
            _ => {}
        }
    }

    fn enter(&mut self, container: Container) {
        self.close();
        self.containers.push(container);
    }

    fn write(&mut self, words: &str) {
        if !self.hidden {
            self.open.push_str(words);
        }
    }

    /// Ends the block that is being read, if it holds anything.
    fn close(&mut self) {
        let kind = self.kind.take().unwrap_or(match self.containers.last() {
            Some(Container::Item) => BlockKind::ListItem,
            Some(Container::Quote) => BlockKind::BlockQuote,
            None => BlockKind::Paragraph,
        });
        self.hidden = false;
        self.blocks.push(kind, &std::mem::take(&mut self.open));
    }
}

/// The number that an item begins with, as it is written: counting would not
/// bring back the year (`1986.`) that became one by chance.
fn number(item: &str) -> Option<&str> {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 { None } else { item.get(..=digits) }
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
