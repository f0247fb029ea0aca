//! Undo, redo and the history that they are read from.

use super::fixture::{Fixture, article, operation, speaker};
use crate::{Operation, StoreError};
use model::{
    OperationId, PartialDate,
    entities::{
        Article, FolderSource, Quote, QuoteTag, Rendering, Revision, Source, Speaker, SpeakerAlias, Tag,
    },
    filters::Window,
    views::{HistoryState, UndoState},
};

/// Does it, undoes it and redoes it; every state must come back as it was.
fn check_there_and_back(
    notebook: &Fixture,
    f: impl FnOnce(&mut crate::Writer<'_>) -> Result<(), StoreError> + Send,
) {
    let before = notebook.dump();
    notebook.change("change", f);
    let after = notebook.dump();
    assert_ne!(before, after);
    assert_eq!(notebook.undo(), "change");
    assert_eq!(notebook.dump(), before);
    assert_eq!(notebook.redo(), "change");
    assert_eq!(notebook.dump(), after);
    assert_eq!(notebook.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
}

#[test]
fn every_kind_of_row_comes_back_from_insert_update_and_delete() {
    let notebook = Fixture::new();
    let source = notebook.source("The Daily Example");
    let ann = notebook.speaker("Ann");
    let story = notebook.import("Low", "relations at an all-time low");
    let tone = notebook.tag("tone", None);
    let marked = notebook.mark(&story, "all-time low", None);
    let bo = Speaker { on_behalf_of: Some(ann.id), ..speaker("Bo") };
    let alias = SpeakerAlias { speaker: bo.id, name: "Robert".to_owned() };
    let folder = FolderSource { folder: "/clippings".to_owned(), source: source.id };
    let cool = Tag { parent: Some(tone.id), ..super::fixture::tag("cool") };
    let tagged = QuoteTag { quote: marked.id, tag: cool.id };
    check_there_and_back(&notebook, |writer| {
        writer.insert(&bo)?;
        writer.insert(&alias)?;
        writer.insert(&folder)?;
        writer.insert(&cool)?;
        writer.insert(&tagged)
    });
    check_there_and_back(&notebook, |writer| {
        let published: PartialDate = "2017-05".parse().unwrap();
        writer.update(&Article {
            title: "Lower".to_owned(),
            source: Some(source.id),
            author: Some("B. Line".to_owned()),
            published: Some(published),
            url: Some("https://example.org/low".to_owned()),
            file_name: Some("low.txt".to_owned()),
            ..story.clone()
        })?;
        let revision: Revision = writer.get(&story.revision)?.unwrap();
        writer.update(&Revision { encoding: "windows-1252".to_owned(), ..revision })?;
        writer.update(&Source { homepage: Some("https://example.org".to_owned()), ..source.clone() })?;
        writer.update(&Speaker { role: "clerk".to_owned(), on_behalf_of: None, ..bo.clone() })?;
        writer.update(&Tag { parent: None, colour: 3, ..cool.clone() })?;
        writer.update(&Quote {
            rendering: Rendering::Partial,
            speaker: Some(bo.id),
            cue: Some("said".to_owned()),
            ..marked.clone()
        })
    });
    check_there_and_back(&notebook, |writer| {
        writer.delete::<QuoteTag>(&(marked.id, cool.id))?;
        writer.delete::<Quote>(&marked.id)?;
        writer.delete::<Revision>(&story.revision)?;
        writer.delete::<Article>(&story.id)?;
        writer.delete::<FolderSource>(&folder.folder)?;
        writer.delete::<Source>(&source.id)?;
        writer.delete::<SpeakerAlias>(&(bo.id, alias.name.clone()))?;
        writer.delete::<Speaker>(&bo.id)?;
        writer.delete::<Tag>(&cool.id)
    });
}

#[test]
fn a_row_changed_twice_in_one_operation_comes_back() {
    let notebook = Fixture::new();
    let ann = notebook.speaker("Ann");
    check_there_and_back(&notebook, |writer| {
        writer.update(&Speaker { name: "Anna".to_owned(), ..ann.clone() })?;
        // The name is free for somebody else now.
        writer.insert(&Speaker { role: "other".to_owned(), ..speaker("Ann") })?;
        writer.update(&Speaker { name: "Anne".to_owned(), ..ann.clone() })
    });
}

#[test]
fn undo_is_refused_when_a_row_is_not_as_it_was_left() {
    let notebook = Fixture::new();
    let ann = notebook.speaker("Ann");
    notebook.change("look away", |writer| {
        let behind = "UPDATE speaker SET role = 'queen' WHERE id = :id";
        let id = rusqlite::named_params! { ":id": ann.id.as_bytes() };
        crate::sql::run(writer.conn(), behind, id)
    });
    let before = notebook.dump();
    match notebook.store.undo(operation("undo")) {
        Err(StoreError::ChangedSince { what }) => assert_eq!(what, "speaker \"Ann\""),
        other => panic!("{other:?}"),
    }
    assert_eq!(notebook.dump(), before);
}

#[test]
fn undo_is_refused_when_something_hangs_on_what_it_would_remove() {
    let notebook = Fixture::new();
    let ann = notebook.speaker("Ann");
    notebook.change("look away", |writer| {
        let behind = "INSERT INTO speaker_alias VALUES (:id, 'Annie', 'annie')";
        let id = rusqlite::named_params! { ":id": ann.id.as_bytes() };
        crate::sql::run(writer.conn(), behind, id)
    });
    let refused = notebook.store.undo(operation("undo"));
    assert!(matches!(refused, Err(StoreError::ChangedSince { .. })), "{refused:?}");
}

#[test]
fn the_stack_is_in_the_file() {
    let notebook = Fixture::new();
    let start = notebook.dump();
    let mut states = vec![start];
    for name in ["Ann", "Bo", "Cy"] {
        let added = speaker(name);
        notebook.change(&format!("add {name}"), |writer| writer.insert(&added));
        states.push(notebook.dump());
    }
    let notebook = notebook.reopened();
    assert_eq!(notebook.undo(), "add Cy");
    assert_eq!(notebook.undo(), "add Bo");
    let notebook = notebook.reopened();
    assert_eq!(notebook.dump(), states[1]);
    assert_eq!(notebook.redo(), "add Bo");
    assert_eq!(notebook.undo(), "add Bo");
    assert_eq!(notebook.undo(), "add Ann");
    assert!(matches!(notebook.store.undo(operation("undo")), Err(StoreError::NothingToUndo)));
    let notebook = notebook.reopened();
    for state in [&states[1], &states[2], &states[3]] {
        notebook.redo();
        assert_eq!(&notebook.dump(), state);
    }
    assert!(matches!(notebook.store.redo(operation("redo")), Err(StoreError::NothingToUndo)));
}

#[test]
fn doing_something_new_ends_redo() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    notebook.speaker("Bo");
    notebook.undo();
    notebook.source("The Daily Example");
    assert!(matches!(notebook.store.redo(operation("redo")), Err(StoreError::NothingToUndo)));
    assert_eq!(notebook.undo(), "add source");
    assert_eq!(notebook.redo(), "add source");
    assert_eq!(notebook.undo(), "add source");
    assert_eq!(notebook.undo(), "add speaker");
    let state = notebook.store.read(|reader| reader.undo_state()).unwrap();
    let expected = UndoState { undo: None, redo: Some("add speaker".to_owned()) };
    assert_eq!(state, expected);
}

fn import_in_three(notebook: &Fixture) -> OperationId {
    let group = OperationId::new();
    for number in 0..3 {
        let text = notebook.store.stage(vec![format!("text {number}").into()]).unwrap()[0];
        let row = Article { text, original: text, ..article(&format!("Part {number}")) };
        let step = Operation { group: Some(group), ..operation("import") };
        notebook
            .store
            .transact(step, |writer| {
                writer.insert(&row)?;
                writer.insert(&super::fixture::revision(&row))
            })
            .unwrap();
    }
    group
}

#[test]
fn a_group_is_undone_and_redone_as_one() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    let before = notebook.dump();
    import_in_three(&notebook);
    let after = notebook.dump();
    assert_eq!(notebook.undo(), "import");
    assert_eq!(notebook.dump(), before);
    let notebook = notebook.reopened();
    assert_eq!(notebook.redo(), "import");
    assert_eq!(notebook.dump(), after);
    assert_eq!(notebook.undo(), "import");
    assert_eq!(notebook.undo(), "add speaker");
    assert_eq!(notebook.redo(), "add speaker");
    assert_eq!(notebook.redo(), "import");
    assert_eq!(notebook.dump(), after);
}

