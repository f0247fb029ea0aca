//! What notes cost, through the command layer: saving while one types, finding
//! what a link may lead to in a large notebook. `cargo bench -p notebook --bench
//! noting`.

mod prose;

use model::drafts::SourceChoice;
use model::filters::Window;
use model::notes::{AddNote, ListNotes, NoteFilter, NoteOrder, SaveNote, ThingsLike};
use model::suggestions::AcceptAbove;
use model::{NoteId, OperationId, ThingKey};
use notebook::commands::requests::{OneNote, OneThing, Search};
use notebook::import::{ImportJob, import_files, plan};
use notebook::{Act, Notebook, reads, verbs};
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use std::{fs, hint::black_box};

fn main() {
    // `cargo test` runs benches too, with this argument, to see that they still work.
    let small = std::env::args().any(|argument| argument == "--test");
    let (quoting, plain, notes) = if small { (20, 50, 20) } else { (10_000, 90_000, 2_000) };
    println!("| measured | median | p95 |\n|---|---|---|");
    let folder = tempfile::tempdir().expect("a folder");
    let notebook = Notebook::create(&folder.path().join("notes.pullquote")).expect("a notebook");
    prose::write_articles(&folder.path().join("quoting"), quoting);
    import(&notebook, &folder.path().join("quoting"));
    let all = AcceptAbove { confidence: 0.0, article: None };
    let quotes = verbs::accept_above(&notebook, act(), all).expect("quotes").value;
    write_short(&folder.path().join("plain"), plain);
    import(&notebook, &folder.path().join("plain"));
    println!("| {} articles, {quotes} quotes | | |", quoting + plain);
    let long = linked(&notebook, notes);
    saving(&notebook, 100_000, if small { 5 } else { 200 });
    saving(&notebook, 1_000_000, if small { 2 } else { 30 });
    completing(&notebook);
    reading(&notebook, long);
}

/// Notes that link to things of the notebook; the id of the last.
fn linked(notebook: &Notebook, notes: usize) -> NoteId {
    let like = ThingsLike { words: String::new(), kinds: Vec::new(), limit: 100 };
    let things = reads::things(notebook, like).expect("things");
    let mut last = None;
    for number in 0..notes {
        let key = |step: usize| things[(number * step + step) % things.len()].thing;
        let body = format!("# Note {number}\n\nSee [[{}]] and ![[{}]].\n\n{}", key(1), key(3), text(2_000));
        let about = Some(key(7)).filter(|key| !matches!(key, ThingKey::Note(_)));
        let note = AddNote { title: String::new(), body, about };
        last = Some(verbs::add_note(notebook, act(), note).expect("a note").value);
    }
    last.expect("a note")
}

/// A save after each word of a note of so many bytes.
fn saving(notebook: &Notebook, bytes: usize, times: usize) {
    let mut body = text(bytes);
    let note = AddNote { title: "Long".to_owned(), body: body.clone(), about: None };
    let id = verbs::add_note(notebook, act(), note).expect("a note").value;
    let mut base = reads::note(notebook, OneNote { id }).expect("the note").base;
    let mut runs = Vec::new();
    for number in 0..times {
        body.push_str(&format!(" word{number}"));
        let save = SaveNote { id, base, title: "Long".to_owned(), body: body.clone() };
        runs.push(time(|| base = verbs::save_note(notebook, act(), save).expect("saved").value.base));
    }
    row(&format!("save a note of {} kB", bytes / 1_000), &mut runs);
    bar(&format!("open a note of {} kB", bytes / 1_000), 20, || reads::note(notebook, OneNote { id }));
}

fn completing(notebook: &Notebook) {
    for typed in ["", "t", "th", "the", "harbour", "minister of", "9999", "report 55", "zzzz"] {
        let like = ThingsLike { words: typed.to_owned(), kinds: Vec::new(), limit: 20 };
        let found = reads::things(notebook, like.clone()).expect("things").len();
        bar(&format!("things like “{typed}” ({found})"), 50, || reads::things(notebook, like.clone()));
    }
}

fn reading(notebook: &Notebook, id: NoteId) {
    bar("open a note of 2 kB", 50, || reads::note(notebook, OneNote { id }));
    let about = reads::note(notebook, OneNote { id }).expect("the note").links[0].key;
    bar("notes about a thing", 50, || reads::notes_about(notebook, OneThing { thing: about }));
    let list = |words: &str| ListNotes {
        filter: NoteFilter { words: words.to_owned(), ..NoteFilter::default() },
        order: NoteOrder::Edited,
        descending: true,
        window: Window { offset: 0, limit: 50 },
    };
    bar("first 50 notes", 50, || reads::notes(notebook, list("")));
    let search = || Search { query: "tide vote".to_owned(), window: Window { offset: 0, limit: 50 } };
    bar("search in notes, 50 hits", 20, || reads::search_notes(notebook, search()));
}

fn bar<T>(name: &str, times: usize, mut run: impl FnMut() -> T) {
    let mut runs: Vec<_> = (0..times).map(|_| time(&mut run)).collect();
    row(name, &mut runs);
}

fn row(name: &str, runs: &mut [Duration]) {
    runs.sort();
    let shown = |took: Duration| format!("{:.2} ms", took.as_secs_f64() * 1_000.0);
    let (median, p95) = (runs[runs.len() / 2], runs[(runs.len() * 95).div_ceil(100) - 1]);
    println!("| {name} | {} | {} |", shown(median), shown(p95));
}

fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn act() -> Act {
    Act::now(OperationId::new())
}

fn import(notebook: &Notebook, path: &Path) {
    let planned = plan(notebook, &[path.to_owned()]).expect("a plan");
    let job = ImportJob { source: SourceChoice::Named { name: "Bench Wire".to_owned() }, ..planned.job };
    import_files(notebook, act(), &job, &AtomicBool::new(false), &|_| ()).expect("an import");
}

/// Articles of a line or two.
fn write_short(folder: &Path, articles: usize) {
    fs::create_dir_all(folder).expect("a folder");
    for number in 0..articles {
        let article = format!("---\ntitle: Report {number} of the harbour\n---\n{}\n{number}\n", text(200));
        fs::write(folder.join(format!("{number:06}.txt")), article).expect("a file");
    }
}

/// So many bytes of words in lines and lists.
fn text(bytes: usize) -> String {
    const LINE: &str =
        "The *tide* turns at noon, and the vote in the north is quiet.\n- one item\n- [ ] a task\n\n";
    LINE.repeat(bytes / LINE.len() + 1)
}
