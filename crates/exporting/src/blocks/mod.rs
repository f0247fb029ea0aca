//! Markdown to typed blocks, for a preview that knows no HTML.
//!
//! Raw HTML becomes text, images become their description. Must not know who
//! draws the blocks. Start with `blocks`, then [`builder`] for the nesting and
//! [`inlines`] for the words.

mod builder;
mod inlines;

use builder::Builder;
use model::exports::MarkdownBlock;
use pulldown_cmark::{Options, Parser};

/// The blocks of a Markdown text. What is nested deeper than 64 block quotes
/// and lists joins the block around it, so that nobody who walks the blocks
/// runs out of stack.
pub fn blocks(markdown: &str) -> Vec<MarkdownBlock> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_WIKILINKS | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut builder = Builder::default();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        builder.take(event, &markdown[range.start..]);
    }
    builder.finish()
}

#[cfg(test)]
mod tests;