#[test]
fn what_was_done_in_the_middle_of_a_group_parts_it() {
    let notebook = Fixture::new();
    let group = import_in_three(&notebook);
    notebook.speaker("Ann");
    let late = Operation { group: Some(group), ..operation("import") };
    notebook.store.transact(late, |writer| writer.insert(&speaker("Late"))).unwrap();
    let labels: Vec<_> = (0..3).map(|_| notebook.undo()).collect();
    assert_eq!(labels, ["import", "add speaker", "import"]);
    assert_eq!(notebook.dump(), "");
}

#[test]
fn undo_back_to_a_point_is_redone_step_by_step() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    let point = notebook.store.read(|reader| reader.history(Window::ALL)).unwrap().rows[0].id;
    let at_point = notebook.dump();
    notebook.speaker("Bo");
    let with_bo = notebook.dump();
    import_in_three(&notebook);
    notebook.undo();
    notebook.redo();
    notebook.source("The Daily Example");
    let back = operation("undo to");
    let done = notebook.store.undo_to(back.clone(), point).unwrap();
    assert_eq!(done.value, Some(3));
    assert_eq!(notebook.dump(), at_point);
    assert_eq!(notebook.store.undo_to(back, point).unwrap().value, None);
    assert_eq!(notebook.dump(), at_point);
    assert_eq!(notebook.redo(), "add speaker");
    assert_eq!(notebook.dump(), with_bo);
    assert_eq!(notebook.redo(), "import");
    assert_eq!(notebook.redo(), "add source");
    let nowhere = notebook.store.undo_to(operation("undo to"), OperationId::new());
    assert!(matches!(nowhere, Err(StoreError::NothingToUndo)));
}

