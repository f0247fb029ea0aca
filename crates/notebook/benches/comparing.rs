//! What comparing articles costs, over the real file: one article added to a
//! notebook, and articles side by side. `cargo bench -p notebook --bench
//! comparing -- 1000 10000 100000`: notebooks of so many articles. Times are told
//! by the clock, and beside it the time that all threads of this process worked.

use model::OperationId;
use model::comparisons::CompareArticles;
use model::drafts::SourceChoice;
use model::filters::Window;
use model::statements::{CompareProgress, ListStatements, OneStatement, StatementFilter, StatementOrder};
use notebook::import::{ImportJob, import_files, plan};
use notebook::{Act, Notebook, reads, verbs};
use std::cell::Cell;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// Articles added one by one to each notebook.
const ADDED: usize = 100;

fn main() {
    let small = std::env::args().any(|argument| argument == "--test");
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = match (small, sizes.is_empty()) {
        (true, _) => vec![60],
        (false, true) => vec![1_000, 10_000],
        (false, false) => sizes,
    };
    println!("| measured | median | p95 | of which worked |\n|---|---|---|---|");
    side_by_side(if small { 3 } else { 50 });
    for size in sizes {
        notebook_of(size, if small { 3 } else { ADDED });
    }
}

/// Two articles of 5,000 words, a third of which they share.
fn side_by_side(times: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let paragraphs: Vec<String> = corpus::articles(7, 400)
        .flat_map(|article| article.text.split("\n\n").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let text = |from: usize| {
        let mut words = 0;
        let chosen = paragraphs[from..].iter().take_while(|paragraph| {
            words += paragraph.split_whitespace().count();
            words < 5_000
        });
        chosen.cloned().collect::<Vec<_>>()
    };
    let one = text(0);
    let other: Vec<String> = one[one.len() * 2 / 3..].iter().cloned().chain(text(one.len())).collect();
    let notebook = Notebook::create(&folder.path().join("two.pullquote")).expect("a notebook");
    for (name, paragraphs) in [("one.txt", one), ("other.txt", other)] {
        let mut words = 0;
        let kept: Vec<String> = paragraphs
            .into_iter()
            .take_while(|it| {
                words += it.split_whitespace().count();
                words < 5_000
            })
            .collect();
        let path = folder.path().join(name);
        fs::write(&path, kept.join("\n\n")).expect("a file");
        import(&notebook, &[path]);
    }
    notebook::catch_up(&notebook, &|_| ()).expect("compared");
    let rows = reads::all_articles(&notebook).expect("a library");
    let articles: Vec<_> = rows.iter().map(|row| row.id).collect();
    let compare = || {
        let request = CompareArticles { articles: articles.clone() };
        black_box(reads::compare(&notebook, request).expect("a comparison"))
    };
    let found = compare();
    let mut runs: Vec<_> = (0..times).map(|_| took(compare)).collect();
    let about = format!(
        "two articles of {} and {} words side by side, {} shared passages",
        rows[0].words,
        rows[1].words,
        found.passages.len()
    );
    row(&about, &mut runs);
}

/// A notebook that is filled at once, then gets some articles one by one.
fn notebook_of(size: usize, added: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = write_articles(&folder.path().join("files"), size + added);
    let path = folder.path().join("large.pullquote");
    let notebook = Notebook::create(&path).expect("a notebook");
    let (first, rest) = files.split_at(size);
    let (imported, _) = took(|| import(&notebook, first));
    let before = bytes(&path);
    let (compared, all_worked) = took(|| notebook::catch_up(&notebook, &|_| ()).expect("compared"));
    let per_second = |took: Duration| size as f64 / took.as_secs_f64();
    println!(
        "| {size} articles: imported {:.0}/s, then compared {:.0}/s ({:.1} ms worked for each), {} bytes for each | | | |",
        per_second(imported),
        per_second(compared),
        all_worked.as_secs_f64() * 1_000.0 / size as f64,
        (bytes(&path) - before) / size as u64
    );
    let (mut runs, mut settled) = (Vec::new(), Vec::new());
    for file in rest {
        import(&notebook, std::slice::from_ref(file));
        let (start, before) = (Instant::now(), worked());
        // What comes after its end puts the index in order; nobody waits for it.
        let told = Cell::new(None);
        let hear = |progress: CompareProgress| {
            if progress.ended {
                told.set(Some((start.elapsed(), worked().saturating_sub(before))));
            }
        };
        let (all, all_worked) = took(|| notebook::catch_up(&notebook, &hear).expect("compared"));
        runs.push(told.get().unwrap_or((all, all_worked)));
        settled.push((all, all_worked));
    }
    row(&format!("one article added to {size}: found, kept, statements proposed"), &mut runs);
    row("the same with the index put in order", &mut settled);
    screens(&notebook, size, added);
}

/// What the screens of statements read, and a decision with what it changes.
fn screens(notebook: &Notebook, size: usize, times: usize) {
    let list = || ListStatements {
        filter: StatementFilter::default(),
        order: StatementOrder::Reported,
        window: Window { offset: 0, limit: 100 },
    };
    let page = reads::statements(notebook, list()).expect("a page");
    let mut runs: Vec<_> =
        (0..20).map(|_| took(|| reads::statements(notebook, list()).expect("a page"))).collect();
    row(&format!("a page of statements, {} in {size} articles", page.total), &mut runs);
    let one = |id| took(|| reads::statement(notebook, OneStatement { id }).expect("a view"));
    let mut runs: Vec<_> = page.rows.iter().map(|row| one(row.id)).collect();
    row(&format!("one statement, {size} articles"), &mut runs);
    let (mut accepting, mut after) = (Vec::new(), Vec::new());
    for row in page.rows.iter().take(times) {
        let request = model::statements::AcceptStatement { id: row.id, places: None };
        // An earlier one may have taken its places.
        let mut done = false;
        let times = took(|| done = verbs::accept_statement(notebook, act(), request).is_ok());
        if done {
            accepting.push(times);
            after.push(took(|| notebook::catch_up(notebook, &|_| ()).expect("compared")));
        }
    }
    row(&format!("accept a statement, {size} articles"), &mut accepting);
    row("what is compared after it, in the background", &mut after);
}

fn row(name: &str, runs: &mut [(Duration, Duration)]) {
    if runs.is_empty() {
        return;
    }
    let ms = |took: Duration| format!("{:.1} ms", took.as_secs_f64() * 1_000.0);
    let at = |runs: &[(Duration, Duration)], hundredths: usize| {
        runs[(runs.len() * hundredths).div_ceil(100).max(1) - 1]
    };
    runs.sort();
    let (median, p95) = (at(runs, 50).0, at(runs, 95).0);
    runs.sort_by_key(|it| it.1);
    let worked = format!("{}, {}", ms(at(runs, 50).1), ms(at(runs, 95).1));
    println!("| {name} | {} | {} | {worked} |", ms(median), ms(p95));
}

/// By the clock, and worked.
fn took<T>(run: impl FnOnce() -> T) -> (Duration, Duration) {
    let (start, before) = (Instant::now(), worked());
    black_box(run());
    (start.elapsed(), worked().saturating_sub(before))
}

/// How long the threads of this process have run; nothing where the system does
/// not tell.
fn worked() -> Duration {
    let threads = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let nanoseconds = threads.filter_map(|thread| {
        let told = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        told.split(' ').next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(nanoseconds.sum())
}

/// Of the file and what is not yet folded into it.
fn bytes(path: &Path) -> u64 {
    let size = |path: &Path| fs::metadata(path).map_or(0, |it| it.len());
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    size(path) + size(Path::new(&log))
}

fn act() -> Act {
    Act::now(OperationId::new())
}

fn import(notebook: &Notebook, files: &[PathBuf]) {
    let planned = plan(notebook, files).expect("a plan");
    let job = ImportJob { source: SourceChoice::Unknown, ..planned.job };
    import_files(notebook, act(), &job, &AtomicBool::new(false), &|_| ()).expect("an import");
}

fn write_articles(folder: &Path, count: usize) -> Vec<PathBuf> {
    fs::create_dir_all(folder).expect("a folder");
    corpus::articles(1, count as u64)
        .map(|article| {
            let path = folder.join(format!("{:07}.txt", article.number));
            let head = format!(
                "---\ntitle: {:?}\nsource: {:?}\ndate: {}\n---\n",
                article.title, article.source, article.published
            );
            fs::write(&path, head + &article.text).expect("a file");
            path
        })
        .collect()
}
