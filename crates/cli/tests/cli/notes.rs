//! Notes as a shell sees them.

use super::shell::Shell;
use model::notes::AddNote;
use model::{OperationId, ThingKey};
use notebook::{Act, Notebook, verbs};

#[test]
fn notes_are_listed_printed_and_found() {
    let shell =
        Shell::with(&[("one.md", "---\ntitle: The dam\nsource: Wire\n---\nThe dam holds for now.\n")]);
    shell.done(&["import", "n.pullquote", "one.md"]);
    let source = shell.rows(&["sources", "n.pullquote"])[0]["id"].as_str().unwrap().to_owned();
    let key: ThingKey = format!("source:{source}").parse().unwrap();
    let body = format!("The dam, says [[{key}]], holds.\n\n- [ ] ask the [[engineer]]\n");
    let add = |title: &str, about| {
        let notebook = Notebook::open(&shell.path("n.pullquote")).unwrap();
        let note = AddNote { title: title.to_owned(), body: body.clone(), about };
        verbs::add_note(&notebook, Act::now(OperationId::new()), note).unwrap().value.to_string()
    };
    let (about, free) = (add("About them", Some(key)), add("", None));

    let rows = shell.rows(&["notes", "n.pullquote"]);
    let titles: Vec<_> = rows.iter().map(|row| row["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["The dam, says Wire, holds.", "About them"]);
    let rows = shell.rows(&["notes", "n.pullquote", "--about", &key.to_string()]);
    assert_eq!((rows.len(), rows[0]["id"].as_str()), (1, Some(about.as_str())));
    assert_eq!(rows[0]["about"]["name"], "Wire");
    assert_eq!(shell.rows(&["notes", "n.pullquote", "--words", "engine"]).len(), 2);

    assert_eq!(shell.done(&["note", "n.pullquote", &about]), body);
    let whole = shell.done(&["note", "n.pullquote", &free, "--json"]);
    let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
    assert_eq!(
        (whole["links"][0]["to"]["name"].as_str(), &whole["open"][0]),
        (Some("Wire"), &"engineer".into())
    );

    let hits = shell.rows(&["search", "n.pullquote", "dam", "holds"]);
    let kinds: Vec<_> = hits.iter().map(|hit| hit["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["article", "note", "note"]);
    assert_eq!(hits[1]["snippet"], "The dam, says Wire, holds. ask the engineer");
}
