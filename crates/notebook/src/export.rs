//! From a notebook to a folder of Markdown.

use crate::commands::requests::PreviewExport;
use crate::reads::all_articles;
use crate::{Notebook, Refusal};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use model::ArticleId;
use model::exports::{ExportArticle, ExportManifest, ExportPreview, Profile};
use std::path::Path;

/// One file as an export would write it: an article's, or the index.
///
/// # Errors
/// When the article is gone or the notebook cannot be read.
pub fn preview(notebook: &Notebook, request: PreviewExport) -> Result<ExportPreview, Refusal> {
    let file = match request.article {
        Some(id) => {
            let article = articles(notebook, Some(&[id]))?.pop();
            // Alone it would be shown under a name that another article has.
            let all = all_articles(notebook)?;
            article.and_then(|article| exporting::render_one(&article, &all, request.profile))
        }
        None => {
            let files = exporting::render(&articles(notebook, None)?, request.profile);
            files.into_iter().find(|file| file.article.is_none())
        }
    };
    let file = file.ok_or(Refusal::NotFound("article"))?;
    let blocks = exporting::blocks(&file.markdown);
    Ok(ExportPreview { path: file.path, markdown: file.markdown, blocks })
}

/// What an export into a folder would do. Nothing is written, and a folder that
/// is not there is not made.
///
/// # Errors
/// When the folder cannot be read.
pub fn dry_run(notebook: &Notebook, folder: &Path, profile: Profile) -> Result<ExportManifest, Refusal> {
    let files = exporting::render(&articles(notebook, None)?, profile);
    let there = folder.try_exists().map_err(|error| Refusal::file(folder, &error))?;
    let manifest = if there { exporting::plan(&open(folder)?, &files)? } else { exporting::plan_new(&files) };
    Ok(told(folder, manifest))
}

/// Exports into a folder, which is made when it is not there.
///
/// # Errors
/// When the folder cannot be written; files that were written are whole.
pub fn write(notebook: &Notebook, folder: &Path, profile: Profile) -> Result<ExportManifest, Refusal> {
    let files = exporting::render(&articles(notebook, None)?, profile);
    std::fs::create_dir_all(folder).map_err(|error| Refusal::file(folder, &error))?;
    Ok(told(folder, exporting::write(&open(folder)?, &files)?))
}

fn articles(notebook: &Notebook, only: Option<&[ArticleId]>) -> Result<Vec<ExportArticle>, Refusal> {
    Ok(notebook.store.read(|reader| reader.export_articles(only))?)
}

fn open(folder: &Path) -> Result<Dir, Refusal> {
    Dir::open_ambient_dir(folder, ambient_authority()).map_err(|error| Refusal::file(folder, &error))
}

fn told(folder: &Path, manifest: ExportManifest) -> ExportManifest {
    ExportManifest { folder: folder.display().to_string(), ..manifest }
}
