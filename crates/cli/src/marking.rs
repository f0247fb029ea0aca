//! The commands that change a notebook, but for the import.

use crate::arguments::Mark;
use crate::deciding::read_unread;
use crate::records::QuoteRecord;
use anyhow::{Result, bail};
use model::OperationId;
use model::drafts::{SpeakerChoice, TagChoice};
use notebook::commands::requests::Nothing;
use notebook::verbs::{self, WordsDraft};
use notebook::{Act, Notebook, reads};
use std::path::Path;

pub(crate) fn new(path: &Path) -> Result<bool> {
    Notebook::create(path)?;
    println!("{}", path.display());
    Ok(true)
}

/// Opens a notebook to change it, or says why that cannot be.
pub(crate) fn open(path: &Path) -> Result<Notebook> {
    let notebook = Notebook::open(path)?;
    if let Some(reason) = notebook.read_only_reason() {
        bail!("{} can only be read: {reason}", path.display());
    }
    Ok(notebook)
}

pub(crate) fn act() -> Act {
    Act::now(OperationId::new())
}

pub(crate) fn mark(mark: Mark) -> Result<bool> {
    let notebook = open(&mark.notebook)?;
    let draft = WordsDraft {
        article: mark.article,
        exact: mark.exact,
        occurrence: mark.occurrence,
        speaker: mark.speaker.map_or(SpeakerChoice::Unknown, |name| SpeakerChoice::Named { name }),
        rendering: mark.rendering.map(Into::into),
        tags: mark.tags.into_iter().map(|path| TagChoice::Named { path }).collect(),
    };
    let marked = verbs::mark_words(&notebook, act(), draft)?.value;
    if mark.json {
        let quotes = reads::filed_quotes(&notebook, Some(mark.article))?;
        let record = quotes.into_iter().find(|filed| filed.row.quote.id == marked.quote.id);
        println!("{}", serde_json::to_string(&record.map(QuoteRecord::from))?);
    } else {
        println!("{}", marked.quote.id);
    }
    Ok(true)
}

pub(crate) fn undo(path: &Path) -> Result<bool> {
    let notebook = open(path)?;
    let outcome = verbs::undo(&notebook, act(), Nothing {})?;
    read_unread(&notebook);
    println!("undone: {}", outcome.value);
    Ok(true)
}

pub(crate) fn redo(path: &Path) -> Result<bool> {
    let notebook = open(path)?;
    let outcome = verbs::redo(&notebook, act(), Nothing {})?;
    read_unread(&notebook);
    println!("done again: {}", outcome.value);
    Ok(true)
}
