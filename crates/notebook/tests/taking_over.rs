//! Files of other notebooks and other programs come in.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::library::Library;
use model::OperationId;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Markdown with structure, plain text, and everything that a file carries.
fn library() -> (Library, tempfile::TempDir) {
    let library = Library::with(&[
        ("Harbour Post", "2017-05-02", "“We will 🌊 appeal”, Ada Lind said. “No comment”, she added."),
        ("Meridian Wire", "2017-05", "“We will appeal”, the minister said."),
    ]);
    let folder = tempfile::tempdir().unwrap();
    let markdown = folder.path().join("port.md");
    fs::write(&markdown, "# The port\n\nIt *stays* open.\n\n- one\n- two\n\n> “We shall see”, he said.\n")
        .unwrap();
    library.import_files(vec![markdown]);
    let article = |title: &str| article(&library, title);
    let mut quotes = Vec::new();
    for (title, start, end, speaker) in [
        ("By Harbour Post", 1, 19, json!({ "kind": "named", "name": "Ada Lind" })),
        ("By Meridian Wire", 1, 15, json!({ "kind": "named", "name": "Ada Lind" })),
        ("The port", 0, 8, json!({ "kind": "unknown" })),
    ] {
        let quote = json!({
            "article": article(title)["id"], "start": start, "end": end, "rendering": "partial", "cue": "said",
            "speaker": speaker, "tags": [{ "kind": "named", "path": "law/appeal" }],
        });
        quotes.push(library.act("mark_quote", quote)["id"].clone());
    }
    let ministry = library.act("add_speaker", json!({ "name": "The Ministry", "role": "Office", "aliases": ["Ministry of Ports"], "onBehalfOf": null, "colour": 5 }));
    let ada = library.ask("speakers", json!({}))[0]["id"].clone();
    let draft = json!({ "name": "Ada Lind", "role": "Minister", "aliases": ["A. Lind"], "onBehalfOf": ministry, "colour": null });
    library.act("edit_speaker", json!({ "id": ada, "draft": draft }));
    library.act("group_quotes", json!({ "quotes": [quotes[0], quotes[1]], "statement": null }));
    let body = format!(
        "See ![[quote:{}]] and [[speaker:{}|her]].",
        quotes[0].as_str().unwrap(),
        ada.as_str().unwrap()
    );
    library.act(
        "add_note",
        json!({ "title": "Check", "body": body, "about": format!("quote:{}", quotes[1].as_str().unwrap()) }),
    );
    library.act("add_note", json!({ "title": "", "body": "Alone.", "about": null }));
    (library, folder)
}

fn article(library: &Library, title: &str) -> Value {
    let window = json!({ "offset": 0, "limit": 10 });
    let asked = json!({ "filter": {}, "order": "title", "descending": false, "window": window });
    let articles = library.desk.call("articles", &asked).unwrap();
    let rows = articles["rows"].as_array().unwrap();
    rows.iter().find(|row| row["title"] == title).unwrap_or_else(|| panic!("{title} in {rows:?}")).clone()
}

/// A file with everything, in a folder of its own.
fn export(library: &Library, format: &str) -> (PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap().keep();
    *library.desk.answers.folder.lock().unwrap() = Some(folder);
    let written = library.ask("export_data", json!({ "format": format, "filter": {} }));
    let path = PathBuf::from(written["path"].as_str().unwrap());
    let bytes = fs::read(&path).unwrap();
    (path, bytes)
}

fn take_over(library: &Library, file: &Path) -> Value {
    *library.desk.answers.files.lock().unwrap() = vec![file.to_owned()];
    let outcome = library.desk.call_as(OperationId::new(), "import_data", &json!({})).unwrap();
    library.catch_up();
    outcome["value"].clone()
}

fn dump(library: &Library) -> String {
    library.desk.desk.open().unwrap().dump().unwrap()
}

