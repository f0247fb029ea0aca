//! One statement as a Markdown file: a table of who reports it in which words.

use super::article::{joined, title};
use super::quote::{cue, speaker};
use super::{Content, Seen, count, counted, escape, front_matter, link, wording};
use crate::Region;
use model::ThingKey;
use model::exports::{ExportArticle, ExportStatement, Profile};
use model::views::QuoteView;
use std::collections::BTreeSet;

/// A quote that reports a statement, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Report<'a> {
    pub(super) article: &'a ExportArticle,
    pub(super) quote: &'a QuoteView,
}

/// By publication, then by article; what has no date comes last. Stable: the
/// quotes of an article keep their order.
pub(super) fn in_order(reports: &mut Vec<Report<'_>>) {
    reports.sort_by_key(|report| {
        let published = report.article.published.as_ref();
        (published.is_none(), published, report.article.id)
    });
}

/// The wording with a line on who said it and where; the table of its places;
/// and who does not report it: each a region. The table is the one thing in a plain file that
/// CommonMark does not know: every common renderer does, and its lines can be
/// read as they are.
pub(super) fn content(
    statement: &ExportStatement,
    reports: &[Report<'_>],
    names: &Seen<'_>,
    profile: Profile,
) -> Content {
    let head = format!("# “{}”\n\n{}\n", escape::inline(&statement.wording), origin(statement));
    let mut regions = vec![Region::new(ThingKey::from(statement.id).to_string(), &head)];
    let mut out = format!("{}\n", reach(reports));
    if !reports.is_empty() {
        out.push_str("\n| Source | Published | Wording | As | Said by | Article |\n");
        out.push_str("| --- | --- | --- | --- | --- | --- |\n");
    }
    for report in reports {
        let cells = row(report, statement, names, profile);
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    regions.push(Region::new(format!("places:{}", statement.id), &out));
    let mut out = String::from("## Not reported by\n\n");
    for silent in &statement.silent {
        let linked =
            silent.articles.iter().filter_map(|id| Some(link::to_file_by_name(&names.get(*id)?, profile)));
        let source = silent.source.as_deref().map_or_else(|| "Without a source".to_owned(), escape::inline);
        let linked = linked.collect::<Vec<_>>().join(", ");
        out.push_str(&format!("- {}\n", joined([source, linked].into_iter())));
    }
    regions.extend(super::notes_region(statement.id, names));
    if !statement.silent.is_empty() {
        regions.push(Region::new(format!("silent:{}", statement.id), &out));
    }
    Content::Managed { matter: front_matter::of_statement(statement, reports), regions }
}

/// How many sources report it; articles without one count for none.
pub(super) fn sources(reports: &[Report<'_>]) -> u32 {
    let sources: BTreeSet<&str> =
        reports.iter().filter_map(|report| report.article.source.as_deref()).collect();
    count(sources.len())
}

pub(super) fn origin(statement: &ExportStatement) -> String {
    let said = statement.occasion.said.as_ref().map(|date| format!("said {date}"));
    let place = statement.occasion.place.as_deref().map(escape::inline);
    joined([Some(speaker(statement.speaker.as_ref(), "")), said, place].into_iter().flatten())
}

pub(super) fn reach(reports: &[Report<'_>]) -> String {
    let articles: BTreeSet<_> = reports.iter().map(|report| report.article.id).collect();
    let (quotes, articles) = (count(reports.len()), count(articles.len()));
    let told = format!("{} in {}", counted(quotes, "quote"), counted(articles, "article"));
    match sources(reports) {
        0 => format!("{told}."),
        sources => format!("{told} by {}.", counted(sources, "source")),
    }
}

/// The cells of a row; `escape` leaves no bar in them that could end one.
fn row(report: &Report<'_>, statement: &ExportStatement, names: &Seen<'_>, profile: Profile) -> [String; 6] {
    let Report { article, quote } = report;
    let name = names.get(article.id);
    let said = [speaker(quote.speaker.as_ref(), ""), cue(quote)];
    [
        article.source.as_deref().map_or_else(String::new, escape::inline),
        article.published.as_ref().map_or_else(String::new, |date| date.day().to_owned()),
        format!("“{}”", wording::marked(&quote.exact, &statement.wording)),
        quote.rendering.word().to_owned(),
        joined(said.into_iter()),
        name.map_or_else(String::new, |name| link::to_file(&name, &title(article), profile)),
    ]
}
