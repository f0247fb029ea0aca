//! One article as a Markdown file.

use super::{Names, escape, front_matter, link, quote};
use model::exports::{ExportArticle, Profile};

/// Front matter, title, a line on where it was published, then the quotes in
/// reading order.
pub(super) fn markdown(article: &ExportArticle, names: &Names, profile: Profile) -> String {
    let mut out = front_matter::of_article(article, profile);
    out.push_str(&format!("\n# {}\n", title(article)));
    let origin = origin(article);
    if !origin.is_empty() {
        out.push_str(&format!("\n{origin}\n"));
    }
    if article.quotes.is_empty() {
        out.push_str("\nNo quotes are marked in this article.\n");
    }
    for view in &article.quotes {
        out.push('\n');
        match profile {
            Profile::Obsidian => quote::callout(&mut out, view, article, names),
            Profile::Commonmark => quote::block_quote(&mut out, view, article, names),
        }
    }
    out
}

/// The headline, escaped; never empty.
pub(super) fn title(article: &ExportArticle) -> String {
    let title = escape::inline(&article.title);
    if title.is_empty() { "Untitled".to_owned() } else { title }
}

fn origin(article: &ExportArticle) -> String {
    let parts = [
        article.source.as_deref().map(escape::inline),
        article.author.as_deref().map(escape::inline),
        article.published.as_ref().map(|date| date.day().to_owned()),
        article.url.as_deref().map(link::markdown),
    ];
    joined(parts.into_iter().flatten())
}

/// Parts that say something, with a middle dot between them.
pub(super) fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
