//! What the window writes into files of other programs and on the clipboard.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::library::Library;
use serde_json::{Value, json};

/// Two articles of two sources, a quote in each.
fn library() -> Library {
    let library = Library::with(&[
        ("Harbour Post", "2017-05-02", "“We will appeal”, Ada Lind said."),
        ("Meridian Wire", "2017-05-03", "“No comment”, the ministry said."),
    ]);
    for (title, speaker) in [("By Harbour Post", "Ada Lind"), ("By Meridian Wire", "The Ministry")] {
        let article = article(&library, title);
        let quote = json!({
            "article": article["id"], "start": 1, "end": 11, "rendering": "direct", "cue": null,
            "speaker": { "kind": "named", "name": speaker }, "tags": [{ "kind": "named", "path": "law" }],
        });
        library.desk.call("mark_quote", &quote).unwrap();
    }
    library
}

fn article(library: &Library, title: &str) -> Value {
    let window = json!({ "offset": 0, "limit": 10 });
    let asked = json!({ "filter": {}, "order": "title", "descending": false, "window": window });
    let articles = library.desk.call("articles", &asked).unwrap();
    let rows = articles["rows"].as_array().unwrap();
    rows.iter().find(|row| row["title"] == title).unwrap().clone()
}

fn quotes(library: &Library) -> Vec<Value> {
    let window = json!({ "offset": 0, "limit": 10 });
    let asked = json!({ "filter": {}, "order": "reading", "descending": false, "window": window });
    library.desk.call("quotes", &asked).unwrap()["rows"].as_array().unwrap().clone()
}

#[test]
fn what_a_screen_shows_leaves_with_what_it_names() {
    let library = library();
    let folder = tempfile::tempdir().unwrap();
    *library.desk.answers.folder.lock().unwrap() = Some(folder.path().to_owned());
    let source = article(&library, "By Harbour Post")["source"]["id"].clone();
    let filter = json!({ "sources": [source] });
    let written = library.desk.call("export_data", &json!({ "format": "json", "filter": filter })).unwrap();
    assert_eq!((&written["quotes"], &written["articles"]), (&json!(1), &json!(1)));
    let file = folder.path().join("test.json");
    assert_eq!(written["path"], file.display().to_string());
    let json: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let names = |key: &str| {
        let things = json[key].as_array().unwrap().iter();
        things.map(|it| it["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!((names("speakers"), names("sources")), (vec!["Ada Lind".into()], vec!["Harbour Post".into()]));
    assert_eq!(names("tags"), ["law"]);
    let parts: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(parts.len(), 1, "nothing half is left");
}

#[test]
fn whoever_changes_her_mind_gets_no_file() {
    let library = library();
    *library.desk.answers.folder.lock().unwrap() = None;
    let asked = json!({ "format": "csv", "filter": {} });
    assert_eq!(library.desk.call("export_data", &asked).unwrap(), Value::Null);
}

#[test]
fn quotes_are_copied_in_the_order_they_were_chosen() {
    let library = library();
    let mut ids: Vec<Value> = quotes(&library).iter().map(|quote| quote["id"].clone()).collect();
    ids.reverse();
    ids.push(json!("01970000-0000-7000-8000-000000000001"));
    for form in ["plain", "html"] {
        library.desk.call("copy_quotes", &json!({ "ids": ids, "form": form })).unwrap();
    }
    let copied = library.desk.answers.copied.lock().unwrap().clone();
    let text = "“No comment”\n— The Ministry, quoted in By Meridian Wire (Meridian Wire, 3 May 2017)\n\n\
        “We will ap”\n— Ada Lind, quoted in By Harbour Post (Harbour Post, 2 May 2017)\n";
    assert_eq!(copied[0], (String::new(), text.to_owned()), "what is gone is left out");
    assert_eq!(copied[1].1, text);
    assert!(copied[1].0.starts_with("<blockquote><p dir=\"auto\">No comment</p></blockquote>"));
}
