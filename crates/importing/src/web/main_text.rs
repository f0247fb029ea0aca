//! Which of the words of a page are its article.
//!
//! Two readers of different make look at the page: one scores what looks like
//! an article and keeps much (a port of trafilatura, Barbaresi 2021), one looks
//! for the densest part of the tree (a port of Mozilla's Readability). What the
//! first finds and the second has nowhere is teasers, lists of tags, and words
//! of the publisher. Where the second has missed the article, the first alone is
//! believed.

use super::blocks::{self, PageBlock};
use crate::blocks::Blocks;
use crate::draft::Body;
use dom_query::Document;
use dom_smoothie::Readability;
use rs_trafilatura::Options;
use rs_trafilatura::page_type::PageType;
use std::collections::HashSet;
use std::panic::{self, AssertUnwindSafe};

/// Words in a row that are looked for in the other reading.
const GRAM: usize = 4;

/// Share of a block's grams that the other reading must have.
const SAME: f64 = 0.5;

/// Least length of what both have, bytes, for the second to have a say: as many
/// as Readability asks of a paragraph before it takes a page for an article.
const AGREED: usize = 140;

/// The words of the article; all words of the page when no article is found.
pub(super) fn read(html: &str, page: &Document) -> Body {
    let mut found = chosen(reading(|| wide(html)), reading(|| dense(html)), page);
    found.retain(|block| !block.is_link);
    let mut body = Blocks::default();
    for block in found {
        body.push(block.kind, &block.words);
    }
    body.finish()
}

/// What the two readings come to. One that has all in a single block has not
/// seen how the page is built.
fn chosen(wide: Vec<PageBlock>, dense: Vec<PageBlock>, page: &Document) -> Vec<PageBlock> {
    match (wide.len(), dense.len()) {
        (0, 0) => blocks::of(&page.root()),
        (0 | 1, 2..) | (0, _) => dense,
        (_, 0) => wide,
        _ => agreed(wide, &Reading::of(&dense)),
    }
}

/// What of `found` the other reading has too.
fn agreed(mut found: Vec<PageBlock>, other: &Reading) -> Vec<PageBlock> {
    let both: Vec<bool> = found.iter().map(|block| other.has(&block.words)).collect();
    let length: usize =
        found.iter().zip(&both).filter(|(_, both)| **both).map(|(block, _)| block.words.len()).sum();
    if length >= AGREED {
        let mut both = both.into_iter();
        found.retain(|_| both.next().unwrap_or_default());
    }
    found
}

/// A defect in one reader leaves the other: each has pages without a body, or
/// with marks of no meaning, that it does not expect.
fn reading(read: impl FnOnce() -> Vec<PageBlock>) -> Vec<PageBlock> {
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_default()
}

fn wide(html: &str) -> Vec<PageBlock> {
    let options = Options { page_type: Some(PageType::Article), ..Options::default() };
    let content =
        rs_trafilatura::extract_with_options(html, &options).ok().and_then(|found| found.content_html);
    content.map(|content| blocks::of(&Document::from(content).root())).unwrap_or_default()
}

fn dense(html: &str) -> Vec<PageBlock> {
    let article = Readability::new(html, None, None).and_then(|mut reader| reader.parse());
    article.map(|article| blocks::of(&Document::from(article.content).root())).unwrap_or_default()
}

/// The words of a reading, to look others up in.
struct Reading {
    grams: HashSet<Vec<String>>,
    /// All words, with a space on either side of each.
    all: String,
}

impl Reading {
    fn of(found: &[PageBlock]) -> Self {
        let words: Vec<String> = found.iter().flat_map(|block| words(&block.words)).collect();
        let grams = words.windows(GRAM).map(<[String]>::to_vec).collect();
        Self { grams, all: format!(" {} ", words.join(" ")) }
    }

    fn has(&self, block: &str) -> bool {
        let words = words(block);
        if words.len() < GRAM {
            return self.all.contains(&format!(" {} ", words.join(" ")));
        }
        let grams = words.windows(GRAM);
        let (all, same) = (grams.len(), grams.filter(|gram| self.grams.contains(*gram)).count());
        same as f64 >= SAME * all as f64
    }
}

fn words(block: &str) -> Vec<String> {
    block
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
