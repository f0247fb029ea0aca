//! Counts through the command layer, and the files that pictures and tables of
//! them are saved to.

mod common;

use common::TestDesk;
use model::ErrorCode;
use serde_json::{Value, json};
use std::fs;

fn matrix(rows: &str, columns: &str, limit: u32) -> Value {
    json!({ "rows": rows, "columns": columns, "filter": {}, "limit": limit })
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    let check = |name: &str, request: &Value, expected: Result<(), ErrorCode>| {
        let told = desk.call(name, request).map(|_| ()).map_err(|error| error.code);
        assert_eq!(told, expected, "{name} {request}");
    };
    check("matrix", &matrix("speaker", "source", 10), Ok(()));
    check("matrix", &matrix("tag", "tag", 10), Err(ErrorCode::Invalid));
    let lanes = |lanes: &str| json!({ "lanes": lanes, "filter": {}, "limit": 10 });
    check("timeline", &lanes("statement"), Ok(()));
    check("timeline", &lanes("month"), Err(ErrorCode::Invalid));
    check("timeline", &lanes("rendering"), Err(ErrorCode::Invalid));
}

#[test]
fn a_screen_gets_500_rows_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    let text = "one word ".repeat(600);
    let article = desk
        .call("paste_article", &json!({ "text": text, "title": "Words", "source": { "kind": "unknown" } }));
    article.unwrap();
    let window = json!({ "offset": 0, "limit": 1 });
    let library = json!({ "filter": {}, "order": "title", "descending": false, "window": window });
    let article = desk.call("articles", &library).unwrap()["rows"][0]["id"].clone();
    for number in 0..501 {
        let draft = json!({
            "article": article, "start": number * 9, "end": number * 9 + 8,
            "speaker": { "kind": "named", "name": format!("Speaker {number}") },
            "rendering": "direct", "cue": null, "tags": [],
        });
        desk.call("mark_quote", &draft).unwrap();
    }
    let told = desk.call("matrix", &matrix("speaker", "rendering", u32::MAX)).unwrap();
    assert_eq!(told["rows"].as_array().unwrap().len(), 500);
    assert_eq!((&told["hiddenRows"], &told["quotes"]), (&json!(1), &json!(501)));
}

#[test]
fn a_file_is_saved_where_the_analyst_says() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    let to = folder.path().join("pictures");
    fs::create_dir(&to).unwrap();
    let save = |name: &str, kind: &str, content: &str| {
        desk.call("save_file", &json!({ "name": name, "kind": kind, "content": content }))
    };
    assert_eq!(save("a.svg", "svg", "<svg/>").unwrap(), Value::Null, "she changed her mind");
    *desk.answers.folder.lock().unwrap() = Some(to.clone());
    for (name, kind, content, bytes) in [
        ("a.svg", "svg", "<svg/>", &b"<svg/>"[..]),
        ("a.svg", "svg", "<svg></svg>", b"<svg></svg>"),
        ("b c.csv", "csv", "a,ł\r\n", "a,ł\r\n".as_bytes()),
        ("d.png", "png", "iVBORw0KGgo=", b"\x89PNG\r\n\x1a\n"),
    ] {
        let path = to.join(name);
        assert_eq!(save(name, kind, content).unwrap(), json!(path.display().to_string()));
        assert_eq!(fs::read(path).unwrap(), bytes, "{name}");
    }
    assert_eq!(save("d.png", "png", "no base64").unwrap_err().code, ErrorCode::Internal);
    assert_eq!(fs::read(to.join("d.png")).unwrap().len(), 8, "what was there stays");
    let error = save("no such folder/e.csv", "csv", "a").unwrap_err();
    assert_eq!(error.code, ErrorCode::File);
    assert!(error.detail.contains("e.csv"), "{}", error.detail);
    assert_eq!(fs::read_dir(&to).unwrap().count(), 3, "nothing half written lies about");
}