#[test]
fn json_goes_out_and_in_without_loss() {
    let (library, _folder) = library();
    let (file, bytes) = export(&library, "json");
    let other = Library::with(&[]);
    let empty = dump(&other);
    let told = take_over(&other, &file);
    assert_eq!(told["leftOut"], json!([]));
    assert_eq!(
        told["added"],
        json!({ "articles": 3, "quotes": 3, "speakers": 2, "sources": 2, "tags": 2, "statements": 1, "notes": 2 })
    );
    let (_, again) = export(&other, "json");
    assert_eq!(String::from_utf8(again).unwrap(), String::from_utf8(bytes).unwrap());
    let whole: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let documents: Vec<_> = whole["articles"].as_array().unwrap().iter().map(|it| &it["document"]).collect();
    assert!(
        documents
            .iter()
            .any(|it| it["format"] == "markdown" && it["blocks"].is_array() && it["bytes"].is_string())
    );
    assert!(
        !other
            .ask("article_suggestions", json!({ "id": article(&other, "By Harbour Post")["id"] }))
            .as_array()
            .unwrap()
            .is_empty(),
        "read for quotes"
    );
    assert_eq!(other.desk.desk.open().unwrap().check().unwrap(), [""; 0]);

    let before = dump(&other);
    let told = take_over(&other, &file);
    assert_eq!((&told["added"]["quotes"], &told["alreadyThere"]["notes"]), (&json!(0), &json!(2)));
    assert_eq!(dump(&other), before, "the second time it changes nothing");
    other.act("undo", json!({}));
    let left = other.ask("notebook", json!({}))["counts"].clone();
    assert!(left.as_object().unwrap().values().all(|count| *count == json!(0)), "{left}");
    assert_eq!(dump(&other).lines().next(), empty.lines().next());
    other.act("redo", json!({}));
    assert_eq!(export(&other, "json").1, export(&library, "json").1);
}

#[test]
fn what_is_there_stays_and_names_are_one() {
    let (library, _folder) = library();
    let (file, _) = export(&library, "json");
    // The same article under another id, the same names in another case.
    let other = Library::with(&[(
        "Harbour Post",
        "2017-05-02",
        "“We will 🌊 appeal”, Ada Lind said. “No comment”, she added.",
    )]);
    other.act(
        "add_speaker",
        json!({ "name": "ADA LIND", "role": "mine", "aliases": [], "onBehalfOf": null, "colour": null }),
    );
    other.act("add_tag", json!({ "name": "Law", "parent": null, "colour": null, "description": "mine" }));
    let told = take_over(&other, &file);
    assert_eq!(told["leftOut"], json!([]));
    assert_eq!(
        told["alreadyThere"],
        json!({ "articles": 1, "quotes": 0, "speakers": 1, "sources": 1, "tags": 1, "statements": 0, "notes": 0 })
    );
    let speakers = other.ask("speakers", json!({}));
    let ada = speakers.as_array().unwrap().iter().find(|it| it["name"] == "ADA LIND").unwrap();
    assert_eq!((&ada["role"], &ada["quotes"]), (&json!("mine"), &json!(2)));
    let json: Value = serde_json::from_slice(&export(&other, "json").1).unwrap();
    let note = json["notes"].as_array().unwrap().iter().find(|it| it["title"] == "Check").unwrap();
    assert!(
        note["body"].as_str().unwrap().contains(&format!("[[speaker:{}|her]]", ada["id"].as_str().unwrap()))
    );
    assert_eq!(other.desk.desk.open().unwrap().check().unwrap(), [""; 0]);
}

#[test]
fn a_project_goes_out_and_in() {
    let (library, _folder) = library();
    let (file, _) = export(&library, "qdpx");
    let other = Library::with(&[]);
    let told = take_over(&other, &file);
    assert_eq!((&told["format"], &told["leftOut"]), (&json!("qdpx"), &json!([])));
    let (here, there): (Value, Value) = (
        serde_json::from_slice(&export(&library, "json").1).unwrap(),
        serde_json::from_slice(&export(&other, "json").1).unwrap(),
    );
    for key in ["quotes", "tags", "notes"] {
        let plain = |whole: &Value| {
            let mut things = whole[key].clone();
            things.as_array_mut().unwrap().iter_mut().for_each(|it| it["statement"] = Value::Null);
            things
        };
        assert_eq!(plain(&here), plain(&there), "{key}");
    }
    for (here, there) in
        here["articles"].as_array().unwrap().iter().zip(there["articles"].as_array().unwrap())
    {
        for key in ["id", "title", "source", "author", "published", "url", "imported", "text"] {
            assert_eq!(here[key], there[key], "{key}");
        }
    }
    let (_, book) = export(&library, "qdc");
    let path = file.with_extension("qdc");
    fs::write(&path, book).unwrap();
    let third = Library::with(&[]);
    assert_eq!(take_over(&third, &path)["added"]["tags"], json!(2));
}

