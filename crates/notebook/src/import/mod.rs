//! From files to articles: read in parallel, stored in batches, every batch an
//! operation of one group, so that a long import can be stopped and is still
//! undone in one step.

mod batch;
mod plan;

pub(crate) use batch::{Asked, Incoming, store_incoming};
pub use importing::endings;
pub use plan::{Planned, plan};

use crate::{Act, Notebook, Refusal};
use importing::Found;
use model::OperationId;
use model::drafts::SourceChoice;
use model::imports::{ArticleDraft, ImportProgress, ImportSummary, SkipReason, SkippedFile};
use model::views::Outcome;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;
use store::Operation;

/// Files of one transaction: large enough that its sync to disk does not count.
const BATCH_FILES: usize = 500;
/// Bytes of one transaction, so that long articles do not fill the memory.
const BATCH_BYTES: u64 = 32 * 1024 * 1024;
/// What a listing in a summary holds at most.
const LISTED: usize = 1_000;

/// What to import.
#[derive(Debug, Clone)]
pub struct ImportJob {
    /// The files, in the order of their articles.
    pub files: Vec<Found>,
    /// Files that are left out because nothing reads their kind.
    pub unsupported: Vec<Found>,
    /// The folder whose source is to be remembered.
    pub folder: Option<PathBuf>,
    /// The source of files that name none themselves.
    pub source: SourceChoice,
}

/// Imports files. One bad file never stops the others.
///
/// # Errors
/// When the notebook may not be changed or its disk is full; batches that were
/// told as done stay.
pub fn import_files(
    notebook: &Notebook,
    act: Act,
    job: &ImportJob,
    cancelled: &AtomicBool,
    progress: &(dyn Fn(ImportProgress) + Sync),
) -> Result<Outcome<ImportSummary>, Refusal> {
    let files = count(job.files.len());
    let mut summary = empty_summary(&job.unsupported);
    let mut last = None;
    let mut batches_stored = 0;
    std::thread::scope(|scope| {
        // One batch waits while another is stored: reading and storing overlap.
        let (sender, batches) = sync_channel(1);
        scope.spawn(move || {
            for batch in batches_of(&job.files) {
                if cancelled.load(Ordering::Relaxed) || sender.send(read_all(batch)).is_err() {
                    break;
                }
            }
        });
        let mut done = 0;
        for batch in batches {
            // A retry is harmless without a fixed id: the same bytes are recognised.
            let operation = Operation {
                id: OperationId::new(),
                group: Some(act.id),
                ..act.operation("import", String::new())
            };
            done += count(batch.len());
            let asked =
                Asked { source: &job.source, folder: job.folder.as_deref(), before: summary.imported_count };
            let (outcome, part) = store_incoming(notebook, operation, batch, asked)?;
            batches_stored += u32::from(part.imported_count > 0);
            add(&mut summary, part);
            last = Some(outcome);
            progress(ImportProgress { done, files });
            if cancelled.load(Ordering::Relaxed) {
                break;
            }
        }
        summary.cancelled = done < files;
        Ok::<(), Refusal>(())
    })?;
    let outcome = last.map_or_else(|| crate::reads::untouched(notebook), Ok)?;
    let mut outcome = crate::notebook::with_value(outcome, summary);
    // Several batches touched more than the last one tells.
    outcome.touched.all |= batches_stored > 1;
    Ok(outcome)
}

fn batches_of(files: &[Found]) -> impl Iterator<Item = &[Found]> {
    let mut rest = files;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = rest.iter().take(BATCH_FILES).take_while(|file| {
            let first = bytes == 0;
            bytes += file.bytes.max(1);
            first || bytes <= BATCH_BYTES
        });
        let length = fits.count();
        let (batch, after) = rest.split_at(length);
        rest = after;
        (!batch.is_empty()).then_some(batch)
    })
}

fn read_all(batch: &[Found]) -> Vec<Incoming> {
    batch.par_iter().map(read_file).collect()
}

fn read_file(found: &Found) -> Incoming {
    let file_name = found.path.file_name().map(|name| name.to_string_lossy().into_owned());
    let (bytes, read) = match bytes_of(&found.path) {
        Ok(bytes) => {
            let read = importing::read(&bytes, file_name.as_deref().unwrap_or_default());
            (bytes, read)
        }
        Err(reason) => (Vec::new(), Err(reason)),
    };
    Incoming { shown: found.shown.clone(), file_name, bytes, read }
}

/// What lies there is looked at again: since the plan it may have become a pipe
/// or a device, whose bytes never end.
fn bytes_of(path: &Path) -> Result<Vec<u8>, SkipReason> {
    let unreadable = |error: io::Error| SkipReason::Unreadable { problem: error.to_string() };
    let limit = importing::MAX_FILE_BYTES;
    let found = fs::metadata(path).map_err(unreadable)?;
    if !found.is_file() {
        return Err(SkipReason::Unreadable { problem: "it is not a file".into() });
    }
    if found.len() > limit {
        return Err(SkipReason::TooLarge { limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or_default());
    // One byte more than may be: a file that grew is refused, not cut.
    let file = File::open(path).map_err(unreadable)?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Reads one file as an import would, without storing it.
///
/// # Errors
/// Why an import would leave it out; never `AlreadyThere`.
pub fn read_article(path: &Path) -> Result<ArticleDraft, SkipReason> {
    let bytes = bytes_of(path)?;
    importing::read(&bytes, &path.file_name().unwrap_or_default().to_string_lossy())
}

fn empty_summary(unsupported: &[Found]) -> ImportSummary {
    let skipped = unsupported.iter().take(LISTED).map(|found| {
        let ending = found.path.extension().unwrap_or_default().to_string_lossy().into_owned();
        SkippedFile { file: found.shown.clone(), reason: SkipReason::Unsupported { ending } }
    });
    ImportSummary {
        imported: Vec::new(),
        imported_count: 0,
        suggestions: 0,
        skipped: skipped.collect(),
        skipped_count: count(unsupported.len()),
        cancelled: false,
    }
}

fn add(summary: &mut ImportSummary, part: ImportSummary) {
    summary.imported.extend(part.imported);
    summary.imported.truncate(LISTED);
    summary.imported_count += part.imported_count;
    summary.suggestions += part.suggestions;
    summary.skipped.extend(part.skipped);
    summary.skipped.truncate(LISTED);
    summary.skipped_count += part.skipped_count;
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::read_article;
    use model::imports::SkipReason;
    use std::path::Path;

    #[test]
    #[cfg(unix)]
    fn a_device_that_never_ends_is_not_read() {
        let refused = read_article(Path::new("/dev/zero")).unwrap_err();
        assert_eq!(refused, SkipReason::Unreadable { problem: "it is not a file".into() });
    }

    #[test]
    fn a_folder_is_not_read() {
        assert!(matches!(read_article(Path::new(".")), Err(SkipReason::Unreadable { .. })));
    }
}
