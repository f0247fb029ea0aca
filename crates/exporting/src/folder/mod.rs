//! Rendered files into a folder, and never over what the analyst wrote there.
//!
//! Must not know what stands in the files. A file is Pullquote's when the
//! [`manifest`] records it or its front matter says so; in it, only what stands
//! between two markers is. All else is foreign and stays. Start with `plan` and
//! `write`, then [`survey`] for the decision, [`crate::region`] for how a file is
//! brought up to date, and [`place`] for how one file gets there whole.

mod base;
mod difference;
mod locate;
mod manifest;
mod place;
mod returned;
mod survey;

pub use difference::{differences, differences_new};
pub use manifest::MANIFEST;
pub use returned::{ReturnedBody, ReturnedNote, returned};

use crate::{ExportError, Places, RenderedFile};
use cap_std::fs::Dir;
use manifest::{Entry, Manifest, Stamp};
use model::ThingKind;
use model::exports::{ExportAction, ExportManifest, ExportReason, ExportedFile};
use std::num::NonZero;
use survey::Survey;

/// Waiting for the disk is most of the work: more threads than processors pay.
const THREADS: NonZero<usize> = NonZero::new(8).expect("eight is not zero");

/// What happens to files of things that are not in the notebook any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orphans {
    /// They are told.
    Keep,
    /// They are removed, if the analyst wrote nothing in them.
    Remove,
}

/// Where the files of earlier exports are, renamed and moved ones too. A file
/// keeps the name that it has.
pub fn places(dir: &Dir) -> Result<Places, ExportError> {
    locate::locate(dir, &Manifest::load(dir)?)
}

/// What `write` would do. Writes nothing.
///
/// The folder's name stays empty in the answer: a directory handle has none.
pub fn plan(dir: &Dir, files: &[RenderedFile], orphans: Orphans) -> Result<ExportManifest, ExportError> {
    let survey = Survey::take(dir, files)?;
    let actions: Vec<ExportAction> = survey.steps.iter().map(|step| step.action).collect();
    let gone = survey.orphans.iter().map(|it| orphans == Orphans::Remove && it.untouched.is_some());
    let gone: Vec<bool> = gone.collect();
    Ok(report(files, &survey, &actions, &gone))
}

/// What `write` would do in a folder that is not there yet.
pub fn plan_new(files: &[RenderedFile]) -> ExportManifest {
    let listed = files.iter().map(|file| ExportedFile {
        path: file.path.clone(),
        action: ExportAction::Create,
        quotes: file.quotes,
        reasons: Vec::new(),
        moved_from: None,
    });
    counted(listed.collect(), files.iter())
}

/// Writes what is new or changed and tells what was done, file by file.
///
/// Each file is whole at every moment, whatever interrupts: it is written under
/// a temporary name, synchronised and renamed. What is about to be written is
/// recorded before, so that an interrupted export is recognised by the next.
pub fn write(dir: &Dir, files: &[RenderedFile], orphans: Orphans) -> Result<ExportManifest, ExportError> {
    let _claim = place::claim(dir)?;
    let mut survey = Survey::take(dir, files)?;
    place::sweep(dir)?;
    let changes = survey.steps.iter().any(|step| step.is_change);
    keep_base(dir, files, &survey)?;
    if changes {
        survey.intent(files).save(dir)?;
    }
    let done = in_chunks(&survey.steps, THREADS, |step, worker| place::put(dir, step, worker))?;
    let gone = if orphans == Orphans::Remove { remove_untouched(dir, &survey)? } else { Vec::new() };
    if changes || gone.contains(&true) {
        place::sync(dir)?;
    }
    let actions: Vec<ExportAction> = done.iter().map(|(action, _)| *action).collect();
    let report = report(files, &survey, &actions, &gone);
    let mut left = gone.iter().copied().chain(std::iter::repeat(false));
    survey.orphans.retain(|_| !left.next().unwrap_or_default());
    let record = survey.record(files, &done);
    if record != survey.manifest {
        record.save(dir)?;
        place::sync(dir)?;
        base::compact(dir, &record.files.values().map(Entry::said).collect())?;
    }
    Ok(report)
}

