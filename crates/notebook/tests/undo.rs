//! The promise of undo: whatever was done, all of it can be taken back and
//! repeated, across restarts.

mod common;

use common::TestDesk;
use common::steps::{KINDS, Step, perform, write_files};
use model::OperationId;
use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// Cases of a run; `PULLQUOTE_UNDO_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PULLQUOTE_UNDO_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000)
}

/// In memory where the system has such a place: this is about rows, not disks.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

fn repeat(desk: &TestDesk, name: &str) -> u32 {
    let mut times = 0;
    while desk.call(name, &json!({})).is_ok() {
        times += 1;
    }
    times
}

#[test]
fn undoing_all_is_the_start_and_redoing_all_is_the_end() {
    let config =
        Config { cases: cases(), failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let step =
        (0..KINDS.len() as u8, any::<u16>(), any::<u16>()).prop_map(|(kind, a, b)| Step { kind, a, b });
    let steps = proptest::collection::vec(step, 1..24);
    let done = Mutex::new(BTreeSet::new());
    TestRunner::new(config)
        .run(&(steps, any::<bool>()), |(steps, reopen)| check(&steps, reopen, &done))
        .unwrap();
    let done = done.into_inner().unwrap();
    let never: Vec<_> = KINDS.iter().filter(|kind| !done.contains(**kind)).collect();
    assert!(never.is_empty(), "no case ever carried out {never:?}");
}

fn check(steps: &[Step], reopen: bool, done: &Mutex<BTreeSet<&str>>) -> Result<(), TestCaseError> {
    let folder = folder();
    let files = write_files(&folder.path().join("files"));
    let mut desk = TestDesk::open(folder.path());
    // Begin in the middle of things, so that every kind finds something to act on.
    for kind in [0, 0, 5, 5, 5] {
        let _ = perform(&desk, &files, Step { kind, a: 7, b: u16::from(kind) }, OperationId::new());
    }
    let start = desk.dump();
    let operations = repeat_count(&desk);
    for &step in steps {
        if perform(&desk, &files, step, OperationId::new()).is_ok() {
            done.lock().expect("no step panics").insert(KINDS[usize::from(step.kind)]);
        }
    }
    let end = desk.dump();
    let new = repeat_count(&desk) - operations;
    for _ in 0..new {
        desk.call("undo", &json!({})).map_err(|error| TestCaseError::fail(format!("undo: {error:?}")))?;
    }
    if reopen {
        drop(desk);
        desk = TestDesk::open(folder.path());
    }
    proptest::prop_assert_eq!(desk.dump(), start, "undoing all is not the start");
    repeat(&desk, "redo");
    proptest::prop_assert_eq!(desk.dump(), end, "redoing all is not the end");
    proptest::prop_assert_eq!(desk.checks(), Vec::<String>::new());
    // What came back is read for quotes again, and what was decided stays decided.
    desk.call("find_quotes", &json!({})).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    proptest::prop_assert_eq!(desk.checks(), Vec::<String>::new());
    Ok(())
}

/// Operations in force, as the history lists them.
fn repeat_count(desk: &TestDesk) -> usize {
    let history =
        desk.call("history", &json!({ "window": { "offset": 0, "limit": 1000 } })).expect("a history");
    let rows = history["rows"].as_array().cloned().unwrap_or_default();
    rows.iter().filter(|row| row["state"] == "done").count()
}
