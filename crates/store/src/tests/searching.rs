//! Search finds words, whatever is typed, and forgets what is gone.

use super::fixture::{Fixture, article};
use model::{
    entities::{Article, Revision},
    filters::Window,
};

fn found(notebook: &Fixture, query: &str) -> Vec<String> {
    let page = notebook.store.read(|reader| reader.search(query, Window::ALL)).unwrap();
    assert_eq!(page.total as usize, page.rows.len(), "{query}");
    page.rows.into_iter().map(|hit| hit.row.title).collect()
}

fn notebook() -> Fixture {
    let notebook = Fixture::new();
    for (title, published, text) in [
        ("Café talks", "2017-05-02", "Relations are at an all-time low, she said."),
        ("Low tide", "2017-05-04", "The sea is calm. No relation of ours."),
        ("Third", "2016", "An all time high; NEAR the low hills."),
    ] {
        let row = Article { published: Some(published.parse().unwrap()), ..article(title) };
        notebook.import_as(row, text);
    }
    notebook
}

#[test]
fn words_phrases_and_beginnings_are_found_newest_first() {
    let notebook = notebook();
    for (query, expected) in [
        ("low", &["Low tide", "Café talks", "Third"][..]),
        ("all low", &["Café talks", "Third"]),
        ("\"all time low\"", &["Café talks"]),
        ("“all-time low”", &["Café talks"]),
        ("relat", &["Low tide", "Café talks"]),
        ("relat low", &[]),
        ("cafe", &["Café talks"]),
        ("CAFÉ", &["Café talks"]),
        ("title", &[]),
    ] {
        assert_eq!(found(&notebook, query), expected, "{query}");
    }
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let notebook = notebook();
    for query in [
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "^low",
        "low*",
        "NEAR(low hills)",
        "title:low",
        "low OR high",
        "NOT",
        "AND",
        "(low",
        "low)",
        "{title}: low",
        "-low",
        "a + b",
        "low \"",
        "'; DROP TABLE",
        "\0",
        "low\0",
        "🦀",
        "\u{301}",
        "“",
        "日本語",
    ] {
        found(&notebook, query);
    }
    assert_eq!(found(&notebook, "low OR high"), Vec::<String>::new());
    assert_eq!(found(&notebook, "NEAR low"), ["Third"]);
}

#[test]
fn a_snippet_shows_the_hit_among_its_words() {
    let notebook = notebook();
    let shown = |query: &str| {
        let page = notebook.store.read(|reader| reader.search(query, Window::ALL)).unwrap();
        let parts = page.rows[0].snippet.iter().map(|part| match part.hit {
            true => format!("[{}]", part.text),
            false => part.text.clone(),
        });
        parts.collect::<String>()
    };
    assert_eq!(shown("\"all-time low\""), "Relations are at an [all-time low], she said.");
    assert_eq!(shown("tide"), "Low [tide]");
}

#[test]
fn the_index_follows_edits_undo_and_redo() {
    let notebook = notebook();
    let row = notebook.import("Herons", "Quiet birds.");
    assert_eq!(found(&notebook, "quiet"), ["Herons"]);
    notebook.change("edit", |writer| writer.update(&Article { title: "Egrets".to_owned(), ..row.clone() }));
    assert_eq!(found(&notebook, "egrets"), ["Egrets"]);
    assert_eq!(found(&notebook, "herons"), Vec::<String>::new());
    notebook.undo();
    assert_eq!(found(&notebook, "herons"), ["Herons"]);
    notebook.undo();
    assert_eq!(found(&notebook, "quiet"), Vec::<String>::new());
    notebook.redo();
    notebook.redo();
    assert_eq!(found(&notebook, "quiet"), ["Egrets"]);
    notebook.change("remove", |writer| {
        writer.delete::<Revision>(&row.revision)?;
        writer.delete::<Article>(&row.id)
    });
    assert_eq!(found(&notebook, "quiet"), Vec::<String>::new());
    notebook.undo();
    assert_eq!(found(&notebook, "quiet"), ["Egrets"]);
    assert_eq!(notebook.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
}

#[test]
fn a_new_date_gives_a_new_place_among_the_hits() {
    let notebook = notebook();
    let row = Article { published: Some("2015".parse().unwrap()), ..article("Old low") };
    let row = notebook.import_as(row, "low");
    assert_eq!(found(&notebook, "low").last().unwrap(), "Old low");
    let newer = Article { published: Some("2018".parse().unwrap()), ..row };
    notebook.change("edit", |writer| writer.update(&newer));
    assert_eq!(found(&notebook, "low").first().unwrap(), "Old low");
}

#[test]
fn the_index_survives_a_copy_by_vacuum() {
    let notebook = notebook();
    // Numbers with a gap: a copy must not close it.
    let gone = notebook.import("Gone", "gone");
    notebook.import("Kept", "a kept word");
    notebook.change("remove", |writer| {
        writer.delete::<Revision>(&gone.revision)?;
        writer.delete::<Article>(&gone.id)
    });
    let copy = notebook.folder.path().join("copy.pullquote");
    let named = rusqlite::named_params! { ":copy": copy.to_str().unwrap() };
    let plain = rusqlite::Connection::open(&notebook.path).unwrap();
    crate::sql::run(&plain, "VACUUM INTO :copy", named).unwrap();
    let copy = crate::Store::open(&copy).unwrap();
    assert_eq!(copy.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    let page = copy.read(|reader| reader.search("kept", Window::ALL)).unwrap();
    assert_eq!(page.rows[0].row.title, "Kept");
}
