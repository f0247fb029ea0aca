use super::component::gather;
use super::matching::compare;
use super::proposing::propose;
use super::spans::read;
use crate::{Notebook, Refusal};
use model::entities::{Due, Remade};
use model::statements::CompareProgress;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};

/// Articles after which proposals are made anew: several of one event are looked
/// at together.
const BATCH: u32 = 8;
/// How often proposals are made anew because the analyst decided meanwhile; what
/// she decided on would be back for a moment. It waits to be compared in any case.
const ATTEMPTS: usize = 3;
/// Articles after which the index is put in order.
const SETTLED_AFTER: u32 = 96;

/// Compares every article that waits for it with all others, in the calling
/// thread; gives how many.
///
/// # Errors
/// When the notebook may not be changed or its disk is full; what was told as
/// done stays.
pub fn catch_up(notebook: &Notebook, progress: &dyn Fn(CompareProgress)) -> Result<u32, Refusal> {
    compare_due(notebook, &AtomicBool::new(false), progress)
}

/// As [`catch_up`], until it is told to stop.
pub(crate) fn compare_due(
    notebook: &Notebook,
    stopped: &AtomicBool,
    progress: &dyn Fn(CompareProgress),
) -> Result<u32, Refusal> {
    // Two at a time would overwrite each other with what they read before.
    let _turn = notebook.comparing.lock().unwrap_or_else(PoisonError::into_inner);
    let mut told = CompareProgress { done: 0, articles: 0, ended: false, proposed: 0 };
    while !stopped.load(Ordering::Relaxed) {
        let due = notebook.store.read(|reader| reader.due(BATCH))?;
        if due.is_empty() {
            break;
        }
        if told.articles == 0 {
            told.articles = notebook.store.read(|reader| reader.due_count())?;
        }
        told.proposed = compare_batch(notebook, &due)?;
        told.done += u32::try_from(due.len()).unwrap_or(u32::MAX);
        told.articles = told.articles.max(told.done);
        progress(told);
        if told.done % SETTLED_AFTER < BATCH {
            settle(notebook)?;
        }
    }
    if told.articles > 0 {
        progress(CompareProgress { ended: true, ..told });
    }
    // The window has heard of all by now.
    while told.done > 0 && !stopped.load(Ordering::Relaxed) && settle(notebook)? {}
    Ok(told.done)
}

/// One step of putting the index in order; whether there is more to do. Between
/// two steps others can write.
fn settle(notebook: &Notebook) -> Result<bool, Refusal> {
    Ok(notebook.store.settle_comparisons()?)
}

/// How many statements are proposed afterwards.
fn compare_batch(notebook: &Notebook, due: &[Due]) -> Result<u32, Refusal> {
    let store = &notebook.store;
    let mut touched = Vec::new();
    for it in due {
        let compared = store.read(|reader| match read(reader, it.article)? {
            Some(article) => compare(reader, &article).map(Some),
            None => Ok(None),
        })?;
        if let Some(compared) = compared {
            touched.extend(store.keep_comparison(&compared)?);
        }
    }
    let mut remade = Remade::default();
    for _ in 0..ATTEMPTS {
        let (component, proposals) = store.read(|reader| {
            let component = gather(reader, &touched)?;
            let proposals = propose(reader, &component)?;
            Ok((component, proposals))
        })?;
        let current = store.read(|reader| component.is_current(reader))?;
        remade = Remade { places: component.seen, proposals, done: due.to_vec() };
        if current {
            break;
        }
    }
    Ok(store.keep_proposals(&remade)?)
}
