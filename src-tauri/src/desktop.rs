//! What a notebook asks of the system: dialogs, the clipboard, the file
//! manager, events. The dialogs block, so they are never called on the main thread.

use arboard::Clipboard;
use notebook::{Desktop, Event};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

const ENDING: &str = "pullquote";

/// The system around the window.
pub(crate) struct System {
    app: AppHandle,
    choices: Mutex<VecDeque<PathBuf>>,
    // Kept, because under X11 the text lives only as long as who offers it.
    clipboard: Mutex<Option<Clipboard>>,
}

impl System {
    pub(crate) fn new(app: AppHandle, choices: VecDeque<PathBuf>) -> Self {
        Self { app, choices: Mutex::new(choices), clipboard: Mutex::new(None) }
    }

    /// The answer from the command line that stands in for a dialog.
    fn chosen(&self) -> Option<PathBuf> {
        let mut choices = self.choices.lock().unwrap_or_else(PoisonError::into_inner);
        if choices.len() > 1 { choices.pop_front() } else { choices.front().cloned() }
    }

    fn dialog(&self, title: &str) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.app.dialog().file().set_title(title);
        match self.app.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }

    fn ask(&self, ask: impl FnOnce() -> Option<FilePath>) -> Option<PathBuf> {
        self.chosen().or_else(|| ask()?.into_path().ok())
    }

    /// Asks the system for its clipboard once: under X11 whoever copied must live on.
    fn clip(&self, put: impl FnOnce(&mut Clipboard) -> Result<(), arboard::Error>) -> bool {
        let mut clipboard = self.clipboard.lock().unwrap_or_else(PoisonError::into_inner);
        if clipboard.is_none() {
            *clipboard = Clipboard::new().ok();
        }
        clipboard.as_mut().is_some_and(|clipboard| put(clipboard).is_ok())
    }
}

impl Desktop for System {
    fn choose_files(&self) -> Option<Vec<PathBuf>> {
        if let Some(path) = self.chosen() {
            return Some(vec![path]);
        }
        let endings: Vec<&str> = notebook::import::endings().collect();
        let dialog = self.dialog("Import articles").add_filter("Articles", &endings);
        let files = dialog.blocking_pick_files()?;
        Some(files.into_iter().filter_map(|file| file.into_path().ok()).collect())
    }

    fn choose_data(&self) -> Option<PathBuf> {
        let dialog = || {
            let dialog = self.dialog("Take over from a file");
            dialog.add_filter("Pullquote, annotations, REFI-QDA", &["json", "jsonld", "qdc", "qdpx"])
        };
        self.ask(|| dialog().blocking_pick_file())
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.ask(|| self.dialog("Choose a folder").blocking_pick_folder())
    }

    fn choose_notebook(&self) -> Option<PathBuf> {
        let dialog = || self.dialog("Open a notebook").add_filter("Notebooks", &[ENDING]);
        self.ask(|| dialog().blocking_pick_file())
    }

    fn choose_new_notebook(&self) -> Option<PathBuf> {
        let dialog = || self.dialog("New notebook").add_filter("Notebooks", &[ENDING]);
        let name = format!("Notebook.{ENDING}");
        self.ask(|| dialog().set_file_name(name).blocking_save_file())
    }

    fn choose_new_file(&self, name: &str) -> Option<PathBuf> {
        self.ask(|| self.dialog("Save").set_file_name(name).blocking_save_file())
    }

    fn copy(&self, text: &str) -> bool {
        self.clip(|clipboard| clipboard.set_text(text))
    }

    fn copy_html(&self, html: &str, text: &str) -> bool {
        self.clip(|clipboard| clipboard.set_html(html, Some(text)))
    }

    fn reveal(&self, folder: &Path) -> bool {
        opener::open(folder).is_ok()
    }

    fn emit(&self, event: Event) {
        // It fails only when the window is gone: then nobody is there to be told.
        let _ = self.app.emit("pullquote", event);
    }
}
