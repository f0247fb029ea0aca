//! Words in blocks, written one after the other into one text.

use crate::draft::Body;
use crate::{clean, draft};
use model::entities::{Block, BlockKind};

/// A text that grows by blocks.
#[derive(Default)]
pub(crate) struct Blocks {
    text: String,
    blocks: Vec<Block>,
}

impl Blocks {
    /// Adds a block of clean words; nothing when there are none. An empty line
    /// parts blocks, but for items of a list.
    pub(crate) fn push(&mut self, kind: BlockKind, raw: &str) {
        let words = clean::text(raw);
        let words = match kind {
            BlockKind::Code => words.as_str(),
            _ => words.trim_start(),
        };
        if words.is_empty() {
            return;
        }
        if let Some(last) = self.blocks.last() {
            let list = kind == BlockKind::ListItem && last.kind == BlockKind::ListItem;
            self.text.push_str(if list { "\n" } else { "\n\n" });
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.blocks.extend(draft::block(kind, start, self.text.len()));
    }

    /// The whole text with its structure.
    pub(crate) fn finish(self) -> Body {
        Body { text: self.text, blocks: Some(self.blocks) }
    }
}
