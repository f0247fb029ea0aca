//! The index of an export: every article by date, newest first.

use super::article::{joined, title};
use super::{count, counted, escape, front_matter};
use model::exports::{ExportArticle, Profile};
use std::cmp::Reverse;

/// A list of links with source and number of quotes; articles without a date
/// come last.
pub(super) fn markdown(articles: &[ExportArticle], names: &[String], profile: Profile) -> String {
    let quotes = articles.iter().map(|article| article.quotes.len()).sum();
    let (articles_count, quotes_count) = (count(articles.len()), count(quotes));
    let mut out = front_matter::of_index(articles_count, quotes_count);
    out.push_str(&format!(
        "\n# Articles and quotes\n\n{}, {}.\n",
        counted(articles_count, "article"),
        counted(quotes_count, "quote")
    ));
    let mut rows: Vec<(&ExportArticle, &String)> = articles.iter().zip(names).collect();
    rows.sort_by_cached_key(|(article, name)| {
        let day = article.published.as_ref().map(|date| date.day().to_owned());
        (Reverse(day), (*name).clone())
    });
    for (at, (article, name)) in rows.into_iter().enumerate() {
        if at == 0 {
            out.push('\n');
        }
        out.push_str(&format!("- {}\n", row(article, name, profile)));
    }
    out
}

fn row(article: &ExportArticle, name: &str, profile: Profile) -> String {
    let quotes = counted(count(article.quotes.len()), "quote");
    match profile {
        // The name tells day, title and source already, and names hold nothing
        // that a wiki link could trip over.
        Profile::Obsidian => {
            let stem = name.strip_suffix(".md").unwrap_or(name);
            format!("[[{stem}]] · {quotes}")
        }
        Profile::Commonmark => joined(
            [
                article.published.as_ref().map_or_else(String::new, |date| date.day().to_owned()),
                format!("[{}](<{}>)", title(article), destination(name)),
                article.source.as_deref().map_or_else(String::new, escape::inline),
                quotes,
            ]
            .into_iter(),
        ),
    }
}

/// A name as a link destination in angle brackets: of what names may hold, only
/// an ampersand that begins an entity means something there.
fn destination(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (at, c) in name.char_indices() {
        match c {
            '&' if escape::starts_entity(&name[at + 1..]) => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}
