//! Executes random commands on a notebook until it is killed, and says of each
//! when it was acknowledged. The kill test drives it.
//!
//! `torture_worker FOLDER SEED`

#[path = "../tests/common/mod.rs"]
mod common;

use common::TestDesk;
use common::steps::{Step, perform, write_files};
use model::OperationId;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let mut random = Random(arguments.next().and_then(|seed| seed.parse().ok()).expect("a seed"));
    let files = write_files(&Path::new(&folder).join("files"));
    let desk = TestDesk::open(Path::new(&folder));
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready").expect("a reader");
    loop {
        let operation = OperationId::new();
        let step = Step { kind: random.next() as u8, a: random.next() as u16, b: random.next() as u16 };
        let answer = match random.next() % 8 {
            0 => desk.call_as(operation, "undo", &json!({})),
            1 => desk.call_as(operation, "redo", &json!({})),
            _ => perform(&desk, &files, step, operation),
        };
        // A save may have become part of the one before it; another test is about those.
        let logged =
            || desk.desk.open().is_ok_and(|it| it.operation_ids().is_ok_and(|ids| ids.contains(&operation)));
        if answer.is_ok_and(|outcome| changed(&outcome["touched"])) && logged() {
            writeln!(out, "done {operation}").and_then(|()| out.flush()).expect("a reader");
        }
    }
}

/// A command that found nothing to change leaves nothing in the log.
fn changed(touched: &Value) -> bool {
    let lists = touched.as_object().into_iter().flatten();
    lists
        .map(|(_, list)| list)
        .any(|list| list == &json!(true) || list.as_array().is_some_and(|ids| !ids.is_empty()))
}

/// SplitMix64 (Steele, Lea and Flood 2014): enough for picking.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
