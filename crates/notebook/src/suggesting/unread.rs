use super::reading;
use crate::{Notebook, Refusal};
use model::ArticleId;
use model::entities::{Article, Finding};
use model::suggestions::{FindProgress, FindSummary};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::sync::atomic::{AtomicBool, Ordering};

/// Who works on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cores {
    /// The calling thread alone: the analyst works meanwhile.
    One,
    /// All of them: somebody waits for it.
    All,
}

impl Cores {
    /// Articles of one write. In the background the writer is free again after a
    /// millisecond or two, so that no gesture waits for it.
    fn batch(self) -> usize {
        match self {
            Self::One => 8,
            Self::All => 64,
        }
    }
}

/// Reads every article for quotes that was not read, or by an older finder.
///
/// # Errors
/// When the notebook may not be changed or its disk is full; what was told as
/// read stays.
pub fn find_quotes(
    notebook: &Notebook,
    cancelled: &AtomicBool,
    progress: &dyn Fn(FindProgress),
) -> Result<FindSummary, Refusal> {
    find_unread(notebook, Cores::All, cancelled, progress)
}

pub(crate) fn find_unread(
    notebook: &Notebook,
    cores: Cores,
    cancelled: &AtomicBool,
    progress: &dyn Fn(FindProgress),
) -> Result<FindSummary, Refusal> {
    let unread = notebook.store.read(|reader| reader.unread_articles(quotation::VERSION))?;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut waiting = notebook.store.read(|reader| reader.waiting())?;
    let mut done = 0;
    for batch in unread.chunks(cores.batch()) {
        if cancelled.load(Ordering::Relaxed) {
            break;
        }
        let found: Vec<Option<Finding>> = match cores {
            Cores::One => batch.iter().map(|id| read(notebook, *id)).collect::<Result<_, _>>()?,
            Cores::All => batch.par_iter().map(|id| read(notebook, *id)).collect::<Result<_, _>>()?,
        };
        let found: Vec<Finding> = found.into_iter().flatten().collect();
        waiting = notebook.store.keep_findings(&found)?;
        done += count(batch.len());
        progress(FindProgress { done, articles: count(unread.len()), ended: false, waiting });
    }
    let articles = count(unread.len());
    if articles > 0 {
        progress(FindProgress { done, articles, ended: true, waiting });
    }
    Ok(FindSummary { articles: done, waiting, cancelled: done < articles })
}

/// None for an article that was removed meanwhile.
fn read(notebook: &Notebook, id: ArticleId) -> Result<Option<Finding>, Refusal> {
    let found = notebook.store.read(|reader| {
        let Some(article) = reader.get::<Article>(&id)? else { return Ok(None) };
        Ok(Some((article.revision, reader.text(article.text)?)))
    })?;
    Ok(found.map(|(revision, text)| reading::read(id, revision, &text)))
}
