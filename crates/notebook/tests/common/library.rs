//! A desk with a few articles, for tests of what they have in common.

use super::TestDesk;
use model::OperationId;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Articles as a test writes them: source, day of publication, text.
pub type Written<'a> = (&'a str, &'a str, &'a str);

pub struct Library {
    pub desk: TestDesk,
    folder: tempfile::TempDir,
    files: usize,
}

impl Library {
    pub fn with(articles: &[Written<'_>]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Self { desk: TestDesk::open(folder.path()), folder, files: 0 };
        if !articles.is_empty() {
            library.import(articles);
        }
        library
    }

    /// Imports more, and compares them.
    pub fn import(&mut self, articles: &[Written<'_>]) {
        let mut files = Vec::new();
        for (source, date, text) in articles {
            self.files += 1;
            let path = self.folder.path().join(format!("{:02}.txt", self.files));
            let head = format!("---\ntitle: By {source}\nsource: {source}\ndate: {date}\n---\n");
            fs::write(&path, head + text).unwrap();
            files.push(path);
        }
        self.import_files(files);
    }

    pub fn import_files(&self, files: Vec<PathBuf>) {
        *self.desk.answers.files.lock().unwrap() = files;
        let plan = self.ask("plan_files", json!({}));
        self.ask("import", json!({ "plan": plan["plan"], "source": { "kind": "unknown" } }));
        self.catch_up();
    }

    /// Waits until nothing is to be compared.
    pub fn catch_up(&self) {
        notebook::catch_up(&self.desk.desk.open().unwrap(), &|_| ()).unwrap();
    }

    /// A call that is not refused.
    #[track_caller]
    pub fn ask(&self, name: &str, request: Value) -> Value {
        self.desk.call(name, &request).unwrap_or_else(|refused| panic!("{name}: {refused:?}"))
    }

    /// A gesture, and what is compared after it; what it gives.
    #[track_caller]
    pub fn act(&self, name: &str, request: Value) -> Value {
        self.act_as(OperationId::new(), name, &request)
    }

    #[track_caller]
    pub fn act_as(&self, operation: OperationId, name: &str, request: &Value) -> Value {
        let outcome = self.desk.call_as(operation, name, request);
        let outcome = outcome.unwrap_or_else(|refused| panic!("{name}: {refused:?}"));
        self.catch_up();
        outcome["value"].clone()
    }

    /// Rows of the list, proposed ones first.
    pub fn statements(&self) -> Vec<Value> {
        let window = json!({ "offset": 0, "limit": 1000 });
        let request = json!({ "filter": {}, "order": "wording", "window": window });
        self.ask("statements", request)["rows"].as_array().unwrap().clone()
    }

    pub fn statement(&self, id: &Value) -> Value {
        self.ask("statement", json!({ "id": id }))
    }

    /// The only statement that there is.
    #[track_caller]
    pub fn only(&self) -> Value {
        let rows = self.statements();
        assert_eq!(rows.len(), 1, "{}", self.told());
        self.statement(&rows[0]["id"])
    }

    /// Every statement with its places, a line each.
    pub fn told(&self) -> String {
        let mut told = String::new();
        for row in self.statements() {
            let view = self.statement(&row["id"]);
            let joins = if row["joins"].is_null() { "" } else { ", joining" };
            told += &format!("{}{joins}: {}\n", words(&row["state"]), words(&row["wording"]));
            for place in view["places"].as_array().unwrap() {
                told += &format!("  {}\n", line(place));
            }
        }
        told
    }

    pub fn quotes(&self) -> Vec<Value> {
        let window = json!({ "offset": 0, "limit": 1000 });
        let request = json!({ "filter": {}, "order": "reading", "descending": false, "window": window });
        self.ask("quotes", request)["rows"].as_array().unwrap().clone()
    }
}

/// Title, what stands there, and what is said of it.
fn line(place: &Value) -> String {
    let mut line = format!("{}: {}", words(&place["articleTitle"]), words(&place["state"]["kind"]));
    if place["state"]["member"] == true {
        line = line.replace("quote", "member");
    }
    let differs = place["differences"].as_array().unwrap();
    if place["possible"] == true {
        line += if differs.is_empty() { ", possible" } else { ", differs" };
    }
    if place["repeats"] != 0 {
        line += &format!(", {} more", place["repeats"]);
    }
    let exact = words(&place["exact"]);
    let short: String = exact.chars().take(40).collect();
    line + ": " + &short.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn words(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
