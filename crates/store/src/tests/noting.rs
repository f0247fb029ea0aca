//! Notes in the file: their bodies, what the log keeps of them, what they name.

use super::fixture::{Fixture, operation};
use crate::{Operation, StoreError};
use model::{
    BlobHash, NoteId, ThingKey,
    entities::{BodyLink, Note, NoteBody, Speaker, Succession},
};
use rusqlite::Connection;

pub(super) fn body(words: &str, links: &[ThingKey]) -> NoteBody {
    let link = |thing: &ThingKey| BodyLink { thing: *thing, embed: false, excerpt: words.to_owned() };
    NoteBody {
        markdown: words.to_owned(),
        heading: words.chars().take(20).collect(),
        excerpt: words.chars().take(40).collect(),
        words: 1,
        links: links.iter().map(link).collect(),
    }
}

pub(super) fn note(body: BlobHash) -> Note {
    Note { id: NoteId::new(), about: None, title: String::new(), body, made_at: 0, edited_at: 0 }
}

impl Fixture {
    fn write(&self, words: &str, links: &[ThingKey], about: Option<ThingKey>) -> Note {
        let body = body(words, links);
        self.change("add note", |writer| {
            let note = Note { about, ..note(writer.keep_body(&body)?) };
            writer.insert(&note)?;
            Ok(note)
        })
    }

    /// A save at a time, which joins the one before it when that is close.
    fn save(&self, id: NoteId, words: &str, at: i64) {
        let body = body(words, &[]);
        let save = Operation { at, ..operation("edit note") };
        let saved: Result<_, StoreError> = self.store.transact(save, |writer| {
            let before = writer.get::<Note>(&id)?.expect("it is there");
            let body = writer.keep_body(&body)?;
            writer.join_previous(30_000);
            writer.update(&Note { body, edited_at: at, ..before })
        });
        saved.unwrap();
    }