#[test]
fn undo_to_an_operation_that_was_undone_is_refused() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    notebook.speaker("Bo");
    let gone = notebook.store.read(|reader| reader.history(Window::ALL)).unwrap().rows[0].id;
    notebook.undo();
    notebook.speaker("Cy");
    let before = notebook.dump();
    let refused = notebook.store.undo_to(operation("undo to"), gone);
    assert!(matches!(refused, Err(StoreError::NothingToUndo)));
    assert_eq!(notebook.dump(), before);
}

#[test]
fn the_history_tells_each_step_once_with_its_state() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    import_in_three(&notebook);
    notebook.source("The Daily Example");
    notebook.undo();
    notebook.undo();
    notebook.redo();
    let history = notebook.store.read(|reader| reader.history(Window::ALL)).unwrap();
    let told: Vec<_> = history.rows.iter().map(|row| (row.label.as_str(), row.state)).collect();
    let expected = [
        ("import", HistoryState::Redo),
        ("import", HistoryState::Undo),
        ("add source", HistoryState::Undo),
        ("add source", HistoryState::Undone),
        ("import", HistoryState::Done),
        ("add speaker", HistoryState::Done),
    ];
    assert_eq!(told, expected);
    assert_eq!(history.total, 6);
    for (offset, row) in history.rows.iter().enumerate() {
        let offset = u32::try_from(offset).unwrap();
        let page = notebook.store.read(|reader| reader.history(Window { offset, limit: 2 })).unwrap();
        assert_eq!(&page.rows[0], row, "offset {offset}");
        assert_eq!(page.rows.len(), 2.min(6 - offset as usize));
    }
}
