//! Saves a note again and again until it is killed, and says of each save when it
//! was acknowledged. The kill test of notes drives it.
//!
//! `saving_worker FOLDER`

#[path = "../tests/common/mod.rs"]
mod common;

use common::TestDesk;
use model::OperationId;
use serde_json::json;
use std::io::Write;
use std::path::Path;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let desk = TestDesk::open(Path::new(&folder));
    let window = json!({ "offset": 0, "limit": 1 });
    let first = json!({ "filter": {}, "order": "made", "descending": false, "window": window });
    let listed = desk.call("notes", &first).expect("a list");
    let id = listed["rows"][0]["id"].clone();
    let note = desk.call("note", &json!({ "id": id })).expect("the note");
    let body = note["body"].as_str().expect("words").to_owned();
    let mut number: u64 = body.lines().next().and_then(|line| line.parse().ok()).expect("a number");
    let mut base = note["base"].clone();
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready").expect("a reader");
    loop {
        number += 1;
        // A few kilobytes, as somebody types; another step comes between now and then.
        let body = format!("{number}\n{}", "word ".repeat(500 + number as usize % 700));
        let save = json!({ "id": id, "base": base, "title": "Typing", "body": body });
        base = desk.call_as(OperationId::new(), "save_note", &save).expect("saved")["value"]["base"].clone();
        writeln!(out, "saved {number}").and_then(|()| out.flush()).expect("a reader");
        if number.is_multiple_of(40) {
            let other = json!({ "title": format!("Other {number}"), "body": "", "about": null });
            desk.call_as(OperationId::new(), "add_note", &other).expect("added");
        }
    }
}
