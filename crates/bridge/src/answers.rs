//! The system around a notebook when nobody sits before it: dialogs are
//! answered from a list, and what was asked for can be looked at.

use notebook::{Desktop, Event};
use serde::Serialize;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::broadcast;

/// What the core asked of the system last.
#[derive(Debug, Default, Clone, Serialize)]
pub(crate) struct Seen {
    copied: Option<String>,
    revealed: Option<PathBuf>,
}

/// Answers every dialog in turn; the last answer stays.
#[derive(Clone)]
pub(crate) struct Answers {
    choices: Arc<Mutex<VecDeque<PathBuf>>>,
    seen: Arc<Mutex<Seen>>,
    events: broadcast::Sender<String>,
}

impl Answers {
    pub(crate) fn new(choices: Vec<PathBuf>) -> Self {
        // A browser that reads slowly may miss old progress, never more than this.
        let (events, _) = broadcast::channel(1_024);
        Self { choices: Arc::new(Mutex::new(choices.into())), seen: Arc::default(), events }
    }

    pub(crate) fn events(&self) -> broadcast::Receiver<String> {
        self.events.subscribe()
    }

    /// Answers the dialogs to come with these.
    pub(crate) fn choose(&self, choices: Vec<PathBuf>) {
        *self.choices.lock().unwrap_or_else(PoisonError::into_inner) = choices.into();
    }

    pub(crate) fn seen(&self) -> Seen {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn next(&self) -> Option<PathBuf> {
        let mut choices = self.choices.lock().unwrap_or_else(PoisonError::into_inner);
        if choices.len() > 1 { choices.pop_front() } else { choices.front().cloned() }
    }

    fn note(&self, note: impl FnOnce(&mut Seen)) -> bool {
        note(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner));
        true
    }
}

impl Desktop for Answers {
    fn choose_files(&self) -> Option<Vec<PathBuf>> {
        self.next().map(|path| vec![path])
    }

    fn choose_data(&self) -> Option<PathBuf> {
        self.next()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.next()
    }

    fn choose_notebook(&self) -> Option<PathBuf> {
        self.next()
    }

    fn choose_new_notebook(&self) -> Option<PathBuf> {
        self.next()
    }

    fn choose_new_file(&self, _: &str) -> Option<PathBuf> {
        self.next()
    }

    fn copy(&self, text: &str) -> bool {
        self.note(|seen| seen.copied = Some(text.to_owned()))
    }

    fn copy_html(&self, _: &str, text: &str) -> bool {
        self.note(|seen| seen.copied = Some(text.to_owned()))
    }

    fn reveal(&self, folder: &Path) -> bool {
        self.note(|seen| seen.revealed = Some(folder.to_owned()))
    }

    fn emit(&self, event: Event) {
        if let Ok(json) = serde_json::to_string(&event) {
            // It fails only when no browser listens.
            let _ = self.events.send(json);
        }
    }
}
