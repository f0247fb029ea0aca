//! `checks` finds a planted fault of each kind.

use super::fixture::Fixture;
use model::entities::{QuoteStatement, SpeakerAlias};

fn check_finds(fault: &str, expected: &str) {
    let notebook = Fixture::new();
    let ann = notebook.speaker("Ann");
    notebook.speaker("Bo");
    let article = notebook.import("Low", "relations at an all-time low");
    let marked = notebook.mark(&article, "all-time low", Some(&ann));
    let tone = notebook.tag("tone", None);
    notebook.put_tag(&marked, &tone);
    let said = super::comparing::statement("all-time low");
    notebook.change("state", |writer| {
        writer.insert(&said)?;
        writer.insert(&QuoteStatement { quote: marked.id, statement: said.id })
    });
    notebook
        .change("alias", |writer| writer.insert(&SpeakerAlias { speaker: ann.id, name: "Annie".to_owned() }));
    let noted = super::noting::body("about Ann", &[ann.id.into()]);
    notebook.change("note", |writer| {
        let body = writer.keep_body(&noted)?;
        writer.insert(&super::noting::note(body))
    });
    let sound = notebook.store.read(|reader| reader.checks()).unwrap();
    assert_eq!(sound, Vec::<String>::new());
    // As any other program might, without our settings.
    let plain = rusqlite::Connection::open(&notebook.path).unwrap();
    plain.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    plain.execute_batch(fault).unwrap();
    let found = notebook.store.read(|reader| reader.checks()).unwrap();
    assert!(found.iter().any(|line| line.contains(expected)), "{found:?}");
}

#[test]
fn a_reference_to_nothing_is_found() {
    check_finds("DELETE FROM speaker WHERE name = 'Ann'", "refer to a speaker");
}

#[test]
fn a_missing_text_is_found() {
    check_finds("DELETE FROM blob", "refer to a blob");
}

#[test]
fn a_wrong_number_of_what_waits_is_found() {
    check_finds("UPDATE waiting_total SET suggestions = 7", "what waits is out of step");
}

#[test]
fn a_statement_that_is_counted_wrong_is_found() {
    check_finds("UPDATE statement_tally SET quotes = 7", "what was compared is out of step");
}

#[test]
fn a_proposed_place_without_an_article_is_found() {
    check_finds(
        "INSERT INTO proposal_place VALUES (1, zeroblob(16), 0, 1, 'quote', NULL, 'member', 1, '[]', '', 0)",
        "what was compared is out of step",
    );
}

#[test]
fn a_compared_article_without_keys_is_found() {
    check_finds(
        "INSERT INTO compared
         SELECT id, (SELECT num FROM article_number), revision, 1, 0, '[]', '[]' FROM article",
        "what was compared is out of step",
    );
}

#[test]
fn other_words_of_a_note_are_found() {
    check_finds("UPDATE note_body SET markdown = x'6162'", "are others");
}

#[test]
fn a_note_that_is_counted_wrong_is_found() {
    check_finds("UPDATE note_body SET uses = 7", "what the log names of notes");
}

#[test]
fn links_of_a_note_that_is_gone_are_found() {
    check_finds("UPDATE note_link SET body = zeroblob(32)", "a link stands in a note");
}

#[test]
fn a_thing_without_its_name_is_found() {
    check_finds("DELETE FROM thing_number WHERE kind = 'quote'", "the names of things");
}

#[test]
fn an_index_that_missed_a_note_is_found() {
    check_finds("DROP TRIGGER note_search_update; UPDATE note SET title = 'High'", "out of step");
}

#[test]
fn an_index_that_missed_a_name_is_found() {
    check_finds(
        "DROP TRIGGER thing_name_quote_update; UPDATE quote SET exact = exact || ' more'",
        "out of step",
    );
    check_finds("DELETE FROM thing_name", "out of step");
}

#[test]
fn other_bytes_under_a_hash_are_found() {
    check_finds("UPDATE blob SET bytes = x'6162'", "are others");
}

#[test]
fn a_quote_that_is_not_in_its_place_is_found() {
    check_finds("UPDATE quote SET start_byte = start_byte - 1", "not what its text says");
}

#[test]
fn an_index_that_missed_a_title_is_found() {
    check_finds("DROP TRIGGER article_search_learn; UPDATE article SET title = 'High'", "out of step");
}

#[test]
fn an_index_that_missed_an_article_is_found() {
    check_finds("DELETE FROM article_number", "out of step");
}

#[test]
fn an_alias_that_is_another_speakers_name_is_found() {
    check_finds("UPDATE speaker_alias SET name = 'BO', name_key = 'bo'", "name of another speaker");
}

#[test]
fn a_row_missing_from_an_index_is_found() {
    check_finds(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'quote_by_marked ON quote (marked_at)',
             'quote_by_marked ON quote (end_byte)') WHERE name = 'quote_by_marked';",
        "quote_by_marked",
    );
}
