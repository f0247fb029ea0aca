//! Files of other programs, out and in.

use super::shell::Shell;
use serde_json::Value;

/// A notebook with one quote.
fn shell() -> Shell {
    let shell = Shell::with(&[(
        "articles/one.md",
        "---\ntitle: A call 🌊 at noon\nsource: Meridian Wire\ndate: 2017-05-03\n\
         url: https://example.org/call\n---\n🌊 The talk was “business-like”, the ministry said.\n",
    )]);
    shell.done(&["import", "n.pullquote", "articles"]);
    let article = shell.article("A call");
    let mark = ["mark", "n.pullquote", "--article", &article, "--exact", "business-like"];
    shell.done(&[&mark[..], &["--speaker", "The Ministry", "--tag", "tone/cool"]].concat());
    shell
}

fn export(shell: &Shell, format: &str) -> Vec<u8> {
    let name = format!("out.{format}");
    shell.done(&["export-data", "n.pullquote", "--format", format, "--out", &name]);
    std::fs::read(shell.path(&name)).unwrap()
}

#[test]
fn quotes_leave_in_every_kind_of_file() {
    let shell = shell();
    let csv = String::from_utf8(export(&shell, "csv")).unwrap();
    assert!(csv.starts_with("quote,speaker,"), "{csv}");
    assert!(csv.contains("business-like,The Ministry,") && csv.contains(",tone/cool,A call 🌊 at noon,"));
    let json: Value = serde_json::from_slice(&export(&shell, "json")).unwrap();
    let quote = &json["quotes"][0];
    let text: Vec<char> = json["articles"][0]["text"].as_str().unwrap().chars().collect();
    let place = quote["start"].as_u64().unwrap() as usize..quote["end"].as_u64().unwrap() as usize;
    assert_eq!(text[place].iter().collect::<String>(), "business-like");
    let jsonld: Value = serde_json::from_slice(&export(&shell, "jsonld")).unwrap();
    let item = &jsonld["first"]["items"][0];
    assert_eq!(item["target"]["selector"][1]["start"], quote["start"]);
    assert!(export(&shell, "xlsx").starts_with(b"PK"));
    assert!(export(&shell, "qdpx").starts_with(b"PK"));
    assert!(String::from_utf8(export(&shell, "qdc")).unwrap().contains("name=\"cool\""));
    assert!(String::from_utf8(export(&shell, "html")).unwrap().contains("business-like</blockquote>"));
}

#[test]
fn the_same_notebook_gives_the_same_bytes() {
    let shell = shell();
    for format in ["csv", "xlsx", "json", "jsonld", "qdc", "qdpx", "html"] {
        let first = export(&shell, format);
        let name = format!("again.{format}");
        shell.done(&["export-data", "n.pullquote", "--format", format, "--out", &name]);
        assert_eq!(std::fs::read(shell.path(&name)).unwrap(), first, "{format}");
    }
}

#[test]
fn a_file_that_is_there_stays_unless_forced() {
    let shell = shell();
    std::fs::write(shell.path("mine.csv"), "mine").unwrap();
    let asked = ["export-data", "n.pullquote", "--format", "csv", "--out", "mine.csv"];
    let (code, told) = shell.refused(&asked);
    assert_eq!(code, 1);
    assert!(told.contains("--force"), "{told}");
    assert_eq!(std::fs::read(shell.path("mine.csv")).unwrap(), b"mine");
    shell.done(&[&asked[..], &["--force"]].concat());
    assert_ne!(std::fs::read(shell.path("mine.csv")).unwrap(), b"mine");
}

#[test]
fn one_article_leaves_with_what_it_names() {
    let shell = shell();
    std::fs::write(shell.path("two.txt"), "Second\n\nNo quotes here.\n").unwrap();
    shell.done(&["import", "n.pullquote", "two.txt"]);
    let asked = ["export-data", "n.pullquote", "--format", "json", "--out", "some.json"];
    shell.done(&[&asked[..], &["--article", &shell.article("Second")]].concat());
    let json: Value = serde_json::from_slice(&std::fs::read(shell.path("some.json")).unwrap()).unwrap();
    for key in ["articles", "quotes", "speakers", "tags", "sources"] {
        assert_eq!(json[key], serde_json::json!([]), "{key}");
    }
    let json: Value = serde_json::from_slice(&export(&shell, "json")).unwrap();
    assert_eq!(json["articles"].as_array().unwrap().len(), 2, "without a filter everything leaves");
}

#[test]
fn annotations_come_back_into_another_notebook() {
    let shell = shell();
    export(&shell, "jsonld");
    let told = shell.json(&["import-annotations", "n.pullquote", "out.jsonld"]);
    assert_eq!(
        (&told["added"]["quotes"], &told["alreadyThere"]["quotes"]),
        (&Value::from(0), &Value::from(1))
    );
    // Another notebook has the article under other ids: its address leads there.
    shell.done(&["new", "other.pullquote"]);
    shell.done(&["import", "other.pullquote", "articles"]);
    let told = shell.json(&["import-annotations", "other.pullquote", "out.jsonld"]);
    assert_eq!((&told["added"]["quotes"], &told["leftOut"]), (&Value::from(1), &serde_json::json!([])));
    let here = &shell.rows(&["quotes", "n.pullquote"])[0];
    let there = &shell.rows(&["quotes", "other.pullquote"])[0];
    for key in ["exact", "start", "end", "prefix", "suffix", "speaker", "rendering", "tags", "cue"] {
        assert_eq!(here[key], there[key], "{key}");
    }
    assert_eq!(shell.done(&["undo", "other.pullquote"]), "undone: import annotations\n");
    assert!(shell.rows(&["quotes", "other.pullquote"]).is_empty());
    assert!(shell.rows(&["speakers", "other.pullquote"]).is_empty(), "one step took all of it");
}

#[test]
fn what_cannot_be_taken_over_is_told() {
    let shell = shell();
    let note = |exact: &str, source: &str| {
        serde_json::json!({ "id": exact, "target": { "source": source, "selector": {
            "type": "TextQuoteSelector", "exact": exact, "prefix": "“, ", "suffix": " said",
        } }, "body": { "type": "TextualBody", "value": "look into this" } })
    };
    let file = serde_json::json!([
        note("the ministry", "elsewhere"),
        note("not in it", "https://example.org/call#top"),
        note("nowhere at all", "elsewhere"),
        { "id": "page", "target": "https://example.org/call" },
    ]);
    std::fs::write(shell.path("in.json"), file.to_string()).unwrap();
    let (code, told) = shell.refused(&["import-annotations", "n.pullquote", "in.json"]);
    assert_eq!(code, 1, "not all of it");
    let expected = "left out page: it selects no words by quote or place\n\
        left out not in it: its article does not have these words\n\
        left out nowhere at all: no article has these words\n";
    assert_eq!(told, expected);
    let quotes = shell.rows(&["quotes", "n.pullquote"]);
    assert!(quotes.iter().any(|quote| quote["exact"] == "the ministry"), "found by its words: {quotes:?}");
    let json: Value = serde_json::from_slice(&export(&shell, "json")).unwrap();
    assert_eq!(json["notes"][0]["body"], "look into this");
    std::fs::write(shell.path("in.json"), "{}").unwrap();
    assert_eq!(shell.refused(&["import-annotations", "n.pullquote", "in.json"]).0, 1);
}
