//! When articles are read for quotes, through the command layer that the
//! window uses.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod common;

use common::TestDesk;
use model::OperationId;
use notebook::commands::requests::Nothing;
use notebook::{Act, Desk, Event, Notebook, find_quotes, verbs};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Two articles, the second without anything quoted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let texts = [
        "---\ndate: 2017-05-03\n---\nA call at noon\n\n“We will go on with the talks tomorrow,” Ada Nowak said.\n",
        "---\ndate: 2017-05-04\n---\nNothing to report\n\nThe ministry was closed for the day.\n",
    ];
    let write = |(number, text): (usize, &str)| {
        let path = folder.join(format!("{number}.md"));
        fs::write(&path, text).unwrap();
        path
    };
    texts.into_iter().enumerate().map(write).collect()
}

fn import(desk: &TestDesk, folder: &Path) -> Value {
    *desk.answers.files.lock().unwrap() = files(folder);
    let plan = desk.call("plan_files", &json!({})).unwrap();
    desk.call("import", &json!({ "plan": plan["plan"], "source": { "kind": "unknown" } })).unwrap()
}

fn waiting(desk: &TestDesk) -> (u64, u64) {
    let waiting = desk.call("waiting", &json!({})).unwrap();
    (waiting["suggestions"].as_u64().unwrap(), waiting["articles"].as_u64().unwrap())
}

/// Waits until the reading in the background has told its end.
fn wait_for_the_end(desk: &TestDesk) {
    let deadline = Instant::now() + Duration::from_secs(60);
    let ended = |event: &Event| matches!(event, Event::FindProgress { progress } if progress.ended);
    while !desk.answers.events.lock().unwrap().iter().any(ended) {
        assert!(Instant::now() < deadline, "it does not end");
        std::thread::yield_now();
    }
}

/// A notebook in which two imported articles have not been read.
fn unread(folder: &Path) -> PathBuf {
    let desk = TestDesk::open(folder);
    import(&desk, folder);
    let path = desk.path.clone();
    drop(desk);
    let notebook = Notebook::open(&path).unwrap();
    let act = || Act::now(OperationId::new());
    verbs::undo(&notebook, act(), Nothing {}).unwrap();
    verbs::redo(&notebook, act(), Nothing {}).unwrap();
    path
}

#[test]
fn an_import_finds_its_quotes_and_undo_takes_them_away() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    let outcome = import(&desk, folder.path());
    assert_eq!(outcome["value"]["suggestions"], 1);
    assert_eq!((&outcome["counts"]["waiting"], &outcome["counts"]["quotes"]), (&json!(1), &json!(0)));
    assert_eq!(waiting(&desk), (1, 1));
    let next = desk.call("next_waiting", &json!({ "after": null })).unwrap();
    let found = desk.call("article_suggestions", &json!({ "id": next })).unwrap();
    assert_eq!(found[0]["exact"], "We will go on with the talks tomorrow,");
    desk.call("undo", &json!({})).unwrap();
    assert_eq!(waiting(&desk), (0, 0));
    assert_eq!(desk.call("next_waiting", &json!({ "after": null })).unwrap(), Value::Null);
}

#[test]
fn pasted_text_is_read_for_quotes() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    let text = "“We will go on with the talks tomorrow,” Ada Nowak said.";
    let draft = json!({ "text": text, "title": null, "source": { "kind": "unknown" } });
    let outcome = desk.call("paste_article", &draft).unwrap();
    assert_eq!((&outcome["value"]["suggestions"], &outcome["counts"]["waiting"]), (&json!(1), &json!(1)));
}

#[test]
fn an_import_that_is_done_again_is_read_in_the_background() {
    let folder = tempfile::tempdir().unwrap();
    let desk = TestDesk::open(folder.path());
    import(&desk, folder.path());
    desk.call("undo", &json!({})).unwrap();
    desk.call("redo", &json!({})).unwrap();
    wait_for_the_end(&desk);
    assert_eq!(waiting(&desk), (1, 1));
}

#[test]
fn what_was_not_read_is_read_when_the_notebook_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    unread(folder.path());
    let desk = TestDesk::open(folder.path());
    wait_for_the_end(&desk);
    assert_eq!(waiting(&desk), (1, 1));
}

#[test]
fn reading_that_is_cancelled_goes_on_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let notebook = Notebook::open(&unread(folder.path())).unwrap();
    let cancelled = AtomicBool::new(true);
    let stopped = find_quotes(&notebook, &cancelled, &|_| ()).unwrap();
    assert_eq!((stopped.articles, stopped.cancelled, stopped.waiting.suggestions), (0, true, 0));
    cancelled.store(false, Ordering::Relaxed);
    let done = find_quotes(&notebook, &cancelled, &|_| ()).unwrap();
    assert_eq!((done.articles, done.cancelled, done.waiting.suggestions), (2, false, 1));
    let again = find_quotes(&notebook, &cancelled, &|_| panic!("nothing is left to tell of")).unwrap();
    assert_eq!(again.articles, 0);
}

#[test]
fn the_sample_notebook_opens_with_its_suggestions_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let answers = std::sync::Arc::new(common::Answers::default());
    let desk = Desk::new(Box::new(common::Table(answers)), folder.path().to_owned(), seeds);
    let view = desk.sample().unwrap();
    assert!(view.counts.waiting > 5, "{:?}", view.counts);
    assert_eq!(view.counts.quotes, 0);
}
