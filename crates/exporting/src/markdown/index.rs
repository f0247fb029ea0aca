//! The index of an export: every article by date, newest first, then every
//! statement.

use super::article::{joined, title};
use super::statement::{Report, sources};
use super::{Content, Seen, Things, count, counted, escape, front_matter, link};
use crate::Region;
use model::ThingKey;
use model::exports::{ExportArticle, ExportStatement, Profile};
use std::borrow::Cow;
use std::cmp::Reverse;

/// A statement, and how often it is reported.
pub(super) struct Told<'a> {
    statement: &'a ExportStatement,
    quotes: u32,
    sources: u32,
}

pub(super) fn told<'a, 'r>(
    statements: &'a [ExportStatement],
    reports: impl Fn(&ExportStatement) -> &'r [Report<'r>],
) -> Vec<Told<'a>> {
    let told = |statement| {
        let reports = reports(statement);
        Told { statement, quotes: count(reports.len()), sources: sources(reports) }
    };
    statements.iter().map(told).collect()
}

/// A list of links with source and number of quotes, in which articles without
/// a date come last; and one of statements by name.
pub(super) fn content(
    articles: &[ExportArticle],
    statements: &[Told<'_>],
    things: &Things,
    names: &Seen<'_>,
    profile: Profile,
) -> Content {
    let quotes = articles.iter().map(|article| article.quotes.len()).sum();
    let counts = [count(articles.len()), count(quotes), count(statements.len())];
    let mut told = vec![counted(counts[0], "article"), counted(counts[1], "quote")];
    told.extend((!statements.is_empty()).then(|| counted(counts[2], "statement")));
    let head = format!("# Articles and quotes\n\n{}.\n", told.join(", "));
    let mut regions = vec![Region::new("index", &head)];
    let mut rows: Vec<(&ExportArticle, Cow<'_, str>)> =
        articles.iter().filter_map(|article| Some((article, names.get(article.id)?))).collect();
    rows.sort_by_cached_key(|(article, name)| {
        let day = article.published.as_ref().map(|date| date.day().to_owned());
        (Reverse(day), name.clone())
    });
    let list = listed(rows.into_iter().map(|(article, name)| row(article, &name, profile)));
    regions.extend((!list.is_empty()).then(|| Region::new("index:articles", &list)));
    let mut rows: Vec<(Cow<'_, str>, &Told<'_>)> =
        statements.iter().filter_map(|told| Some((names.get(told.statement.id)?, told))).collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let list = listed(rows.into_iter().map(|(name, told)| statement_row(told, &name, profile)));
    let list = format!("## Statements\n\n{list}");
    let has_pages = statements.iter().any(|told| names.get(told.statement.id).is_some());
    regions.extend(has_pages.then(|| Region::new("index:statements", &list)));
    let speakers = things.speakers.iter().map(|it| ThingKey::from(it.id));
    regions.extend(section("speakers", "Speakers", speakers, names, profile));
    let tags = things.tags.iter().map(|it| ThingKey::from(it.id));
    regions.extend(section("tags", "Tags", tags, names, profile));
    let notes = things.notes.iter().map(|it| ThingKey::from(it.id));
    regions.extend(section("notes", "Notes", notes, names, profile));
    Content::Managed { matter: front_matter::of_index(counts), regions }
}

/// Links to the pages of one kind of things by name; none without pages.
fn section(
    key: &str,
    heading: &str,
    things: impl Iterator<Item = ThingKey>,
    names: &Seen<'_>,
    profile: Profile,
) -> Option<Region> {
    let mut files: Vec<Cow<'_, str>> = things.filter_map(|thing| names.get(thing)).collect();
    files.sort_unstable();
    let list = listed(files.iter().map(|file| link::to_file_by_name(file, profile)));
    let text = format!("## {heading}\n\n{list}");
    (!files.is_empty()).then(|| Region::new(format!("index:{key}"), &text))
}

fn listed(rows: impl Iterator<Item = String>) -> String {
    rows.map(|row| format!("- {row}\n")).collect()
}

fn row(article: &ExportArticle, name: &str, profile: Profile) -> String {
    let quotes = counted(count(article.quotes.len()), "quote");
    let linked = link::to_file(name, &title(article), profile);
    match profile {
        // The name tells day, title and source already.
        Profile::Obsidian => format!("{linked} · {quotes}"),
        _ => joined(
            [
                article.published.as_ref().map_or_else(String::new, |date| date.day().to_owned()),
                linked,
                article.source.as_deref().map_or_else(String::new, escape::inline),
                quotes,
            ]
            .into_iter(),
        ),
    }
}

fn statement_row(told: &Told<'_>, name: &str, profile: Profile) -> String {
    let Told { statement, quotes, sources } = told;
    let words = format!("“{}”", escape::inline(&statement.wording));
    let linked = link::to_file(name, &words, profile);
    let speaker = statement.speaker.as_ref().map_or_else(String::new, |it| escape::inline(&it.name));
    let speaker = if profile == Profile::Obsidian { String::new() } else { speaker };
    let sources = if *sources > 0 { counted(*sources, "source") } else { String::new() };
    joined([linked, speaker, counted(*quotes, "quote"), sources].into_iter())
}
