//! The promise of "Saved": a process that saves a note is killed at random
//! moments; the words that it acknowledged last, or later ones, must be there.

mod common;

use common::TestDesk;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Kills of a run; `PULLQUOTE_KILLS` asks for more.
fn kills() -> u64 {
    std::env::var("PULLQUOTE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(200)
}

#[test]
fn a_killed_process_loses_no_saved_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = TestDesk::open(folder.path());
    let start = desk.dump();
    desk.call("add_note", &json!({ "title": "Typing", "body": "0\n", "about": null })).expect("a note");
    drop(desk);
    let mut acknowledged = 0;
    for seed in 0..kills() {
        let told = killed_run(folder.path(), seed);
        let desk = TestDesk::open(folder.path());
        let there = number(&desk);
        let last = told.unwrap_or_default().max(acknowledged);
        assert!(there == last || there == last + 1, "kill {seed}: {last} was saved, {there} is there");
        acknowledged = there;
        if seed % 20 == 19 {
            assert_eq!(desk.checks(), Vec::<String>::new(), "kill {seed}");
        }
    }
    println!("{} kills: {acknowledged} saves acknowledged, 0 lost", kills());
    assert!(acknowledged > 0, "the worker did nothing before it was killed");
    let desk = TestDesk::open(folder.path());
    assert_eq!(desk.checks(), Vec::<String>::new());
    while desk.call("undo", &json!({})).is_ok() {}
    assert_eq!(desk.dump(), start);
}

/// The number that the note begins with.
fn number(desk: &TestDesk) -> u64 {
    let window = json!({ "offset": 0, "limit": 1 });
    let first = json!({ "filter": {}, "order": "made", "descending": false, "window": window });
    let listed = desk.call("notes", &first).expect("a list");
    let note = desk.call("note", &json!({ "id": listed["rows"][0]["id"] })).expect("the note");
    let body = note["body"].as_str().expect("words");
    body.lines().next().and_then(|line| line.parse().ok()).expect("a number")
}

/// Runs a worker and kills it after some saves; the last that it told.
fn killed_run(folder: &Path, seed: u64) -> Option<u64> {
    let mut worker =
        Command::new(worker()).arg(folder).stdout(Stdio::piped()).spawn().expect("the worker starts");
    let mut lines = BufReader::new(worker.stdout.take().expect("its output")).lines();
    let saved = |line: String| line.strip_prefix("saved ").and_then(|number| number.parse::<u64>().ok());
    let patience = seed * 7 % 19;
    let mut told = None;
    for (count, line) in (0..).zip(lines.by_ref().map_while(Result::ok)) {
        told = saved(line).or(told);
        if count >= patience {
            break;
        }
    }
    // Not between two saves: some way into the next.
    for _ in 0..seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 44 {
        std::hint::spin_loop();
    }
    worker.kill().expect("it can be killed");
    worker.wait().expect("it is gone");
    lines.map_while(Result::ok).filter_map(saved).last().or(told)
}

/// The example of this package that cargo built beside this test.
fn worker() -> PathBuf {
    let test = std::env::current_exe().expect("a path");
    let folder = test.ancestors().nth(2).expect("the folder of the profile");
    folder.join("examples").join(format!("saving_worker{}", std::env::consts::EXE_SUFFIX))
}
