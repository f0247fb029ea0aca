//! From a notebook to a folder of Markdown.

use crate::commands::requests::PreviewExport;
use crate::{Notebook, Refusal};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::RenderedFile;
use model::ArticleId;
use model::exports::{ExportManifest, ExportPreview, Profile};
use std::path::Path;

/// One file as an export would write it: an article's, or the index.
///
/// # Errors
/// When the article is gone or the notebook cannot be read.
pub fn preview(notebook: &Notebook, request: PreviewExport) -> Result<ExportPreview, Refusal> {
    let file = rendered(notebook, request.profile, request.article)?
        .into_iter()
        .find(|file| file.article == request.article)
        .ok_or(Refusal::NotFound("article"))?;
    let blocks = exporting::blocks(&file.markdown);
    Ok(ExportPreview { path: file.path, markdown: file.markdown, blocks })
}

/// What an export into a folder would do. Nothing is written.
///
/// # Errors
/// When the folder cannot be read.
pub fn dry_run(notebook: &Notebook, folder: &Path, profile: Profile) -> Result<ExportManifest, Refusal> {
    let files = rendered(notebook, profile, None)?;
    Ok(told(folder, exporting::plan(&open(folder)?, &files)?))
}

/// Exports into a folder, which is made when it is not there.
///
/// # Errors
/// When the folder cannot be written; files that were written are whole.
pub fn write(notebook: &Notebook, folder: &Path, profile: Profile) -> Result<ExportManifest, Refusal> {
    let files = rendered(notebook, profile, None)?;
    std::fs::create_dir_all(folder).map_err(|error| Refusal::file(folder, &error))?;
    Ok(told(folder, exporting::write(&open(folder)?, &files)?))
}

fn rendered(
    notebook: &Notebook,
    profile: Profile,
    article: Option<ArticleId>,
) -> Result<Vec<RenderedFile>, Refusal> {
    let only = article.map(|id| vec![id]);
    let articles = notebook.store.read(|reader| reader.export_articles(only.as_deref()))?;
    Ok(exporting::render(&articles, profile))
}

fn open(folder: &Path) -> Result<Dir, Refusal> {
    Dir::open_ambient_dir(folder, ambient_authority()).map_err(|error| Refusal::file(folder, &error))
}

fn told(folder: &Path, manifest: ExportManifest) -> ExportManifest {
    ExportManifest { folder: folder.display().to_string(), ..manifest }
}