#[test]
fn files_that_lie_lose_no_more_than_their_lies() {
    let (library, _folder) = library();
    let (file, bytes) = export(&library, "json");
    let whole: Value = serde_json::from_slice(&bytes).unwrap();
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut whole = whole.clone();
        change(&mut whole);
        fs::write(&file, whole.to_string()).unwrap();
        let other = Library::with(&[]);
        let told = take_over(&other, &file);
        assert_eq!(other.desk.desk.open().unwrap().check().unwrap(), [""; 0]);
        let left = told["leftOut"].as_array().unwrap().iter();
        left.map(|it| format!("{}: {}", it["what"].as_str().unwrap(), it["reason"].as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    let id = |kind: &str, at: usize| whole[kind][at]["id"].clone();
    let lost = |change: &dyn Fn(&mut Value), what: &str, how_many: usize| {
        let told = changed(change);
        let found = told.iter().filter(|line| line.contains(what)).count();
        assert_eq!(found, how_many, "{what}: {told:?}");
    };
    lost(&|it| it["quotes"][0]["exact"] = json!("never said"), "does not have these words", 1);
    lost(&|it| it["quotes"][0]["article"] = id("quotes", 0), "its article is not taken over", 1);
    lost(&|it| it["speakers"][0]["name"] = json!(" \n"), "speaker: it has no name", 1);
    lost(&|it| it["tags"][0]["parent"] = id("tags", 1), "it stands under itself", 2);
    lost(&|it| it["tags"][0]["parent"] = id("tags", 0), "it stands under itself", 2);
    let circle = |it: &mut Value| {
        it["speakers"][0]["onBehalfOf"] = id("speakers", 1);
        it["speakers"][1]["onBehalfOf"] = id("speakers", 0);
    };
    lost(&circle, "for whom speaker", 1);
    lost(&|it| it["statements"][0]["wording"] = json!(" "), "a wording has", 1);
    let strange = json!(format!("tag:{}", id("quotes", 0).as_str().unwrap()));
    lost(&|it| it["notes"][0]["about"] = strange.clone(), "stands free", 1);
    let lie = |it: &mut Value| {
        let articles = it["articles"].as_array_mut().unwrap();
        articles.iter_mut().for_each(|it| it["original"] = json!("0".repeat(64)));
    };
    lost(&lie, "its bytes are not those of its hash", 3);
    lost(&lie, "", 3);
    let twice = changed(&|it| {
        let again = it["articles"][0].clone();
        it["articles"].as_array_mut().unwrap().push(again);
        let again = it["quotes"][0].clone();
        it["quotes"].as_array_mut().unwrap().push(again);
    });
    assert_eq!(twice, [""; 0]);
}

#[test]
fn a_file_that_is_none_of_them_changes_nothing() {
    let (library, folder) = library();
    let before = dump(&library);
    for (name, bytes) in [
        ("a.json", &b"{"[..]),
        ("b.json", br#"{"format":"pullquote","version":99}"#),
        ("c.json", br#"{"format":"pullquote","version":2,"articles":7}"#),
        ("d.qdpx", b"PK\x03\x04"),
        ("e.qdc", b"<CodeBook/>"),
        ("f.bin", b"\x00\x01"),
        ("g.txt", b""),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        *library.desk.answers.files.lock().unwrap() = vec![file];
        let refused = library.desk.call_as(OperationId::new(), "import_data", &json!({})).unwrap_err();
        assert!(!refused.detail.is_empty(), "{name}");
    }
    let missing = folder.path().join("missing");
    *library.desk.answers.files.lock().unwrap() = vec![missing];
    assert!(library.desk.call_as(OperationId::new(), "import_data", &json!({})).is_err());
    *library.desk.answers.files.lock().unwrap() = vec![folder.path().to_owned()];
    assert!(library.desk.call_as(OperationId::new(), "import_data", &json!({})).is_err());
    *library.desk.answers.files.lock().unwrap() = Vec::new();
    assert_eq!(library.desk.call_as(OperationId::new(), "import_data", &json!({})).unwrap(), Value::Null);
    assert_eq!(dump(&library), before);
}
