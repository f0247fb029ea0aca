//! Suggestions: what waits, and the decisions on it.

use crate::arguments::Suggestions;
use crate::listing::print;
use crate::marking::{act, open};
use crate::records::SuggestionRecord;
use anyhow::Result;
use model::SuggestionId;
use notebook::commands::requests::SomeSuggestions;
use notebook::{Notebook, find_quotes, reads, verbs};
use std::path::Path;
use std::sync::atomic::AtomicBool;

pub(crate) fn suggestions(asked: &Suggestions) -> Result<bool> {
    let notebook = Notebook::open(&asked.list.notebook)?;
    read_unread(&notebook);
    let found = reads::filed_suggestions(&notebook, asked.article, asked.min_confidence)?;
    print(&asked.list, found, SuggestionRecord::from, |filed| {
        let view = &filed.view;
        let speaker = view.speaker.as_ref().map_or("nobody", |speaker| &speaker.name);
        let sure = (view.confidence * 100.0).round();
        format!("{}  “{}”  {speaker}  {sure} %  {}", view.id, view.exact, view.evidence)
    })
}

pub(crate) fn accept(path: &Path, ids: Vec<SuggestionId>) -> Result<bool> {
    let notebook = open(path)?;
    for placed in verbs::accept_suggestions(&notebook, act(), SomeSuggestions { ids })?.value {
        println!("{}", placed.quote.id);
    }
    Ok(true)
}

pub(crate) fn reject(path: &Path, ids: Vec<SuggestionId>) -> Result<bool> {
    verbs::reject_suggestions(&open(path)?, act(), SomeSuggestions { ids })?;
    Ok(true)
}

/// Articles that an older Pullquote imported, or that an undo brought back, are
/// read now. Where that cannot be, what is known is known.
pub(crate) fn read_unread(notebook: &Notebook) {
    if notebook.read_only_reason().is_none() {
        let _ = find_quotes(notebook, &AtomicBool::new(false), &|_| ());
    }
}
