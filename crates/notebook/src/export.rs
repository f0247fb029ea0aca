//! From a notebook to a folder of Markdown.

use crate::commands::requests::PreviewExport;
use crate::noting::exported;
use crate::reads::all_articles;
use crate::silence::Events;
use crate::{Notebook, Refusal};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
pub use exporting::Orphans;
use exporting::{Names, RenderedFile, render_article, render_at, render_statement};
use model::exports::{ExportManifest, ExportOptions, ExportPreview, ExportSilence, ExportStatement, Profile};
use model::{ArticleId, StatementId};
use std::collections::BTreeSet;
use std::path::Path;
use store::{Reader, StoreError};

/// One file as an export would write it: an article's, a statement's, or the
/// index.
///
/// # Errors
/// When article or statement are gone or the notebook cannot be read.
pub fn preview(notebook: &Notebook, request: PreviewExport) -> Result<ExportPreview, Refusal> {
    let profile = request.profile;
    let (file, what) = match (request.article, request.statement) {
        (Some(id), _) => (preview_article(notebook, id, profile)?, "article"),
        (None, Some(id)) => (preview_statement(notebook, id, profile)?, "statement"),
        (None, None) => {
            let is_index = |file: &RenderedFile| file.key == "index";
            (files(notebook, profile, None)?.into_iter().find(is_index), "article")
        }
    };
    let file = file.ok_or(Refusal::NotFound(what))?;
    let blocks = exporting::blocks(&file.plain_markdown());
    let markdown = file.markdown();
    Ok(ExportPreview { path: file.path, markdown, blocks })
}

fn preview_article(
    notebook: &Notebook,
    id: ArticleId,
    profile: Profile,
) -> Result<Option<RenderedFile>, Refusal> {
    let (articles, things) = notebook.store.read(|reader| {
        let things = exported(reader, reader.export_statements()?)?;
        Ok((reader.export_articles(Some(&[id]))?, things))
    })?;
    // Alone it would be shown under a name that another article has.
    let names = Names::of(&all_articles(notebook)?, &things, &ExportOptions::of(profile));
    Ok(articles.first().and_then(|article| render_article(article, &names, profile)))
}

fn preview_statement(
    notebook: &Notebook,
    id: StatementId,
    profile: Profile,
) -> Result<Option<RenderedFile>, Refusal> {
    let (statement, articles, things) = notebook.store.read(|reader| {
        let statements = reader.export_statements()?;
        let quotes = reader.quotes_of_statement(id)?;
        let reporting: BTreeSet<ArticleId> =
            reader.placed_quotes_by_id(&quotes)?.into_iter().map(|quote| quote.view.article).collect();
        let reporting: Vec<ArticleId> = reporting.into_iter().collect();
        let statement = statements.iter().find(|statement| statement.id == id).cloned();
        let statement = match statement {
            Some(it) => Some(ExportStatement { silent: silent(reader, &reporting)?, ..it }),
            None => None,
        };
        let things = exported(reader, statements)?;
        Ok::<_, StoreError>((statement, reader.export_articles(Some(&reporting))?, things))
    })?;
    let names = Names::of(&all_articles(notebook)?, &things, &ExportOptions::of(profile));
    Ok(statement.and_then(|it| render_statement(&it, &articles, &names, profile)))
}

/// What an export into a folder would do. Nothing is written, and a folder that
/// is not there is not made.
///
/// # Errors
/// When the folder cannot be read.
pub fn dry_run(
    notebook: &Notebook,
    folder: &Path,
    profile: Profile,
    orphans: Orphans,
) -> Result<ExportManifest, Refusal> {
    let there = folder.try_exists().map_err(|error| Refusal::file(folder, &error))?;
    let dir = if there { Some(open(folder)?) } else { None };
    let files = files(notebook, profile, dir.as_ref())?;
    let manifest =
        if there { exporting::plan(&open(folder)?, &files, orphans)? } else { exporting::plan_new(&files) };
    Ok(told(folder, manifest))
}

/// Exports into a folder, which is made when it is not there.
///
/// # Errors
/// When the folder cannot be written; files that were written are whole.
pub fn write(
    notebook: &Notebook,
    folder: &Path,
    profile: Profile,
    orphans: Orphans,
) -> Result<ExportManifest, Refusal> {
    std::fs::create_dir_all(folder).map_err(|error| Refusal::file(folder, &error))?;
    let dir = open(folder)?;
    let files = files(notebook, profile, Some(&dir))?;
    Ok(told(folder, exporting::write(&dir, &files, orphans)?))
}

/// What an export would change in the files, as unified differences: in all that
/// change, by path, or in one.
///
/// # Errors
/// When the folder cannot be read.
pub fn differences(
    notebook: &Notebook,
    folder: &Path,
    profile: Profile,
    path: Option<&str>,
) -> Result<Vec<(String, String)>, Refusal> {
    let there = folder.try_exists().map_err(|error| Refusal::file(folder, &error))?;
    let dir = if there { Some(open(folder)?) } else { None };
    let mut files = files(notebook, profile, dir.as_ref())?;
    if let Some(path) = path {
        files.retain(|file| file.path == path);
    }
    Ok(match dir {
        Some(dir) => exporting::differences(&dir, &files)?,
        None => exporting::differences_new(&files),
    })
}

/// All files, of one state of the notebook; for a folder, under the names that
/// they have there.
fn files(notebook: &Notebook, profile: Profile, folder: Option<&Dir>) -> Result<Vec<RenderedFile>, Refusal> {
    let (articles, mut things, pairs) = notebook.store.read(|reader| {
        let things = exported(reader, reader.export_statements()?)?;
        // Only for statements: most pairs of a notebook have none.
        let pairs = if things.statements.is_empty() { Vec::new() } else { reader.related_articles()? };
        Ok::<_, StoreError>((reader.export_articles(None)?, things, pairs))
    })?;
    let events = Events::of(&articles, &pairs);
    for statement in &mut things.statements {
        statement.silent = events.silent(statement.id);
    }
    let places = folder.map(exporting::places).transpose()?.unwrap_or_default();
    Ok(render_at(&articles, &things, &ExportOptions::of(profile), &places))
}

/// The sources that report on the event without the statement that these report.
fn silent(reader: &Reader<'_>, reporting: &[ArticleId]) -> Result<Vec<ExportSilence>, StoreError> {
    if reporting.is_empty() {
        return Ok(Vec::new());
    }
    let silent = crate::comparing::views::silent(reader, &reporting.iter().copied().collect())?;
    let told = silent.into_iter().map(|mut silent| {
        silent.articles.sort_by(|one, other| {
            (one.published.is_none(), &one.published, one.id).cmp(&(
                other.published.is_none(),
                &other.published,
                other.id,
            ))
        });
        ExportSilence {
            source: silent.source.map(|source| source.name),
            articles: silent.articles.into_iter().map(|article| article.id).collect(),
        }
    });
    Ok(told.collect())
}

fn open(folder: &Path) -> Result<Dir, Refusal> {
    Dir::open_ambient_dir(folder, ambient_authority()).map_err(|error| Refusal::file(folder, &error))
}

fn told(folder: &Path, manifest: ExportManifest) -> ExportManifest {
    ExportManifest { folder: folder.display().to_string(), ..manifest }
}
