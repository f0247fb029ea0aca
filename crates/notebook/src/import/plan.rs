use super::{ImportJob, bytes_of, count};
use crate::{Notebook, Refusal};
use importing::{Found, Scan};
use model::SourceId;
use model::drafts::SourceChoice;
use model::entities::FolderSource;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::path::PathBuf;

/// Files that are read beforehand to see whether they name their source;
/// beyond these the question is asked in any case.
const PEEKED: usize = 300;

/// An import that was looked at and waits.
#[derive(Debug, Clone)]
pub struct Planned {
    /// What it would import; its source is still open.
    pub job: ImportJob,
    /// Size of the files together, bytes.
    pub bytes: u64,
    /// The source chosen for this folder the last time.
    pub remembered: Option<SourceId>,
    /// Files that name no source themselves.
    pub without_source: u32,
}

/// Looks at files and folders without importing anything.
///
/// # Errors
/// When the notebook cannot be read.
pub fn plan(notebook: &Notebook, paths: &[PathBuf]) -> Result<Planned, Refusal> {
    let Scan { files, unsupported, folder } = importing::scan(paths);
    let remembered = match &folder {
        Some(folder) => {
            notebook.store.read(|reader| reader.get::<FolderSource>(&folder.display().to_string()))?
        }
        None => None,
    };
    let peeked = files.len().min(PEEKED);
    let without: usize = files[..peeked].par_iter().filter(|found| names_no_source(found)).count();
    let without_source = count(without + files.len() - peeked);
    let bytes = files.iter().map(|file| file.bytes).sum();
    Ok(Planned {
        job: ImportJob { files, unsupported, folder, source: SourceChoice::Unknown },
        bytes,
        remembered: remembered.map(|row| row.source),
        without_source,
    })
}

/// A file that cannot be read needs no source.
fn names_no_source(found: &Found) -> bool {
    let Ok(bytes) = bytes_of(&found.path, found.bytes) else { return false };
    let name = found.path.file_name().unwrap_or_default().to_string_lossy();
    importing::read(&bytes, &name).is_ok_and(|draft| draft.source.is_none())
}
