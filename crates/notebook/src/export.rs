//! From a notebook to a folder of Markdown.

mod preview;
mod templates;

pub use preview::preview;
pub(crate) use templates::is_template;
pub use templates::{TEMPLATE_TITLE, template_kind};

use crate::noting::exported;
use crate::silence::Events;
use crate::{Notebook, Refusal};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
pub use exporting::Orphans;
use exporting::{ExportError, RenderedFile, render_at};
pub use exporting::{TEMPLATE_KINDS, starting_template};
use model::ArticleId;
use model::exports::{ExportManifest, ExportOptions, ExportSilence};
use std::path::Path;
use store::{Reader, StoreError};

/// What an export into a folder would do. Nothing is written, and a folder that
/// is not there is not made.
///
/// # Errors
/// When the folder cannot be read, or a template is not to be followed.
pub fn dry_run(
    notebook: &Notebook,
    folder: &Path,
    options: &ExportOptions,
    orphans: Orphans,
) -> Result<ExportManifest, Refusal> {
    let there = folder.try_exists().map_err(|error| Refusal::file(folder, &error))?;
    let dir = if there { Some(open(folder)?) } else { None };
    let files = files(notebook, options, dir.as_ref())?;
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
    options: &ExportOptions,
    orphans: Orphans,
) -> Result<ExportManifest, Refusal> {
    let there = folder.try_exists().map_err(|error| Refusal::file(folder, &error))?;
    // A template that is not to be followed leaves no empty folder.
    let new = if there { None } else { Some(files(notebook, options, None)?) };
    std::fs::create_dir_all(folder).map_err(|error| Refusal::file(folder, &error))?;
    let dir = open(folder)?;
    let files = new.map_or_else(|| files(notebook, options, Some(&dir)), Ok)?;
    Ok(told(folder, exporting::write(&dir, &files, orphans)?))
}

/// Fills all pages and writes none.
///
/// # Errors
/// When a template is not to be followed.
pub fn check(notebook: &Notebook, options: &ExportOptions) -> Result<(), Refusal> {
    files(notebook, options, None).map(drop)
}

/// What an export would change in the files, as unified differences: in all that
/// change, by path, or in one.
///
/// # Errors
/// When the folder cannot be read.
pub fn differences(
    notebook: &Notebook,
    folder: &Path,
    options: &ExportOptions,
    path: Option<&str>,
) -> Result<Vec<(String, String)>, Refusal> {
    let there = folder.try_exists().map_err(|error| Refusal::file(folder, &error))?;
    let dir = if there { Some(open(folder)?) } else { None };
    let mut files = files(notebook, options, dir.as_ref())?;
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
fn files(
    notebook: &Notebook,
    options: &ExportOptions,
    folder: Option<&Dir>,
) -> Result<Vec<RenderedFile>, Refusal> {
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
    let templates = templates::take(&mut things, options)?;
    let mut files = render_at(&articles, &things, options, &places);
    templates.fill(&mut files, &articles, &things, options.profile).map_err(ExportError::from)?;
    Ok(files)
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
