//! The one door: all or nothing, once, and told exactly.

use super::fixture::{Fixture, article, operation, quote, revision, speaker};
use crate::{Operation, StoreError};
use model::{
    BlobHash,
    entities::{QuoteTag, Speaker, SpeakerAlias},
    views::UndoState,
};

#[test]
fn a_retried_operation_runs_once() {
    let notebook = Fixture::new();
    let add = operation("add speaker");
    let ann = speaker("Ann");
    let first = notebook.store.transact(add.clone(), |writer| writer.insert(&ann)).unwrap();
    assert_eq!(first.value, Some(()));
    let again = notebook.store.transact::<(), StoreError>(add, |_| unreachable!("it is in the log")).unwrap();
    assert_eq!(again.value, None);
    assert_eq!(again.touched, first.touched);
    assert_eq!(again.counts, first.counts);
    let undo = operation("undo");
    assert!(notebook.store.undo(undo.clone()).unwrap().value.is_some());
    assert_eq!(notebook.store.undo(undo).unwrap().value, None);
}

#[test]
fn an_error_leaves_nothing_behind() {
    let notebook = Fixture::new();
    let before = notebook.dump();
    let failed = notebook.store.transact::<(), StoreError>(operation("add"), |writer| {
        writer.insert(&speaker("Ann"))?;
        Err(StoreError::NothingToUndo)
    });
    assert!(matches!(failed, Err(StoreError::NothingToUndo)));
    assert_eq!(notebook.dump(), before);
    let state = notebook.store.read(|reader| reader.undo_state()).unwrap();
    assert_eq!(state, UndoState::default());
}

#[test]
fn a_panic_rolls_back_and_the_writer_lives_on() {
    let notebook = Fixture::new();
    let before = notebook.dump();
    let failed = notebook.store.transact::<(), StoreError>(operation("add"), |writer| {
        writer.insert(&speaker("Ann"))?;
        panic!("out of ink");
    });
    let told = failed.unwrap_err().to_string();
    assert!(told.contains("out of ink"), "{told}");
    assert_eq!(notebook.dump(), before);
    notebook.speaker("Bo");
    assert_eq!(notebook.undo(), "add speaker");
}

#[test]
fn a_write_inside_a_write_is_refused() {
    let notebook = Fixture::new();
    let failed = notebook.store.transact(operation("outer"), |writer| {
        writer.insert(&speaker("Ann"))?;
        notebook.store.transact(operation("inner"), |writer| writer.insert(&speaker("Bo"))).map(|_| ())
    });
    assert!(matches!(failed, Err(StoreError::Defect { .. })));
    assert_eq!(notebook.dump(), "");
}

#[test]
fn what_changes_nothing_is_nothing_to_undo() {
    let notebook = Fixture::new();
    let ann = notebook.speaker("Ann");
    notebook.change("edit speaker", |writer| writer.update(&ann));
    assert_eq!(notebook.undo(), "add speaker");
}

#[test]
fn a_row_that_is_not_there_is_neither_updated_nor_deleted() {
    let notebook = Fixture::new();
    let ann = speaker("Ann");
    let updated = notebook.store.transact(operation("edit"), |writer| writer.update(&ann));
    assert!(matches!(updated, Err(StoreError::ChangedSince { .. })));
    let deleted = notebook.store.transact(operation("remove"), |writer| writer.delete::<Speaker>(&ann.id));
    assert!(matches!(deleted, Err(StoreError::ChangedSince { .. })));
}

#[test]
fn names_are_unique_whatever_their_case() {
    let notebook = Fixture::new();
    let zoe = notebook.speaker("ZOË STRASSE");
    let twice =
        notebook.store.transact(operation("add"), |writer| writer.insert(&speaker("Zoe\u{308} Straße")));
    assert!(twice.is_err());
    notebook.change("alias", |writer| {
        writer.insert(&SpeakerAlias { speaker: zoe.id, name: "Ζωή".to_owned() })
    });
    for name in ["zoë strasse", " Ζωή ", "ΖΩΉ"] {
        let found = notebook.store.read(|reader| reader.speaker_by_name(name)).unwrap();
        assert_eq!(found, Some(zoe.id), "{name}");
    }
    let tone = notebook.tag("Tone", None);
    let cool = notebook.tag("cool", Some(&tone));
    let sibling = crate::tests::fixture::tag("TONE");
    assert!(notebook.store.transact(operation("add"), |writer| writer.insert(&sibling)).is_err());
    let found = notebook.store.read(|reader| reader.tag_by_name(Some(tone.id), "Cool")).unwrap();
    assert_eq!(found, Some(cool.id));
    assert_eq!(notebook.store.read(|reader| reader.tag_by_name(None, "cool")).unwrap(), None);
}