    fn count(&self, sql: &str) -> i64 {
        Connection::open(&self.path).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn bodies(&self) -> i64 {
        self.count("SELECT count(*) FROM note_body")
    }

    fn operations(&self) -> i64 {
        self.count("SELECT count(*) FROM operation")
    }

    fn sound(&self) {
        assert_eq!(self.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    }
}

#[test]
fn typing_grows_neither_log_nor_file() {
    let notebook = Fixture::new();
    let id = notebook.write("start", &[], None).id;
    let long = "word ".repeat(20_000);
    for number in 0..300 {
        notebook.save(id, &format!("{long}{number}"), 1_000 + number * 90);
    }
    assert_eq!((notebook.bodies(), notebook.operations()), (2, 2));
    assert_eq!(notebook.count("SELECT count(*) FROM note_search_docsize"), 1);
    notebook.sound();
    let (path, folder) = notebook.closed();
    let size = std::fs::metadata(path).unwrap().len();
    assert!(size < 4_000_000, "300 saves of 100 kB made {size} bytes");
    drop(folder);
}

#[test]
fn saves_join_only_what_is_close_and_alike() {
    let notebook = Fixture::new();
    let (one, other) = (notebook.write("one", &[], None).id, notebook.write("other", &[], None).id);
    notebook.save(one, "a", 10_000);
    notebook.save(one, "b", 40_000);
    assert_eq!(notebook.operations(), 3, "within the window of the first");
    notebook.save(one, "c", 40_001);
    assert_eq!(notebook.operations(), 4, "the first is too long ago");
    notebook.save(one, "d", 39_000);
    assert_eq!(notebook.operations(), 5, "the clock went back");
    notebook.save(other, "e", 39_500);
    assert_eq!(notebook.operations(), 6, "another note");
    notebook.save(other, "f", 39_600);
    assert_eq!(notebook.bodies(), 6, "one, other, b, c, d, f");
    notebook.undo();
    notebook.save(other, "g", 39_700);
    assert_eq!(notebook.operations(), 8, "what was undone stays in the log");
    notebook.sound();
    for _ in 0..6 {
        notebook.undo();
    }
    notebook.sound();
}

#[test]
fn a_body_that_something_still_names_stays() {
    let notebook = Fixture::new();
    let (one, other) = (notebook.write("same", &[], None).id, notebook.write("other", &[], None).id);
    notebook.save(one, "between", 1);
    notebook.write("between", &[], None);
    notebook.save(one, "more", 2);
    notebook.save(one, "same", 3);
    notebook.save(one, "end", 4);
    assert_eq!(notebook.bodies(), 4, "same, other, between, end");
    notebook.save(other, "twice", 5);
    notebook.save(other, "twice", 6);
    notebook.sound();
    while notebook.store.undo(operation("undo")).is_ok() {}
    notebook.sound();
}

#[test]
fn links_lead_through_merges_and_names_are_remembered() {
    let notebook = Fixture::new();
    let (ann, bo, cy) = (notebook.speaker("Ann"), notebook.speaker("Bo"), notebook.speaker("Cy"));
    let linking = notebook.write("to Ann", &[ann.id.into()], None);
    let empty = notebook.dump();
    let merge = |gone: &Speaker, into: &Speaker| {
        notebook.change("merge", |writer| {
            writer.delete::<Speaker>(&gone.id)?;
            writer.insert(&Succession { gone: gone.id.into(), into: into.id.into() })
        });
    };
    merge(&ann, &bo);
    merge(&bo, &cy);
    let asked: [ThingKey; 2] = [ann.id.into(), cy.id.into()];
    let called = notebook.store.read(|reader| reader.called(&asked)).unwrap();
    assert!(called.iter().all(|it| it.name == "Cy" && it.to == cy.id.into() && it.there));
    let back = notebook.store.read(|reader| reader.backlinks(cy.id.into())).unwrap();
    assert_eq!(back.iter().map(|it| it.note).collect::<Vec<_>>(), [linking.id]);
    notebook.change("remove", |writer| writer.delete::<Speaker>(&cy.id));
    let called = notebook.store.read(|reader| reader.called(&asked)).unwrap();
    assert!(called.iter().all(|it| it.name == "Cy" && !it.there));
    for _ in 0..3 {
        notebook.undo();
    }
    assert_eq!(notebook.dump(), empty);
    let called = notebook.store.read(|reader| reader.called(&asked)).unwrap();
    assert_eq!(called[0].name, "Ann");
    notebook.sound();
}

#[test]
fn an_older_notebook_knows_the_names_of_its_things() {
    let notebook = Fixture::new();
    let article = notebook.import("The Harbour", "relations at an all-time low");
    let quote = notebook.mark(&article, "all-time low", None);
    let (path, folder) = notebook.closed();
    let conn = Connection::open(&path).unwrap();
    // As the version before notes left it.
    with_listed_formats(&conn);
    for (kind, name) in MADE_HERE {
        conn.execute_batch(&format!("DROP {kind} {name}")).unwrap();
    }
    conn.pragma_update(None, "user_version", 3).unwrap();
    conn.close().unwrap();
    let store = crate::Store::open(&path).unwrap();
    let found = store.read(|reader| reader.things_like("harb", &[], 5)).unwrap();
    assert_eq!(found, [article.id.into()]);
    let found = store.read(|reader| reader.things_like("time", &[], 5)).unwrap();
    assert_eq!(found, [quote.id.into()]);
    assert_eq!(store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    drop(folder);
}

/// Puts the table of revisions back as the first migration made it.
fn with_listed_formats(conn: &Connection) {
    let first = include_str!("../../migrations/0001_notebook.sql");
    let from = first.find("CREATE TABLE revision").unwrap();
    let end = "WITHOUT ROWID;";
    let to = from + first[from..].find(end).unwrap() + end.len();
    let table = &first[from..to];
    conn.execute_batch(&format!(
        "PRAGMA foreign_keys = OFF;
         PRAGMA legacy_alter_table = ON;
         ALTER TABLE revision RENAME TO newer;
         {table}
         INSERT INTO revision
             SELECT id, article, number, text, blocks, original, format, encoding, created_at FROM newer;
         DROP TABLE newer;"
    ))
    .unwrap();
}

/// What the migration of notes makes, in the order in which it can go.
const MADE_HERE: [(&str, &str); 29] = [
    ("TRIGGER", "gone_article"),
    ("TRIGGER", "gone_quote"),
    ("TRIGGER", "gone_statement"),
    ("TRIGGER", "gone_speaker"),
    ("TRIGGER", "gone_source"),
    ("TRIGGER", "gone_tag"),
    ("TRIGGER", "gone_note"),
    ("TRIGGER", "thing_name_article_insert"),
    ("TRIGGER", "thing_name_article_delete"),
    ("TRIGGER", "thing_name_article_update"),
    ("TRIGGER", "thing_name_quote_insert"),
    ("TRIGGER", "thing_name_quote_delete"),
    ("TRIGGER", "thing_name_quote_update"),
    ("TRIGGER", "thing_name_statement_insert"),
    ("TRIGGER", "thing_name_statement_delete"),
    ("TRIGGER", "thing_name_statement_update"),
    ("TRIGGER", "note_search_insert"),
    ("TRIGGER", "note_search_delete"),
    ("TRIGGER", "note_search_update"),
    ("TABLE", "note_search"),
    ("TABLE", "thing_name"),
    ("VIEW", "note_text"),
    ("VIEW", "thing_called"),
    ("TABLE", "thing_number"),
    ("TABLE", "gone_name"),
    ("TABLE", "note_link"),
    ("TABLE", "succession"),
    ("TABLE", "note"),
    ("TABLE", "note_body"),
];
