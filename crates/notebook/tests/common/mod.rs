//! A desk without a system around it, and random steps of an analyst on it.
//! Shared by the property test, the kill test and its worker.

#![expect(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::unwrap_used, clippy::allow_attributes, reason = "a test that stumbles should stop at once")]
#![expect(unreachable_pub, reason = "shared by path, so nothing is reachable")]

pub mod library;
pub mod steps;

use model::{ErrorView, OperationId};
use notebook::commands::{self, Call};
use notebook::{Desk, Desktop, Event};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Answers every dialog with what a test laid down.
#[derive(Default)]
pub struct Answers {
    pub files: Mutex<Vec<PathBuf>>,
    pub folder: Mutex<Option<PathBuf>>,
    pub events: Mutex<Vec<Event>>,
    /// HTML (empty for text alone) and text, in the order they were copied.
    pub copied: Mutex<Vec<(String, String)>>,
}

/// The answers are shared with the test that owns them.
pub struct Table(pub std::sync::Arc<Answers>);

impl Desktop for Table {
    fn choose_files(&self) -> Option<Vec<PathBuf>> {
        Some(self.0.files.lock().unwrap().clone())
    }
    fn choose_data(&self) -> Option<PathBuf> {
        self.0.files.lock().unwrap().first().cloned()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        self.0.folder.lock().unwrap().clone()
    }
    fn choose_notebook(&self) -> Option<PathBuf> {
        None
    }
    fn choose_new_file(&self, name: &str) -> Option<PathBuf> {
        self.0.folder.lock().unwrap().as_ref().map(|folder| folder.join(name))
    }

    fn choose_new_notebook(&self) -> Option<PathBuf> {
        self.0.folder.lock().unwrap().as_ref().map(|folder| folder.join("made here"))
    }
    fn copy(&self, text: &str) -> bool {
        self.0.copied.lock().unwrap().push((String::new(), text.to_owned()));
        true
    }
    fn copy_html(&self, html: &str, text: &str) -> bool {
        self.0.copied.lock().unwrap().push((html.to_owned(), text.to_owned()));
        true
    }
    fn reveal(&self, _: &Path) -> bool {
        true
    }
    fn emit(&self, event: Event) {
        self.0.events.lock().unwrap().push(event);
    }
}

/// A desk in a folder, with a notebook `test.pullquote` that is made when it is not there.
pub struct TestDesk {
    pub desk: Desk,
    pub answers: std::sync::Arc<Answers>,
    pub path: PathBuf,
}

impl TestDesk {
    pub fn open(folder: &Path) -> Self {
        let path = folder.join("test.pullquote");
        if !path.exists() {
            drop(notebook::Notebook::create(&path).expect("a new notebook"));
        }
        let answers = std::sync::Arc::new(Answers::default());
        let desk = Desk::new(Box::new(Table(answers.clone())), folder.join("data"), folder.join("samples"));
        desk.open_path(&path).expect("the notebook opens");
        Self { desk, answers, path }
    }

    /// One call as the window makes it.
    pub fn call(&self, name: &str, request: &Value) -> Result<Value, ErrorView> {
        self.call_as(OperationId::new(), name, request)
    }

    pub fn call_as(&self, operation: OperationId, name: &str, request: &Value) -> Result<Value, ErrorView> {
        let call = json!({ "name": name, "operation": operation, "request": request });
        let call: Call = serde_json::from_str(&call.to_string()).expect("a call");
        commands::call(&self.desk, &call).map(|reply| serde_json::from_str(&reply).expect("JSON"))
    }

    pub fn dump(&self) -> String {
        self.desk.open().expect("open").dump().expect("a dump")
    }

    pub fn checks(&self) -> Vec<String> {
        self.desk.open().expect("open").check().expect("a check")
    }
}
