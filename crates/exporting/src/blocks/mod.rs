//! Markdown to typed blocks, for a preview that knows no HTML.
//!
//! Raw HTML becomes text, images become their description. Must not know who
//! draws the blocks. Start with `blocks`, then [`builder`] for the nesting and
//! [`inlines`] for the words.

mod builder;
mod callout;
mod inlines;
mod mentions;

pub use mentions::Mentions;

use crate::Names;
use crate::dialect::DIALECT;
use builder::Builder;
use model::exports::MarkdownBlock;
use pulldown_cmark::Parser;

/// The blocks of an exported file, in which double brackets name files. What is
/// nested deeper than 64 block quotes, lists and footnotes joins the block
/// around it, so that nobody who walks the blocks runs out of stack.
pub fn blocks(markdown: &str) -> Vec<MarkdownBlock> {
    built(markdown, Builder::default())
}

/// The same, with links to the pages of things leading to these things, and with
/// quotes and statements that a page shows in their place.
pub fn file_blocks(markdown: &str, names: &Names, mentions: &Mentions) -> Vec<MarkdownBlock> {
    built(markdown, Builder::of_file(names, mentions))
}

/// The blocks of a note, in which double brackets name things of the notebook.
pub fn note_blocks(markdown: &str, mentions: &Mentions) -> Vec<MarkdownBlock> {
    built(markdown, Builder::of_note(mentions))
}

fn built(markdown: &str, mut builder: Builder<'_>) -> Vec<MarkdownBlock> {
    for (event, range) in Parser::new_ext(markdown, DIALECT).into_offset_iter() {
        builder.take(event, range, markdown);
    }
    builder.finish()
}

#[cfg(test)]
mod tests;
