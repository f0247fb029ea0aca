//! Articles, statements, speakers, tags and notes to Markdown: one file each, and
//! an index.
//!
//! Must not know folders or files on disk. Start with `render` here, then
//! [`article`] for what a file looks like and [`escape`] for how foreign words
//! are kept harmless.

mod article;
mod bibliography;
mod collected;
pub(crate) mod escape;
mod file_names;
mod front_matter;
mod index;
pub(crate) mod link;
mod names;
mod note;
mod note_links;
mod quote;
mod report;
mod returning;
mod statement;
mod tags;
mod templates;
mod wording;

use crate::{Content, Places, Region, RenderedFile};
use collected::Collected;
pub use file_names::Names;
use file_names::Seen;
use model::exports::{ExportArticle, ExportNote, ExportOptions, ExportStatement, Profile};
use model::notes::ThingRef;
use model::views::{SpeakerView, TagView};
use model::{QuoteId, StatementId, ThingKey};
use note_links::NoteBodies;
pub(crate) use returning::Returning;
use statement::Report;
use std::collections::HashMap;
pub use templates::{TEMPLATE_KINDS, TemplateError, Templates, starting_template};

/// The index of an export.
pub(crate) const INDEX: &str = "index.md";

/// What an export tells beside articles.
#[derive(Debug, Default)]
pub struct Things {
    /// Accepted statements.
    pub statements: Vec<ExportStatement>,
    /// Speakers.
    pub speakers: Vec<SpeakerView>,
    /// The codebook.
    pub tags: Vec<TagView>,
    /// Notes.
    pub notes: Vec<ExportNote>,
    /// What is called how that notes link to or are about, by the keys as they
    /// stand in the notes.
    pub called: HashMap<ThingKey, ThingRef>,
}

/// One file for each thing that gets a page, and the index; or, for the profiles
/// of one file, the report and what goes with it. Sorted by path. The
/// same things give the same bytes, in whatever order they come.
pub fn render(articles: &[ExportArticle], things: &Things, options: &ExportOptions) -> Vec<RenderedFile> {
    render_at(articles, things, options, &Places::default())
}

