//! The promise of an acknowledgement: it is on disk. A process that executes
//! random commands is killed at random moments; what it acknowledged must be in
//! the notebook, and the notebook must be sound.

mod common;

use common::TestDesk;
use model::OperationId;
use serde_json::json;
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Kills of a run; `PULLQUOTE_KILLS` asks for more.
fn kills() -> u64 {
    std::env::var("PULLQUOTE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(500)
}

/// Kills of one notebook, before the next starts anew.
const PER_NOTEBOOK: u64 = 25;

#[test]
fn a_killed_process_loses_no_acknowledged_command() {
    let (mut acknowledged, mut unacknowledged) = (0, 0);
    for first in (0..kills()).step_by(PER_NOTEBOOK as usize) {
        let folder = tempfile::tempdir().expect("a folder");
        let start = TestDesk::open(folder.path()).dump();
        let mut known = HashSet::new();
        for seed in first..(first + PER_NOTEBOOK).min(kills()) {
            let told = killed_run(folder.path(), seed);
            acknowledged += told.len();
            let desk = TestDesk::open(folder.path());
            assert_eq!(desk.checks(), Vec::<String>::new(), "seed {seed}");
            let there = operations(&desk);
            let lost: Vec<_> = told.iter().filter(|id| !there.contains(*id)).collect();
            assert!(lost.is_empty(), "seed {seed} lost {lost:?}");
            known.extend(told);
            unacknowledged += there.difference(&known).count();
            known.extend(there);
        }
        // What is there is whole: all of it can be taken back.
        let desk = TestDesk::open(folder.path());
        while desk.call("undo", &json!({})).is_ok() {}
        assert_eq!(desk.dump(), start, "from seed {first}");
    }
    println!(
        "{} kills: {acknowledged} commands acknowledged, 0 lost; {unacknowledged} durable without",
        kills()
    );
    assert!(acknowledged > 0, "the worker did nothing before it was killed");
}

/// Runs a worker and kills it after some acknowledgements; gives those it told.
fn killed_run(folder: &Path, seed: u64) -> Vec<OperationId> {
    let mut worker = Command::new(worker())
        .arg(folder)
        .arg(seed.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the worker starts");
    let mut lines = BufReader::new(worker.stdout.take().expect("its output")).lines();
    let patience = usize::try_from(seed * 7 % 23).expect("a small number");
    let mut told = Vec::new();
    for line in lines.by_ref().map_while(Result::ok) {
        told.extend(line.strip_prefix("done ").map(|id| id.parse::<OperationId>().expect("an id")));
        if told.len() >= patience {
            break;
        }
    }
    // Not between two commands: some way into the next.
    let spins = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 44;
    for _ in 0..spins {
        std::hint::spin_loop();
    }
    worker.kill().expect("it can be killed");
    worker.wait().expect("it is gone");
    // What it told between our last look and its end counts as well.
    told.extend(
        lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("done ").and_then(|id| id.parse::<OperationId>().ok())),
    );
    told
}

fn operations(desk: &TestDesk) -> HashSet<OperationId> {
    let notebook = desk.desk.open().expect("open");
    notebook.operation_ids().expect("a log").into_iter().collect()
}

/// The example of this package that cargo built beside this test.
fn worker() -> PathBuf {
    let test = std::env::current_exe().expect("a path");
    let folder = test.ancestors().nth(2).expect("the folder of the profile");
    folder.join("examples").join(format!("torture_worker{}", std::env::consts::EXE_SUFFIX))
}
