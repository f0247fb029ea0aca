//! Notes that come back out of exported files, as a shell sees it.

use super::shell::Shell;
use model::notes::AddNote;
use model::{OperationId, ThingKey};
use notebook::{Act, Notebook, verbs};
use std::fs;

#[test]
fn what_was_changed_in_the_file_of_a_note_is_shown_read_back_and_undone() {
    let shell =
        Shell::with(&[("one.md", "---\ntitle: The dam\nsource: Wire\n---\nThe dam holds for now.\n")]);
    shell.done(&["import", "n.pullquote", "one.md"]);
    let article = shell.rows(&["articles", "n.pullquote"])[0]["id"].as_str().unwrap().to_owned();
    let key: ThingKey = format!("article:{article}").parse().unwrap();
    let body = format!("The dam, says [[{key}]], holds.\n\nAsk the engineer.\n");
    let id = {
        let notebook = Notebook::open(&shell.path("n.pullquote")).unwrap();
        let note = AddNote { title: "Dam".to_owned(), body: body.clone(), about: None };
        verbs::add_note(&notebook, Act::now(OperationId::new()), note).unwrap().value.to_string()
    };
    shell.done(&["export", "n.pullquote", "--to", "vault"]);
    assert_eq!(shell.done(&["readback", "n.pullquote", "vault"]), "0 notes read back\n");

    let file = shell.path("vault").join("Dam.md");
    let text = fs::read_to_string(&file).unwrap();
    let edited = text.replace("the engineer", "two engineers") + "\nOutside.\n";
    assert_ne!(edited, text);
    fs::write(&file, &edited).unwrap();
    let shown = shell.done(&["readback", "n.pullquote", "vault", "--dry-run"]);
    assert!(shown.contains("-Ask the engineer.\n+Ask two engineers.\n"), "{shown}");
    assert!(shown.ends_with("1 note to read back\n"), "{shown}");
    assert_eq!(shell.done(&["note", "n.pullquote", &id]), body);

    let told = shell.done(&["readback", "n.pullquote", "vault", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(
        (told["notes"][0]["state"].as_str(), told["notes"][0]["path"].as_str()),
        (Some("changed"), Some("Dam.md"))
    );
    let new = body.replace("the engineer", "two engineers");
    assert_eq!(shell.done(&["note", "n.pullquote", &id]), new);
    assert_eq!(shell.done(&["readback", "n.pullquote", "vault"]), "0 notes read back\n");

    // No word of the file changes: only the marker is told that it is known now.
    shell.done(&["export", "n.pullquote", "--to", "vault"]);
    let words = |text: &str| {
        text.lines()
            .filter(|line| !line.starts_with("<!--") && !line.starts_with("edited:"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let after = fs::read_to_string(&file).unwrap();
    assert_eq!(words(&after), words(&edited));
    shell.done(&["export", "n.pullquote", "--to", "vault"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), after);

    shell.done(&["undo", "n.pullquote"]);
    assert_eq!(shell.done(&["note", "n.pullquote", &id]), body);
}