#[test]
fn rows_never_refer_to_what_is_not_there() {
    let notebook = Fixture::new();
    let lost = article("Lost");
    let failed = notebook.store.transact(operation("import"), |writer| {
        writer.insert(&lost)?;
        writer.insert(&revision(&lost))
    });
    assert!(failed.is_err());
    let failed =
        notebook.store.transact(operation("mark"), |writer| writer.insert(&quote(&lost, 0, "words")));
    assert!(failed.is_err());
    assert_eq!(notebook.dump(), "");
}

#[test]
fn what_was_touched_names_the_things_that_screens_show() {
    let notebook = Fixture::new();
    let article = notebook.import("Low", "an all-time low");
    let ann = notebook.speaker("Ann");
    let marked = notebook.mark(&article, "all-time low", Some(&ann));
    let tone = notebook.tag("tone", None);
    let done = notebook
        .store
        .transact(operation("tag"), |writer| {
            writer.insert(&QuoteTag { quote: marked.id, tag: tone.id })?;
            writer.insert(&SpeakerAlias { speaker: ann.id, name: "Annie".to_owned() })
        })
        .unwrap();
    assert_eq!(done.touched.quotes, [marked.id]);
    assert_eq!(done.touched.speakers, [ann.id]);
    assert!(done.touched.articles.is_empty() && !done.touched.all);
    assert_eq!(done.undo.undo.as_deref(), Some("tag"));
    let counts = done.counts;
    assert_eq!((counts.articles, counts.quotes, counts.speakers, counts.tags), (1, 1, 1, 1));
    let many = notebook
        .store
        .transact(operation("add many"), |writer| {
            (0..1_001).try_for_each(|number| writer.insert(&speaker(&format!("S {number}"))))
        })
        .unwrap();
    assert!(many.touched.all && many.touched.speakers.is_empty());
    assert_eq!(many.counts.speakers, 1_002);
    let undone = notebook.store.undo(operation("undo")).unwrap();
    assert_eq!(undone.counts, notebook.store.read(|reader| reader.counts()).unwrap());
}

#[test]
fn bytes_are_stored_once_under_their_hash() {
    let notebook = Fixture::new();
    let hashes = notebook.store.stage(vec![b"one".to_vec(), b"two".to_vec(), b"one".to_vec()]).unwrap();
    assert_eq!(hashes[0], hashes[2]);
    notebook.store.stage(vec![b"one".to_vec()]).unwrap();
    let read = |hash| notebook.store.read(|reader| reader.blob(hash)).unwrap();
    assert_eq!(read(hashes[1]).as_deref(), Some(&b"two"[..]));
    assert_eq!(read(BlobHash::from_bytes([7; 32])), None);
    let missing = notebook.store.read(|reader| reader.text(BlobHash::from_bytes([7; 32])));
    assert!(matches!(missing, Err(StoreError::Damaged { .. })));
    notebook.change("harm", |writer| crate::sql::run(writer.conn(), "UPDATE blob SET bytes = x'00'", &[]));
    let harmed = notebook.store.read(|reader| reader.blob(hashes[0]));
    assert!(matches!(harmed, Err(StoreError::Damaged { .. })));
}

#[test]
fn many_threads_write_through_the_one_door() {
    let notebook = Fixture::new();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let notebook = &notebook;
            scope.spawn(move || {
                for number in 0..25 {
                    notebook.speaker(&format!("Speaker {thread} {number}"));
                    notebook.store.read(|reader| reader.speakers()).unwrap();
                }
            });
        }
    });
    assert_eq!(notebook.store.read(|reader| reader.counts()).unwrap().speakers, 100);
}

#[test]
fn the_subject_may_be_told_when_it_is_known() {
    let notebook = Fixture::new();
    let add = Operation { subject: "someone".to_owned(), ..operation("add speaker") };
    notebook
        .store
        .transact(add, |writer| {
            writer.set_subject("Ann".to_owned());
            writer.insert(&speaker("Ann"))
        })
        .unwrap();
    let history = notebook.store.read(|reader| reader.history(model::filters::Window::ALL)).unwrap();
    assert_eq!(history.rows[0].subject, "Ann");
}
