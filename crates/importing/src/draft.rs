//! The last step of every importer: from words and what they tell about
//! themselves to a draft.

use crate::front_matter::FrontMatter;
use crate::limits::MAX_TEXT_BYTES;
use crate::{clean, titles};
use model::entities::{Block, BlockKind, Format};
use model::imports::{ArticleDraft, SkipReason};
use text::TextRange;

/// Where a document came from.
pub(crate) struct Origin<'a> {
    /// Empty for a paste.
    pub(crate) file_name: &'a str,
    pub(crate) format: Format,
    pub(crate) encoding: &'static str,
}

/// The words of a document.
pub(crate) struct Body {
    /// Clean text.
    pub(crate) text: String,
    /// Its structure, where the format tells one.
    pub(crate) blocks: Option<Vec<Block>>,
}

impl Body {
    /// Text without structure.
    pub(crate) fn plain(raw: &str) -> Self {
        Self { text: clean::text(raw), blocks: None }
    }

    /// The words of the first heading of the first level, else of a heading
    /// that comes first of all.
    fn heading(&self) -> Option<String> {
        let blocks = self.blocks.as_deref()?;
        let first = blocks.first().filter(|block| is_heading(block.kind));
        let block = blocks.iter().find(|block| block.kind == BlockKind::Heading1).or(first)?;
        Some(clean::line(words(&self.text, block)?))
    }

    /// Marks the first block as the headline, if it is that and the format did
    /// not tell.
    fn mark_headline(&mut self, title: &str) {
        let first = text::lines(&self.text).next();
        let is_title = |words: &str| clean::line(words) == title;
        match &mut self.blocks {
            Some(blocks) => {
                let headline = blocks.first_mut().filter(|block| {
                    (is_heading(block.kind) || block.kind == BlockKind::Paragraph)
                        && words(&self.text, block).is_some_and(is_title)
                });
                if let Some(block) = headline {
                    block.kind = BlockKind::Heading1;
                }
            }
            None if first.and_then(|line| line.slice(&self.text)).is_some_and(is_title) => {
                let kinds =
                    std::iter::once(BlockKind::Heading1).chain(std::iter::repeat(BlockKind::Paragraph));
                let lines = text::lines(&self.text).zip(kinds);
                self.blocks =
                    Some(lines.filter_map(|(line, kind)| block(kind, line.start(), line.end())).collect());
            }
            None => {}
        }
    }
}

/// A block, unless the text is too long for its ends.
pub(crate) fn block(kind: BlockKind, start: usize, end: usize) -> Option<Block> {
    Some(Block { kind, start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()? })
}

fn is_heading(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Heading1 | BlockKind::Heading2 | BlockKind::Heading3)
}

fn words<'a>(text: &'a str, block: &Block) -> Option<&'a str> {
    TextRange::new(block.start as usize, block.end as usize).slice(text)
}

/// Puts a draft together.
///
/// # Errors
/// `Empty` when there are no words, `TooLarge` when there are too many.
pub(crate) fn finish(
    about: FrontMatter,
    mut body: Body,
    origin: &Origin<'_>,
) -> Result<ArticleDraft, SkipReason> {
    if clean::is_blank(&body.text) {
        return Err(SkipReason::Empty);
    }
    if body.text.len() as u64 > MAX_TEXT_BYTES {
        return Err(SkipReason::TooLarge { limit: MAX_TEXT_BYTES });
    }
    let title = about
        .title
        .or_else(|| body.heading())
        .filter(|title| title.contains(char::is_alphanumeric))
        .map_or_else(
            || titles::guess(&body.text, origin.file_name),
            |title| titles::shorten(&title, titles::MAX_TITLE),
        );
    body.mark_headline(&title);
    Ok(ArticleDraft {
        title,
        source: about.source,
        author: about.author,
        published: about.published,
        url: about.url,
        text: body.text,
        blocks: body.blocks,
        format: origin.format,
        encoding: origin.encoding,
    })
}