/// As [`render`], for a folder in which some of the files are already: links lead
/// to where they are.
pub fn render_at(
    articles: &[ExportArticle],
    things: &Things,
    options: &ExportOptions,
    places: &Places,
) -> Vec<RenderedFile> {
    let profile = options.profile;
    let reports = reports(articles);
    let quotes = placed(articles);
    if matches!(profile, Profile::Report | Profile::Pandoc) {
        return report::files(articles, things, &reports, &quotes, options, places);
    }
    let names = Names::of_export(articles, things, options, places);
    let none = Vec::new();
    let of = |statement: &ExportStatement| reports.get(&statement.id).unwrap_or(&none).as_slice();
    let mut files: Vec<RenderedFile> =
        articles.iter().filter_map(|article| render_article(article, &names, profile)).collect();
    files.extend(things.statements.iter().filter_map(|it| statement_file(it, of(it), &names, profile)));
    let pages = Collected::of(articles, &names, profile);
    files.extend(things.speakers.iter().filter_map(|it| pages.speaker(it)));
    files.extend(things.tags.iter().filter_map(|it| pages.tag(it, &things.tags)));
    files.extend(things.notes.iter().filter_map(|it| {
        let names = names.seen_from(names.path(it.id)?, profile);
        Some(note::file(it, &NoteBodies { things, quotes: &quotes, names, profile }))
    }));
    let index = places.of("index").unwrap_or(INDEX);
    let seen = names.seen_from(index, profile);
    files.push(RenderedFile {
        path: index.to_owned(),
        key: "index".to_owned(),
        content: index::content(articles, &index::told(&things.statements, of), things, &seen, profile),
        quotes: 0,
    });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The file that [`render`] gives this thing, which these articles tell of: an
/// article itself, those that report a statement, quote a speaker or have a tag,
/// those whose quotes a note shows. None if it has no page.
pub fn render_thing(
    thing: ThingKey,
    articles: &[ExportArticle],
    things: &Things,
    names: &Names,
    profile: Profile,
) -> Option<RenderedFile> {
    match thing {
        ThingKey::Article(id) => {
            render_article(articles.iter().find(|article| article.id == id)?, names, profile)
        }
        ThingKey::Statement(id) => {
            render_statement(things.statements.iter().find(|it| it.id == id)?, articles, names, profile)
        }
        ThingKey::Speaker(id) => {
            let speaker = things.speakers.iter().find(|speaker| speaker.id == id)?;
            Collected::of(articles, names, profile).speaker(speaker)
        }
        ThingKey::Tag(id) => {
            let tag = things.tags.iter().find(|tag| tag.id == id)?;
            Collected::of(articles, names, profile).tag(tag, &things.tags)
        }
        ThingKey::Note(id) => {
            let quotes = placed(articles);
            let note = things.notes.iter().find(|note| note.id == id)?;
            let names = names.seen_from(names.path(id)?, profile);
            Some(note::file(note, &NoteBodies { things, quotes: &quotes, names, profile }))
        }
        ThingKey::Quote(_) | ThingKey::Source(_) => None,
    }
}

/// The file that [`render`] gives this article. None if it has no name.
fn render_article(article: &ExportArticle, names: &Names, profile: Profile) -> Option<RenderedFile> {
    let path = names.path(article.id)?;
    Some(RenderedFile {
        path: path.to_owned(),
        key: ThingKey::from(article.id).to_string(),
        content: article::content(article, &names.seen_from(path, profile), profile),
        quotes: count(article.quotes.len()),
    })
}

/// The file that [`render`] gives this statement, which these articles report
/// among others. None if it has no name.
pub fn render_statement(
    statement: &ExportStatement,
    articles: &[ExportArticle],
    names: &Names,
    profile: Profile,
) -> Option<RenderedFile> {
    let reports = reports(articles).remove(&statement.id).unwrap_or_default();
    statement_file(statement, &reports, names, profile)
}

fn statement_file(
    statement: &ExportStatement,
    reports: &[Report<'_>],
    names: &Names,
    profile: Profile,
) -> Option<RenderedFile> {
    let path = names.path(statement.id)?;
    Some(RenderedFile {
        path: path.to_owned(),
        key: ThingKey::from(statement.id).to_string(),
        content: statement::content(statement, reports, &names.seen_from(path, profile), profile),
        quotes: 0,
    })
}

/// Every quote, and the article that it stands in.
type Placed<'a> = HashMap<QuoteId, Report<'a>>;

fn placed(articles: &[ExportArticle]) -> Placed<'_> {
    let reports = articles
        .iter()
        .flat_map(|article| article.quotes.iter().map(move |quote| (quote.id, Report { article, quote })));
    reports.collect()
}

/// The quotes of every statement: by publication, then by article, then as they
/// stand in it.
fn reports(articles: &[ExportArticle]) -> HashMap<StatementId, Vec<Report<'_>>> {
    let mut reports: HashMap<StatementId, Vec<Report<'_>>> = HashMap::new();
    for article in articles {
        for quote in &article.quotes {
            if let Some(statement) = &quote.statement {
                reports.entry(statement.id).or_default().push(Report { article, quote });
            }
        }
    }
    reports.values_mut().for_each(statement::in_order);
    reports
}

/// The notes about what a page is of.
fn notes_region(thing: impl Into<ThingKey>, names: &Seen<'_>) -> Option<Region> {
    let thing = thing.into();
    let notes = names.notes_about(thing);
    let key = thing.to_string();
    let id = key.split_once(':').map_or("", |(_, id)| id);
    (!notes.is_empty()).then(|| Region::new(format!("notes:{id}"), &format!("Notes: {notes}\n")))
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
