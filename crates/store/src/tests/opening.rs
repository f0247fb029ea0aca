//! What a file may be, and that one that is refused stays as it is.

use super::fixture::{Fixture, operation, speaker};
use crate::{Store, StoreError};
use model::views::Access;
use std::{
    fs::{self, OpenOptions},
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(bytes).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_closed_notebook_is_one_file() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    let (_, folder) = notebook.closed();
    assert_eq!(names(folder.path()), ["notes.pullquote"]);
}

#[test]
fn nothing_is_ever_created_over_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.pullquote");
    fs::write(&path, "Dear Ann").unwrap();
    assert!(matches!(Store::create(&path), Err(StoreError::File { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"Dear Ann");
}

#[test]
fn the_settings_that_keep_a_notebook_whole_are_in_force() {
    let notebook = Fixture::new();
    let asked = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"];
    let settings = notebook.change("look", |writer| {
        let ask = |pragma: &&str| {
            let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
            writer.conn().query_row(&sql, [], |row| row.get::<_, String>(0)).unwrap()
        };
        Ok(asked.iter().map(ask).collect::<Vec<_>>())
    });
    assert_eq!(settings, ["wal", "2", "1", "0", "1"]);
    let page_size: u32 = notebook
        .store
        .read(|reader| Ok(reader.conn().query_row("PRAGMA page_size", [], |row| row.get(0)).unwrap()))
        .unwrap();
    assert_eq!(page_size, 16_384);
    // Shadow tables are out of reach of statements: defensive mode is on.
    let refused = notebook.store.transact(operation("forge"), |writer| {
        crate::sql::run(writer.conn(), "DELETE FROM article_search_data", &[])
    });
    assert!(refused.is_err());
}

#[test]
fn a_reader_cannot_write() {
    let notebook = Fixture::new();
    let refused = notebook.store.read(|reader| crate::sql::run(reader.conn(), "DELETE FROM speaker", &[]));
    assert!(matches!(refused, Err(StoreError::ReadOnly(_))), "{refused:?}");
}

#[test]
fn a_second_opener_reads_what_the_first_writes() {
    let notebook = Fixture::new();
    let second = Store::open(&notebook.path).unwrap();
    assert_eq!(second.access(), Access::ReadOnlyInUse);
    notebook.speaker("Ann");
    assert_eq!(second.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 1);
    let refused = second.transact(operation("add"), |writer| writer.insert(&speaker("Bo")));
    assert!(matches!(refused, Err(StoreError::ReadOnly(Access::ReadOnlyInUse))));
    drop(second);
    notebook.speaker("Bo");
    let notebook = notebook.reopened();
    assert_eq!(notebook.store.access(), Access::ReadWrite);
    assert_eq!(notebook.store.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 2);
}

#[test]
fn of_many_that_open_at_once_exactly_one_may_write() {
    let (path, _folder) = Fixture::new().closed();
    for _ in 0..20 {
        let opened: Vec<_> = std::thread::scope(|scope| {
            let racers: Vec<_> = (0..4).map(|_| scope.spawn(|| Store::open(&path).unwrap())).collect();
            racers.into_iter().map(|racer| racer.join().unwrap()).collect()
        });
        let writers = opened.iter().filter(|store| store.access() == Access::ReadWrite).count();
        assert_eq!(writers, 1);
    }
}

#[test]
fn a_notebook_opened_for_reading_leaves_no_trace() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    let (path, folder) = notebook.closed();
    let before = fs::read(&path).unwrap();
    let store = Store::open_read_only(&path).unwrap();
    assert_eq!(store.access(), Access::ReadOnlyFile);
    assert_eq!(store.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 1);
    store.close().unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder.path()), ["notes.pullquote"]);
}

#[test]
fn a_file_marked_read_only_is_only_read() {
    let (path, _folder) = Fixture::new().closed();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let store = Store::open(&path).unwrap();
    assert_eq!(store.access(), Access::ReadOnlyFile);
    let refused = store.undo(operation("undo"));
    assert!(matches!(refused, Err(StoreError::ReadOnly(Access::ReadOnlyFile))));
}

#[test]
fn a_newer_notebook_is_read_and_stays_as_it_is() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    let (path, folder) = notebook.closed();
    overwrite(&path, 60, &99_u32.to_be_bytes());
    let before = fs::read(&path).unwrap();
    let store = Store::open(&path).unwrap();
    assert_eq!(store.access(), Access::ReadOnlyNewer);
    assert_eq!(store.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 1);
    store.close().unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder.path()), ["notes.pullquote"]);
}

/// Files as a process leaves them that dies while it holds the notebook open.
fn killed(path: &Path) -> (PathBuf, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("notes.pullquote");
    for ending in ["", "-wal"] {
        fs::copy(beside(path, ending), beside(&copy, ending)).unwrap();
    }
    (copy, folder)
}

