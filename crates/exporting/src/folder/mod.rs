//! Rendered files into a folder, and never over what the analyst wrote there.
//!
//! Must not know what stands in the files. A file is Pullquote's when the
//! [`manifest`] records it and its bytes are still those that were recorded;
//! all else is foreign and stays. Start with `plan` and `write`, then [`survey`]
//! for the decision and [`place`] for how one file gets there whole.

mod manifest;
mod place;
mod survey;

pub use manifest::MANIFEST;

use crate::{ExportError, RenderedFile};
use cap_std::fs::Dir;
use model::ThingKind;
use model::exports::{ExportAction, ExportManifest, ExportedFile};
use std::num::NonZero;
use survey::{Orphan, Step, Survey};

/// Waiting for the disk is most of the work: more threads than processors pay.
const THREADS: NonZero<usize> = NonZero::new(8).expect("eight is not zero");

/// What `write` would do. Writes nothing.
///
/// The folder's name stays empty in the answer: a directory handle has none.
pub fn plan(dir: &Dir, files: &[RenderedFile]) -> Result<ExportManifest, ExportError> {
    let survey = Survey::take(dir, files)?;
    let actions: Vec<ExportAction> = survey.steps.iter().map(|step| step.action).collect();
    Ok(report(files, &actions, &survey.orphans))
}

/// What `write` would do in a folder that is not there yet.
pub fn plan_new(files: &[RenderedFile]) -> ExportManifest {
    report(files, &vec![ExportAction::Create; files.len()], &[])
}

/// Writes what is new or changed and tells what was done, file by file.
///
/// Each file is whole at every moment, whatever interrupts: it is written under
/// a temporary name, synchronised and renamed. What is about to be written is
/// recorded before, so that an interrupted export is recognised by the next.
pub fn write(dir: &Dir, files: &[RenderedFile]) -> Result<ExportManifest, ExportError> {
    let _claim = place::claim(dir)?;
    let survey = Survey::take(dir, files)?;
    place::sweep(dir)?;
    let changes = survey.steps.iter().filter(|step| step.is_change()).count();
    if changes > 0 {
        survey.intent(files).save(dir)?;
    }
    let actions = put_all(dir, files, &survey.steps)?;
    if changes > 0 {
        place::sync(dir)?;
    }
    let record = survey.record(files, &actions);
    if changes > 0 || record != survey.manifest {
        record.save(dir)?;
        place::sync(dir)?;
    }
    Ok(report(files, &actions, &survey.orphans))
}

fn put_all(dir: &Dir, files: &[RenderedFile], steps: &[Step]) -> Result<Vec<ExportAction>, ExportError> {
    let each = files.len().div_ceil(THREADS.get()).max(1);
    std::thread::scope(|scope| {
        let workers: Vec<_> = files
            .chunks(each)
            .zip(steps.chunks(each))
            .enumerate()
            .map(|(worker, (files, steps))| {
                scope.spawn(move || {
                    files
                        .iter()
                        .zip(steps)
                        .map(|(file, step)| place::put(dir, file, step, worker))
                        .collect::<Result<Vec<_>, _>>()
                })
            })
            .collect();
        let mut actions = Vec::with_capacity(files.len());
        for worker in workers {
            actions.extend(worker.join().expect("placing a file does not panic")?);
        }
        Ok(actions)
    })
}

fn report(files: &[RenderedFile], actions: &[ExportAction], orphans: &[Orphan]) -> ExportManifest {
    let mut listed: Vec<ExportedFile> = files
        .iter()
        .zip(actions)
        .map(|(file, &action)| ExportedFile { path: file.path.clone(), action, quotes: file.quotes })
        .chain(orphans.iter().map(|orphan| ExportedFile {
            path: orphan.path.clone(),
            action: ExportAction::Orphan,
            quotes: 0,
        }))
        .collect();
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    let ours = || {
        files
            .iter()
            .zip(actions)
            .filter(|(_, action)| **action != ExportAction::Foreign)
            .map(|(file, _)| file)
    };
    let kind = |file: &RenderedFile| file.thing().map(|thing| thing.kind());
    let articles = ours().filter(|file| kind(file) == Some(ThingKind::Article)).count();
    let statements = ours().filter(|file| kind(file) == Some(ThingKind::Statement)).count();
    ExportManifest {
        folder: String::new(),
        files: listed,
        articles: u32::try_from(articles).unwrap_or(u32::MAX),
        quotes: ours().map(|file| file.quotes).sum(),
        statements: u32::try_from(statements).unwrap_or(u32::MAX),
    }
}
