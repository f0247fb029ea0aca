use super::{files, silent, templates};
use crate::commands::requests::PreviewExport;
use crate::noting::{exported, mentions};
use crate::reads::all_articles;
use crate::{Notebook, Refusal};
use exporting::{ExportError, LinkTarget, Mentions, Names, RenderedFile, Things, render_thing};
use model::exports::{ExportArticle, ExportOptions, ExportPreview};
use model::filters::{QuoteFilter, QuoteOrder, Window};
use model::views::QuoteRow;
use model::{ArticleId, NoteId, QuoteId, ThingKey};
use std::collections::BTreeSet;
use store::{Reader, StoreError};

/// Nobody reads more of one file beforehand; bytes.
const SHOWN: usize = 100_000;

/// One file as an export would write it: the page of a thing; without one the
/// index, or the one report.
///
/// # Errors
/// When the thing is gone or has no page, or the notebook cannot be read.
pub fn preview(notebook: &Notebook, request: PreviewExport) -> Result<ExportPreview, Refusal> {
    let PreviewExport { options, thing } = request;
    let Some(thing) = thing else {
        let files = files(notebook, &options, None)?;
        let file = files.into_iter().find(|file| matches!(file.key.as_str(), "index" | "report"));
        let file = file.ok_or(Refusal::NotFound("export"))?;
        // Links of the index lead to pages, whose names are those of all.
        let mut things = notebook.store.read(|reader| exported(reader, reader.export_statements()?))?;
        templates::take(&mut things, &options)?;
        let names = Names::of(&all_articles(notebook)?, &things, &options);
        return Ok(shown(file, &names, &Mentions::default()));
    };
    let (articles, mut things, mentions) = notebook.store.read(|reader| {
        let mut things = exported(reader, reader.export_statements()?)?;
        let (told, quotes) = told(reader, thing, &things)?;
        if let ThingKey::Statement(id) = thing
            && let Some(statement) = things.statements.iter_mut().find(|statement| statement.id == id)
        {
            statement.silent = silent(reader, &told)?;
        }
        let mentions = match thing {
            ThingKey::Note(id) => shown_in(reader, id, &things)?,
            _ => Mentions {
                quotes: quotes.into_iter().map(|row| (row.quote.id, row)).collect(),
                ..Mentions::default()
            },
        };
        Ok::<_, StoreError>((reader.export_articles(Some(&told))?, things, mentions))
    })?;
    let templates = templates::take(&mut things, &options)?;
    // Alone it would be shown under a name that something else has.
    let names = Names::of(&all_articles(notebook)?, &things, &options);
    let mut file = page(thing, &articles, &things, &names, &options)?;
    let filled = templates.fill(std::slice::from_mut(&mut file), &articles, &things, options.profile);
    filled.map_err(ExportError::from)?;
    Ok(shown(file, &names, &mentions))
}

fn page(
    thing: ThingKey,
    articles: &[ExportArticle],
    things: &Things,
    names: &Names,
    options: &ExportOptions,
) -> Result<RenderedFile, Refusal> {
    let file = render_thing(thing, articles, things, names, options.profile);
    file.ok_or(Refusal::NotFound(thing.kind().word()))
}

fn shown(file: RenderedFile, names: &Names, mentions: &Mentions) -> ExportPreview {
    let plain = file.plain_markdown();
    let markdown = file.markdown();
    let cut = markdown.len() > SHOWN;
    ExportPreview {
        cut,
        blocks: exporting::file_blocks(beginning(&plain), names, mentions),
        markdown: beginning(&markdown).to_owned(),
        path: file.path,
    }
}

/// Whole paragraphs, unless one is longer than all that is shown.
fn beginning(markdown: &str) -> &str {
    if markdown.len() <= SHOWN {
        return markdown;
    }
    let end = markdown.floor_char_boundary(SHOWN);
    &markdown[..markdown[..end].rfind("\n\n").map_or(end, |at| at + 1)]
}

/// The articles that the page of a thing tells of, and the quotes that it shows
/// in their place.
fn told(
    reader: &Reader<'_>,
    thing: ThingKey,
    things: &Things,
) -> Result<(Vec<ArticleId>, Vec<QuoteRow>), StoreError> {
    let filtered = |filter: QuoteFilter| {
        Ok::<_, StoreError>(reader.quotes(&filter, QuoteOrder::Reading, false, Window::ALL)?.rows)
    };
    let rows = match thing {
        ThingKey::Article(id) => return Ok((vec![id], Vec::new())),
        ThingKey::Statement(id) => reader.quote_rows(&reader.quotes_of_statement(id)?)?,
        ThingKey::Speaker(id) => filtered(QuoteFilter { speakers: vec![id], ..QuoteFilter::default() })?,
        ThingKey::Tag(id) => filtered(QuoteFilter { tags: vec![id], ..QuoteFilter::default() })?,
        ThingKey::Note(id) => {
            let keys = linked(id, things).into_iter().map(|(key, _)| key);
            let quotes: Vec<QuoteId> =
                keys.filter_map(|key| if let ThingKey::Quote(id) = key { Some(id) } else { None }).collect();
            reader.quote_rows(&quotes)?
        }
        ThingKey::Quote(_) | ThingKey::Source(_) => Vec::new(),
    };
    let articles: BTreeSet<ArticleId> = rows.iter().map(|row| row.quote.article).collect();
    Ok((articles.into_iter().collect(), rows))
}

/// What a note shows in its place.
fn shown_in(reader: &Reader<'_>, note: NoteId, things: &Things) -> Result<Mentions, StoreError> {
    let linked = linked(note, things);
    let named = linked.iter().map(|(key, _)| *key).collect();
    let embeds = linked.iter().filter(|(_, embed)| *embed).map(|(key, _)| *key).collect();
    mentions(reader, &named, &embeds)
}

/// What a note links to, where that leads by now, and whether it is shown in its
/// place.
fn linked(note: NoteId, things: &Things) -> Vec<(ThingKey, bool)> {
    let body = things.notes.iter().find(|it| it.id == note).map_or("", |it| it.body.as_str());
    let links = exporting::links(body).into_iter().filter_map(|link| match link.target {
        LinkTarget::Thing(key) => {
            Some((things.called.get(&key).map_or(key, |called| called.thing), link.embed))
        }
        LinkTarget::Open(_) => None,
    });
    links.collect()
}
