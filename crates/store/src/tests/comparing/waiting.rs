//! Which articles wait to be compared.

use super::room::Room;
use super::samples::{TEXT, place, statement};
use crate::tests::fixture;
use crate::tests::suggesting::finding;
use model::ArticleId;
use model::entities::{
    Article, Decision, Parting, PassageChoice, QuoteStatement, Remade, Statement, Verdict,
};

#[test]
fn an_article_waits_once_the_finder_has_read_it() {
    let room = Room::new(&["A", "B"]);
    room.notebook.import("unread", "Other words.");
    room.check_due("A B");
    room.settle();
    room.notebook.store.keep_findings(&[finding(&room.articles[0])]).unwrap();
    room.check_due("A");
}

#[test]
fn whatever_changes_quotes_makes_their_article_wait_and_so_does_its_undo() {
    let room = Room::new(&["A", "B"]);
    let [a, b] = &room.articles[..] else { panic!("two") };
    let notebook = &room.notebook;
    let ann = notebook.speaker("Ann");
    let paper = notebook.source("Paper");
    let quote = notebook.mark(b, "cool", None);
    let said = statement("cool");
    notebook.change("state", |writer| writer.insert(&said));
    room.settle();
    let check =
        |expected: &str, f: &(dyn Fn(&mut crate::Writer<'_>) -> Result<(), crate::StoreError> + Sync)| {
            notebook.change("change", f);
            room.check_due(expected);
            room.settle();
            notebook.undo();
            room.check_due(expected);
            room.settle();
        };
    check("A", &|writer| writer.insert(&fixture::quote(a, 3, &TEXT[3..17])));
    check("B", &|writer| writer.update(&model::entities::Quote { speaker: Some(ann.id), ..quote.clone() }));
    check("B", &|writer| writer.delete::<model::entities::Quote>(&quote.id));
    check("", &|writer| {
        writer.update(&model::entities::Quote { cue: Some("said".to_owned()), ..quote.clone() })
    });
    check("A", &|writer| {
        writer.insert(&Decision {
            article: a.id,
            revision: a.revision,
            start: 3,
            end: 17,
            verdict: Verdict::Rejected,
            quote: None,
            suggested_speaker: None,
            decided_at: 0,
        })
    });
    check("A", &|writer| {
        writer.insert(&PassageChoice { article: a.id, revision: a.revision, start: 0, end: 9, masked: true })
    });
    check("B", &|writer| writer.insert(&QuoteStatement { quote: quote.id, statement: said.id }));
    check("A B", &|writer| {
        writer.insert(&Parting::new((place(a, 3, 17), a.revision), (place(b, 3, 17), b.revision)))
    });
    check("A", &|writer| writer.update(&Article { published: "2017-05-02".parse().ok(), ..a.clone() }));
    check("", &|writer| writer.update(&Article { source: Some(paper.id), ..a.clone() }));
    check("", &|writer| writer.update(&Statement { wording: "cool talks".to_owned(), ..said.clone() }));
}

#[test]
fn what_the_analyst_changed_is_compared_first() {
    let room = Room::new(&["A", "B", "C"]);
    room.notebook.mark(&room.articles[1], "cool", None);
    room.check_due("B A C");
}

#[test]
fn a_change_while_an_article_is_compared_makes_it_wait_again() {
    let room = Room::new(&["A"]);
    let seen = room.due();
    room.notebook.mark(&room.articles[0], "cool", None);
    room.notebook.store.keep_proposals(&Remade { done: seen, ..Remade::default() }).unwrap();
    room.check_due("A");
    // Also when it went and came within that time.
    let seen = room.due();
    room.settle();
    room.notebook.undo();
    room.notebook.store.keep_proposals(&Remade { done: seen, ..Remade::default() }).unwrap();
    room.check_due("A");
}

#[test]
fn all_can_be_forgotten_and_waits_again() {
    let (room, ..) = Room::proposing();
    room.notebook.store.forget_comparisons().unwrap();
    room.check_due("A B C");
    assert_eq!(room.proposed(), []);
    assert_eq!(room.with_key(1, 10), []);
}

#[test]
fn what_an_older_notebook_has_read_waits_to_be_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.pullquote");
    let conn = rusqlite::Connection::open(&path).unwrap();
    for migration in [
        include_str!("../../../migrations/0001_notebook.sql"),
        include_str!("../../../migrations/0002_suggestions.sql"),
        "INSERT INTO finding VALUES (zeroblob(16), zeroblob(16), 1, '[]', 0)",
    ] {
        conn.execute_batch(migration).unwrap();
    }
    conn.pragma_update(None, "application_id", crate::schema::APPLICATION_ID).unwrap();
    conn.pragma_update(None, "user_version", 2).unwrap();
    drop(conn);
    let store = crate::Store::open(&path).unwrap();
    let due = store.read(|reader| reader.due(9)).unwrap();
    assert_eq!(due.iter().map(|it| it.article).collect::<Vec<_>>(), [ArticleId::from_bytes([0; 16])]);
}
