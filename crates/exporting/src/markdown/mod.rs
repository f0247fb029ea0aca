//! Articles to Markdown: one file each, and an index.
//!
//! Must not know folders or files on disk. Start with `render` here, then
//! [`article`] for what a file looks like and [`escape`] for how foreign words
//! are kept harmless.

mod article;
mod escape;
mod front_matter;
mod index;
mod link;
mod names;
mod quote;
mod tags;

use model::ArticleId;
use model::exports::{ExportArticle, Profile};
use model::views::ArticleRow;

/// The index of an export.
pub(crate) const INDEX: &str = "index.md";

/// One file of an export, not yet written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFile {
    /// Name in the folder.
    pub path: String,
    /// UTF-8 with `\n` line ends, the last line ended too.
    pub markdown: String,
    /// Quotes in it; 0 for the index, which only counts them.
    pub quotes: u32,
    /// The article in it; none for the index.
    pub article: Option<ArticleId>,
}

/// One file per article and the index, sorted by path. The same articles give
/// the same bytes, in whatever order they come.
pub fn render(articles: &[ExportArticle], profile: Profile) -> Vec<RenderedFile> {
    let names = names::file_names(articles);
    let mut files: Vec<RenderedFile> =
        articles.iter().zip(&names).map(|(article, name)| file(article, name, profile)).collect();
    files.push(RenderedFile {
        path: INDEX.to_owned(),
        markdown: index::markdown(articles, &names, profile),
        quotes: 0,
        article: None,
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The file that [`render`] gives this article: its name depends on those of all
/// the others. None if it is not among them.
pub fn render_one(article: &ExportArticle, all: &[ArticleRow], profile: Profile) -> Option<RenderedFile> {
    let at = all.iter().position(|row| row.id == article.id)?;
    Some(file(article, &names::file_names(all)[at], profile))
}

fn file(article: &ExportArticle, name: &str, profile: Profile) -> RenderedFile {
    RenderedFile {
        path: name.to_owned(),
        markdown: article::markdown(article, profile),
        quotes: count(article.quotes.len()),
        article: Some(article.id),
    }
}

/// Saturates: four thousand million of anything is not counted further.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A count with its noun: "1 quote", "3 quotes".
fn counted(count: u32, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