/// A newer notebook as a killed process leaves it, made by `age` on a
/// connection to a notebook of this version.
fn check_newer_with_log(age: &str) -> (Vec<String>, Vec<String>) {
    let (path, _folder) = Fixture::new().closed();
    let newer = rusqlite::Connection::open(&path).unwrap();
    newer.execute_batch(age).unwrap();
    let add = "INSERT INTO speaker VALUES (randomblob(16), 'Ann', 'ann', '', NULL, 0)";
    newer.execute_batch(add).unwrap();
    let (path, folder) = killed(&path);
    let before = (fs::read(&path).unwrap(), fs::read(beside(&path, "-wal")).unwrap());
    assert!(!before.1.is_empty());
    let listed = names(folder.path());
    let store = Store::open(&path).unwrap();
    assert_eq!(store.access(), Access::ReadOnlyNewer);
    assert_eq!(store.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 1);
    store.close().unwrap();
    let after = (fs::read(&path).unwrap(), fs::read(beside(&path, "-wal")).unwrap());
    assert_eq!(after, before);
    (listed, names(folder.path()))
}

#[test]
fn a_newer_notebook_left_open_is_read_with_its_log_and_stays_as_it_is() {
    let (before, after) = check_newer_with_log("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
    assert_eq!(before, after);
}

#[test]
fn a_notebook_that_is_newer_in_its_log_alone_stays_as_it_is_too() {
    check_newer_with_log("PRAGMA user_version = 99");
}

#[test]
fn a_new_notebook_is_known_before_its_log_is_folded() {
    let notebook = Fixture::new();
    notebook.speaker("Ann");
    let (path, _folder) = killed(&notebook.path);
    let store = Store::open(&path).unwrap();
    assert_eq!(store.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 1);
}

#[test]
fn what_a_killed_process_committed_is_there() {
    let notebook = Fixture::new().reopened();
    notebook.speaker("Ann");
    let (path, _folder) = killed(&notebook.path);
    let store = Store::open(&path).unwrap();
    assert!(store.was_left_open());
    assert_eq!(store.access(), Access::ReadWrite);
    assert_eq!(store.read(|reader| Ok(reader.speakers()?.len())).unwrap(), 1);
    store.close().unwrap();
    assert!(!Store::open(&path).unwrap().was_left_open());
}

/// Opens a file that somebody has been at: it must be refused and untouched.
fn check_refused(harm: impl FnOnce(&Path), expected: fn(&StoreError) -> bool) {
    let notebook = Fixture::new();
    for number in 0..200 {
        notebook.speaker(&format!("Speaker {number}"));
    }
    let (path, folder) = notebook.closed();
    harm(&path);
    let before = fs::read(&path).unwrap();
    for open in [Store::open, Store::open_read_only] {
        let refused = open(&path).map(|_| ()).unwrap_err();
        assert!(expected(&refused), "{refused:?}");
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(names(folder.path()), ["notes.pullquote"]);
    }
}

fn is_foreign(error: &StoreError) -> bool {
    matches!(error, StoreError::NotANotebook { .. })
}

fn is_damaged(error: &StoreError) -> bool {
    matches!(error, StoreError::Damaged { .. })
}

#[test]
fn an_empty_file_is_no_notebook() {
    check_refused(|path| fs::write(path, "").unwrap(), is_foreign);
}

#[test]
fn a_text_is_no_notebook() {
    check_refused(|path| fs::write(path, "All the president's words. ".repeat(999)).unwrap(), is_foreign);
}

#[test]
fn another_programs_database_is_no_notebook() {
    check_refused(|path| overwrite(path, 68, &7_u32.to_be_bytes()), is_foreign);
}

#[test]
fn a_zeroed_beginning_is_damage() {
    check_refused(|path| overwrite(path, 0, &[0; 4096]), is_damaged);
}

#[test]
fn a_missing_end_is_damage() {
    check_refused(
        |path| {
            let file = OpenOptions::new().write(true).open(path).unwrap();
            file.set_len(file.metadata().unwrap().len() / 2).unwrap();
        },
        is_damaged,
    );
}

#[test]
fn a_notebook_with_a_trigger_of_somebody_else_is_refused() {
    check_refused(
        |path| {
            let conn = rusqlite::Connection::open(path).unwrap();
            conn.execute_batch("CREATE TRIGGER theft AFTER INSERT ON quote BEGIN DELETE FROM speaker; END")
                .unwrap();
        },
        is_damaged,
    );
}

#[test]
fn a_file_that_is_not_there_is_told_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone.pullquote");
    let refused = Store::open(&path).unwrap_err();
    assert!(refused.to_string().contains("gone.pullquote"), "{refused}");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_path_with_odd_characters_opens_in_every_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("100 % – “what?” #1&x=é.pullquote");
    Store::create(&path).unwrap().close().unwrap();
    Store::open(&path).unwrap().close().unwrap();
    let store = Store::open_read_only(&path).unwrap();
    assert_eq!(store.read(|reader| reader.counts()).unwrap().articles, 0);
}
