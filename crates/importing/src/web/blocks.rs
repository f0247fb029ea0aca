//! A tree of HTML as words in blocks.

use dom_query::NodeRef;
use model::entities::BlockKind;

/// Elements whose content is not words of the page.
const HIDDEN: [&str; 14] = [
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "button", "select",
    "textarea", "video", "audio",
];

/// Elements that stand inside a line.
const INLINE: [&str; 29] = [
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var",
];

/// A block of a page.
pub(super) struct PageBlock {
    pub(super) kind: BlockKind,
    /// As the page has them, with white space folded.
    pub(super) words: String,
    /// Whether nearly all of them lead elsewhere.
    pub(super) is_link: bool,
}

/// Share of a block's bytes, in percent, from which on it is a link.
const LINK: usize = 90;

/// The words below a node, block by block.
pub(super) fn of(node: &NodeRef<'_>) -> Vec<PageBlock> {
    let mut walk = Walk::default();
    walk.children(node);
    walk.close();
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Vec<PageBlock>,
    /// Words of the block that is being read.
    open: String,
    /// How many of its bytes are in links.
    linked: usize,
    /// What it is by the elements around it, the innermost last.
    around: Vec<BlockKind>,
}

impl Walk {
    fn children(&mut self, node: &NodeRef<'_>) {
        for child in node.children_it(false) {
            self.node(&child);
        }
    }

    /// The caller has made sure that the tree is not too deep for this.
    fn node(&mut self, node: &NodeRef<'_>) {
        if node.is_text() {
            self.write(&node.text());
            return;
        }
        let Some(name) = node.node_name() else { return };
        let name = &*name;
        if HIDDEN.contains(&name) || node.has_attr("hidden") {
            return;
        }
        match name {
            "br" => self.open.push('\n'),
            "wbr" => {}
            "td" | "th" => {
                if !self.open.trim().is_empty() {
                    self.open.push_str(" | ");
                }
                self.children(node);
            }
            "a" => {
                let before = self.open.len();
                self.children(node);
                self.linked += self.open.len().saturating_sub(before);
            }
            _ if INLINE.contains(&name) => self.children(node),
            _ => self.block(node, kind(name)),
        }
    }

    fn block(&mut self, node: &NodeRef<'_>, kind: Option<BlockKind>) {
        self.close();
        self.around.extend(kind);
        self.children(node);
        self.close();
        if kind.is_some() {
            self.around.pop();
        }
    }

    /// White space is one space, except where it is set as it stands.
    fn write(&mut self, words: &str) {
        if self.around.last() == Some(&BlockKind::Code) {
            self.open.push_str(words);
            return;
        }
        for character in words.chars() {
            if !character.is_ascii_whitespace() {
                self.open.push(character);
            } else if !self.open.is_empty() && !self.open.ends_with([' ', '\n']) {
                self.open.push(' ');
            }
        }
    }

    fn close(&mut self) {
        let kind = self.around.last().copied().unwrap_or(BlockKind::Paragraph);
        let words = std::mem::take(&mut self.open);
        let linked = std::mem::take(&mut self.linked);
        if !crate::clean::is_blank(&words) {
            let is_link = linked * 100 >= words.len() * LINK;
            self.found.push(PageBlock { kind, words, is_link });
        }
    }
}

/// What an element makes of the words in it; `None` when it only parts them from others.
fn kind(name: &str) -> Option<BlockKind> {
    Some(match name {
        "h1" => BlockKind::Heading1,
        "h2" => BlockKind::Heading2,
        "h3" | "h4" | "h5" | "h6" => BlockKind::Heading3,
        "li" | "dt" | "dd" => BlockKind::ListItem,
        "blockquote" => BlockKind::BlockQuote,
        "pre" => BlockKind::Code,
        _ => return None,
    })
}
