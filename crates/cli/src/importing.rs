//! Import with a progress bar and a summary.

use crate::marking::{act, open};
use anyhow::{Result, bail};
use indicatif::ProgressBar;
use model::drafts::SourceChoice;
use model::imports::{ImportSummary, SkipReason};
use notebook::import::{ImportJob, import_files, plan};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

pub(crate) fn import(path: &Path, paths: &[PathBuf], source: Option<String>) -> Result<bool> {
    let notebook = open(path)?;
    if let Some(missing) = paths.iter().find(|path| !path.exists()) {
        bail!("{}: no such file or folder", missing.display());
    }
    let planned = plan(&notebook, paths)?;
    let source = match (source, planned.remembered) {
        (Some(name), _) => SourceChoice::Named { name },
        (None, Some(id)) => SourceChoice::Existing { id },
        (None, None) => SourceChoice::Unknown,
    };
    let job = ImportJob { source, ..planned.job };
    // Hidden by itself when the output is no terminal.
    let bar = ProgressBar::new(job.files.len() as u64);
    let tell = |progress: model::imports::ImportProgress| bar.set_position(u64::from(progress.done));
    let summary = import_files(&notebook, act(), &job, &AtomicBool::new(false), &tell)?.value;
    bar.finish_and_clear();
    Ok(told(&summary))
}

/// Prints the summary; whether nothing was faulty.
fn told(summary: &ImportSummary) -> bool {
    let mut sound = true;
    for skipped in &summary.skipped {
        sound &= matches!(skipped.reason, SkipReason::AlreadyThere { .. } | SkipReason::Unsupported { .. });
        eprintln!("skipped {}: {}", skipped.file, in_words(&skipped.reason));
    }
    println!("{} imported, {} skipped", summary.imported_count, summary.skipped_count);
    if summary.suggestions > 0 {
        println!("{} suggestions wait", summary.suggestions);
    }
    sound
}

pub(crate) fn in_words(reason: &SkipReason) -> String {
    match reason {
        SkipReason::AlreadyThere { title, .. } => format!("already there as “{title}”"),
        SkipReason::Empty => "it holds no text".to_owned(),
        SkipReason::Binary => "it is not text".to_owned(),
        SkipReason::TooIntricate => "it is nested as no document for readers is".to_owned(),
        SkipReason::TooLarge { limit } => format!("its text is larger than {} MiB", limit >> 20),
        SkipReason::BadEncoding { encoding } => {
            format!("its bytes are not valid {encoding}; save it as UTF-8")
        }
        SkipReason::BadFrontMatter { line, problem } => format!("front matter, line {line}: {problem}"),
        SkipReason::Unsupported { ending } => format!("files of kind “{ending}” cannot be read"),
        SkipReason::Unreadable { problem } => problem.clone(),
    }
}
