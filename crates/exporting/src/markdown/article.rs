//! One article as a Markdown file.

use super::{Content, Seen, escape, front_matter, link, quote};
use crate::Region;
use model::ThingKey;
use model::exports::{ExportArticle, Profile};

/// Title and a line on where it was published, then the quotes in reading
/// order, each a region.
pub(super) fn content(article: &ExportArticle, names: &Seen<'_>, profile: Profile) -> Content {
    let mut head = format!("# {}\n", title(article));
    let origin = origin(article);
    if !origin.is_empty() {
        head.push_str(&format!("\n{origin}\n"));
    }
    if article.quotes.is_empty() {
        head.push_str("\nNo quotes are marked in this article.\n");
    }
    let mut regions = vec![Region::new(ThingKey::from(article.id).to_string(), &head)];
    regions.extend(super::notes_region(article.id, names));
    for view in &article.quotes {
        let mut text = String::new();
        match profile {
            Profile::Obsidian => quote::callout(&mut text, view, article, names),
            _ => quote::block_quote(&mut text, view, article, names),
        }
        regions.push(Region::new(ThingKey::from(view.id).to_string(), &text));
    }
    Content::Managed { matter: front_matter::of_article(article, profile), regions }
}

/// The headline, escaped; never empty.
pub(super) fn title(article: &ExportArticle) -> String {
    let title = escape::inline(&article.title);
    if title.is_empty() { "Untitled".to_owned() } else { title }
}

pub(super) fn origin(article: &ExportArticle) -> String {
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
