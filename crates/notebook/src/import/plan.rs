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
/// So much of them, bytes: the question should not wait for a folder of books.
const PEEKED_BYTES: u64 = 32 * 1024 * 1024;

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
    let peeked = worth_peeking(&files);
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

/// How many of the first files are read beforehand.
fn worth_peeking(files: &[Found]) -> usize {
    let mut bytes = 0;
    let fits = files.iter().take(PEEKED).take_while(|file| {
        bytes += file.bytes;
        bytes <= PEEKED_BYTES
    });
    fits.count()
}

/// A file that cannot be read needs no source.
fn names_no_source(found: &Found) -> bool {
    let Ok(bytes) = bytes_of(&found.path) else { return false };
    let name = found.path.file_name().unwrap_or_default().to_string_lossy();
    importing::read(&bytes, &name).is_ok_and(|draft| draft.source.is_none())
}

#[cfg(test)]
mod tests {
    use super::{Found, PEEKED, PEEKED_BYTES, worth_peeking};

    #[test]
    fn neither_many_files_nor_large_ones_are_read_before_the_question() {
        let file = |bytes| Found { path: "a.txt".into(), shown: "a.txt".into(), bytes };
        assert_eq!(worth_peeking(&vec![file(10); PEEKED + 1]), PEEKED);
        assert_eq!(worth_peeking(&[file(10), file(PEEKED_BYTES), file(10)]), 1);
    }
}