/// What Pullquote says now is what its next changes are told from.
fn keep_base(dir: &Dir, files: &[RenderedFile], survey: &Survey) -> Result<(), ExportError> {
    let managed = || {
        let is_managed = |file: &RenderedFile| matches!(file.content, crate::Content::Managed { .. });
        files.iter().zip(&survey.steps).filter(move |(file, _)| is_managed(file)).map(|(_, step)| step)
    };
    let new: Vec<&str> = managed()
        .filter(|step| step.action != ExportAction::Foreign)
        .filter(|step| survey.manifest.files.get(&step.path).is_none_or(|known| known.said() != step.said))
        .map(|step| step.ours.as_str())
        .collect();
    base::add(dir, &new, managed().map(|step| step.ours.as_str()))
}

fn remove_untouched(dir: &Dir, survey: &Survey) -> Result<Vec<bool>, ExportError> {
    let orphans = survey.orphans.iter();
    orphans
        .map(|orphan| match orphan.untouched {
            Some(hash) => place::remove_known(dir, &orphan.path, hash),
            None => Ok(false),
        })
        .collect()
}

/// Does something to each on several threads; answers in their order.
fn in_chunks<T: Sync, R: Send>(
    all: &[T],
    threads: NonZero<usize>,
    each: impl Fn(&T, usize) -> Result<R, ExportError> + Sync,
) -> Result<Vec<R>, ExportError> {
    let size = all.len().div_ceil(threads.get()).max(1);
    let each = &each;
    std::thread::scope(|scope| {
        let workers: Vec<_> = all
            .chunks(size)
            .enumerate()
            .map(|(worker, some)| {
                scope.spawn(move || some.iter().map(|one| each(one, worker)).collect::<Result<Vec<_>, _>>())
            })
            .collect();
        let mut done = Vec::with_capacity(all.len());
        for worker in workers {
            done.extend(worker.join().expect("looking at a file does not panic")?);
        }
        Ok(done)
    })
}

fn report(
    files: &[RenderedFile],
    survey: &Survey,
    actions: &[ExportAction],
    gone: &[bool],
) -> ExportManifest {
    let ours = files.iter().zip(&survey.steps).zip(actions);
    let listed = ours.clone().map(|((file, step), &action)| ExportedFile {
        path: step.path.clone(),
        action,
        quotes: file.quotes,
        reasons: step.reasons.clone(),
        moved_from: step.moved_from.clone(),
    });
    let gone = gone.iter().copied().chain(std::iter::repeat(false));
    let orphans = survey.orphans.iter().zip(gone).map(|(orphan, gone)| ExportedFile {
        path: orphan.path.clone(),
        action: if gone { ExportAction::Removed } else { ExportAction::Orphan },
        quotes: 0,
        reasons: if orphan.untouched.is_none() { vec![ExportReason::HasOwnWords] } else { Vec::new() },
        moved_from: None,
    });
    let listed: Vec<ExportedFile> = listed.chain(orphans).collect();
    counted(listed, ours.filter(|(_, action)| **action != ExportAction::Foreign).map(|((file, _), _)| file))
}

fn counted<'a>(
    mut listed: Vec<ExportedFile>,
    ours: impl Iterator<Item = &'a RenderedFile> + Clone,
) -> ExportManifest {
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    let of = |kind| {
        let things = ours.clone().filter_map(RenderedFile::thing);
        u32::try_from(things.filter(|thing| thing.kind() == kind).count()).unwrap_or(u32::MAX)
    };
    ExportManifest {
        folder: String::new(),
        files: listed,
        articles: of(ThingKind::Article),
        quotes: ours.clone().map(|file| file.quotes).sum(),
        statements: of(ThingKind::Statement),
    }
}

/// A stamp that is only taken for a file.
type Done = (ExportAction, Option<Stamp>);

#[cfg(test)]
#[path = "interrupted_tests.rs"]
mod tests;
