//! What an export shows beforehand is what it does.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::TestDesk;
use model::exports::{ExportAction, Profile};
use notebook::export;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;

/// A desk whose notebook has two articles of the same title.
fn desk(folder: &std::path::Path) -> TestDesk {
    let desk = TestDesk::open(folder);
    let files = ["one.txt", "two.txt"].map(|name| folder.join(name));
    for file in &files {
        fs::write(file, format!("A call\n\nTold by {}.\n", file.display())).unwrap();
    }
    *desk.answers.files.lock().unwrap() = files.to_vec();
    let plan = desk.call("plan_files", &json!({})).unwrap();
    let source = json!({ "kind": "unknown" });
    desk.call("import", &json!({ "plan": plan["plan"], "source": source })).unwrap();
    desk
}

#[test]
fn a_preview_has_the_name_that_the_export_gives() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let seen: BTreeSet<(String, String)> = notebook::reads::all_articles(&notebook)
        .unwrap()
        .iter()
        .map(|row| {
            let seen =
                desk.call("preview_export", &json!({ "profile": "commonmark", "article": row.id })).unwrap();
            (seen["path"].as_str().unwrap().to_owned(), seen["markdown"].as_str().unwrap().to_owned())
        })
        .collect();
    let to = folder.path().join("vault");
    export::write(&notebook, &to, Profile::Commonmark).unwrap();
    assert_eq!(seen.len(), 2);
    for (path, markdown) in seen {
        assert_eq!(fs::read_to_string(to.join(&path)).expect(&path), markdown);
    }
}

#[test]
fn a_dry_run_tells_of_a_folder_that_is_not_there_yet() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let to = folder.path().join("new/vault");
    let planned = export::dry_run(&notebook, &to, Profile::Obsidian).unwrap();
    assert!(!folder.path().join("new").exists());
    assert!(planned.files.iter().all(|file| file.action == ExportAction::Create));
    assert_eq!(export::write(&notebook, &to, Profile::Obsidian).unwrap(), planned);
}

#[test]
fn a_preview_of_a_statement_is_the_file_that_the_export_writes() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let notebook = desk.desk.open().unwrap();
    let articles = notebook::reads::all_articles(&notebook).unwrap();
    let quotes: Vec<_> = articles
        .iter()
        .map(|row| {
            let draft = json!({
                "article": row.id, "start": 0, "end": 6, "speaker": { "kind": "named", "name": "Ada" },
                "rendering": "unquoted", "cue": null, "tags": [],
            });
            desk.call("mark_quote", &draft).unwrap()["value"]["id"].clone()
        })
        .collect();
    let grouped = desk.call("group_quotes", &json!({ "quotes": quotes, "statement": null })).unwrap();
    let statement = &grouped["value"];
    for (profile, link) in
        [("obsidian", "[[Statement A call – Ada]]"), ("commonmark", "(<Statement A call – Ada.md>)")]
    {
        let seen =
            desk.call("preview_export", &json!({ "profile": profile, "statement": statement })).unwrap();
        assert_eq!(seen["path"], "Statement A call – Ada.md");
        let article = json!({ "profile": profile, "article": articles[0].id });
        let article = desk.call("preview_export", &article).unwrap();
        assert!(article["markdown"].as_str().unwrap().contains(link), "{article:#}");
        let to = folder.path().join(profile);
        let written = export::write(
            &notebook,
            &to,
            if profile == "obsidian" { Profile::Obsidian } else { Profile::Commonmark },
        );
        let written = written.unwrap();
        assert_eq!((written.articles, written.quotes, written.statements), (2, 2, 1));
        assert_eq!(
            fs::read_to_string(to.join("Statement A call – Ada.md")).unwrap(),
            seen["markdown"].as_str().unwrap()
        );
        assert_eq!(
            fs::read_to_string(to.join(article["path"].as_str().unwrap())).unwrap(),
            article["markdown"].as_str().unwrap()
        );
    }
    let gone = json!({ "profile": "obsidian", "statement": model::StatementId::new() });
    assert_eq!(desk.call("preview_export", &gone).unwrap_err().code, model::ErrorCode::NotFound);
}
