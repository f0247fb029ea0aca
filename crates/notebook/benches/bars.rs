//! The bars of the core, measured through the command layer: one row each with
//! median and 95th percentile. `cargo bench -p notebook`, or one part of it:
//! `cargo bench -p notebook -- import`, `suggestions`, `long-article` or
//! `large-notebook`.

mod prose;

use model::OperationId;
use model::drafts::{QuoteDraft, SourceChoice, SpeakerChoice};
use model::entities::Rendering;
use model::exports::{ExportOptions, Profile};
use model::filters::{ArticleOrder, QuoteFilter, QuoteOrder, Window};
use model::suggestions::AcceptAbove;
use notebook::commands::requests::{
    ListArticles, ListQuotes, NextWaiting, Nothing, OneArticle, Search, SomeSuggestions,
};
use notebook::export::{self, Orphans};
use notebook::import::{ImportJob, import_files, plan};
use notebook::{Act, Notebook, reads, verbs};
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use std::{fs, hint::black_box};

fn main() {
    // `cargo test` runs benches too, with this argument, to see that they still work.
    let small = std::env::args().any(|argument| argument == "--test");
    let (articles, quotes) = if small { (100, 40) } else { (5_000, 2_000) };
    println!("| measured | median | p95 | bar |\n|---|---|---|---|");
    let parts: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|name| name == part);
    if wanted("import") {
        import(articles);
    }
    if wanted("suggestions") {
        suggestions(2 * articles);
    }
    if wanted("long-article") {
        long_article(quotes);
    }
    if wanted("large-notebook") {
        large_notebook(articles, 20);
    }
}

/// Import of ready text, articles per second.
fn import(articles: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("files");
    write_articles(&files, articles);
    let mut runs = Vec::new();
    for run in 0..5 {
        let notebook = Notebook::create(&folder.path().join(format!("{run}.pullquote"))).expect("a notebook");
        runs.push(time(|| import_folder(&notebook, &files)));
    }
    let per_second = |took: Duration| format!("{:.0}/s", articles as f64 / took.as_secs_f64());
    row(&format!("import of {articles} articles of 500 words"), &mut runs, per_second, "≥ 1,500/s");
}

/// Import of articles full of quotations, and deciding on what was found in them.
fn suggestions(articles: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("files");
    prose::write_articles(&files, articles);
    let mut runs = Vec::new();
    let path = |run: usize| folder.path().join(format!("{run}.pullquote"));
    for run in 0..3 {
        let notebook = Notebook::create(&path(run)).expect("a notebook");
        runs.push(time(|| import_folder(&notebook, &files)));
    }
    let per_second = |took: Duration| format!("{:.0}/s", articles as f64 / took.as_secs_f64());
    let notebook = Notebook::open(&path(0)).expect("a notebook");
    let found = reads::waiting(&notebook, Nothing {}).expect("a number").suggestions;
    let about = format!("{articles} articles of 500 words with {found} suggestions");
    row(&format!("import of {about}"), &mut runs, per_second, "≥ 800/s");
    let (mut reading, mut accepting, mut undoing) = (Vec::new(), Vec::new(), Vec::new());
    let mut after = None;
    for _ in 0..300.min(articles) {
        let id = reads::next_waiting(&notebook, NextWaiting { after }).expect("a read").expect("an article");
        after = Some(id);
        let read = || reads::article_suggestions(&notebook, OneArticle { id }).expect("suggestions");
        reading.push(time(read));
        let ids = vec![read()[0].id];
        let accept = || verbs::accept_suggestions(&notebook, act(), SomeSuggestions { ids: ids.clone() });
        accepting.push(time(|| accept().expect("quotes")));
        undoing.push(time(|| verbs::undo(&notebook, act(), Nothing {}).expect("undone")));
        accept().expect("quotes");
    }
    row("suggestions of an article for the window", &mut reading, shown, "");
    row("accept a suggestion", &mut accepting, shown, "p95 ≤ 5 ms");
    row("undo it", &mut undoing, shown, "");
    let all = AcceptAbove { confidence: 0.0, article: None };
    bar("preview of accepting all", 3, || reads::preview_acceptance(&notebook, all).expect("a preview"));
    let mut once = vec![time(|| verbs::accept_above(&notebook, act(), all).expect("quotes"))];
    row(&format!("accept all {found} in one step"), &mut once, shown, "");
    let mut back = vec![time(|| verbs::undo(&notebook, act(), Nothing {}).expect("undone"))];
    row("undo that", &mut back, shown, "");
}

/// One article of 1 MB full of quotes: marking, undoing, opening.
fn long_article(quotes: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("long.txt");
    let text: String = (0..1_000).map(|number| words(number, 170) + "\n").collect();
    fs::write(&file, &text).expect("a file");
    let notebook = Notebook::create(&folder.path().join("long.pullquote")).expect("a notebook");
    import_folder(&notebook, &file);
    let article = reads::all_articles(&notebook).expect("a library")[0].id;
    let mark = |number: u32| {
        let start = number * 480 % 990_000;
        let draft = QuoteDraft {
            article,
            start,
            end: start + 60,
            speaker: SpeakerChoice::Named { name: format!("Speaker {}", number % 40) },
            rendering: Rendering::Direct,
            cue: None,
            tags: Vec::new(),
        };
        verbs::mark_quote(&notebook, act(), draft).expect("a quote")
    };
    for number in 0..quotes {
        mark(number);
    }
    let size = text.len() / 1_000;
    let mut marking: Vec<_> = (0..500).map(|number| time(|| mark(quotes + number))).collect();
    row(
        &format!("mark a quote, article of {size} kB with {quotes} quotes"),
        &mut marking,
        shown,
        "p95 ≤ 5 ms",
    );
    let waiting = reads::article_suggestions(&notebook, OneArticle { id: article }).expect("suggestions");
    let heads: Vec<_> = waiting.iter().filter(|it| it.part_of.is_none()).take(200).collect();
    let accept = |id| verbs::accept_suggestions(&notebook, act(), SomeSuggestions { ids: vec![id] });
    let mut accepting: Vec<_> = heads.iter().map(|it| time(|| accept(it.id).expect("quotes"))).collect();
    if !accepting.is_empty() {
        row(
            &format!("accept there, {} suggestions waiting", waiting.len()),
            &mut accepting,
            shown,
            "p95 ≤ 5 ms",
        );
    }
    let mut undoing: Vec<_> =
        (0..500).map(|_| time(|| verbs::undo(&notebook, act(), Nothing {}).expect("undone"))).collect();
    row("undo it", &mut undoing, shown, "");
    let one = || OneArticle { id: article };
    let mut opening: Vec<_> = (0..50)
        .map(|_| {
            time(|| {
                black_box(reads::article(&notebook, one()).expect("a view"));
                black_box(reads::article_quotes(&notebook, one()).expect("quotes"))
            })
        })
        .collect();
    row("read it with its quotes for the window", &mut opening, shown, "");
}

/// Thousands of articles with quotes: lists, search, export.
fn large_notebook(articles: usize, quotes: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("files");
    write_articles(&files, articles);
    let path = folder.path().join("large.pullquote");
    let notebook = Notebook::create(&path).expect("a notebook");
    import_folder(&notebook, &files);
    for row in reads::all_articles(&notebook).expect("a library") {
        for number in 0..quotes {
            let draft = QuoteDraft {
                article: row.id,
                start: number * 100,
                end: number * 100 + 50,
                speaker: SpeakerChoice::Named { name: format!("Speaker {}", number % 40) },
                rendering: Rendering::Partial,
                cue: None,
                tags: Vec::new(),
            };
            verbs::mark_quote(&notebook, act(), draft).expect("a quote");
        }
    }
    let about = format!("{articles} articles, {} quotes", articles * quotes as usize);
    let window = Window { offset: 0, limit: 200 };
    let library = || ListArticles {
        filter: Default::default(),
        order: ArticleOrder::Published,
        descending: true,
        window,
    };
    bar(&format!("library page, {about}"), 50, || reads::articles(&notebook, library()));
    let all = || ListQuotes {
        filter: QuoteFilter::default(),
        order: QuoteOrder::Reading,
        descending: false,
        window,
    };
    bar("quotes page", 20, || reads::quotes(&notebook, all()));
    bar("quote facets", 10, || reads::quote_facets(&notebook, QuoteFilter::default()));
    bar("search for a common word", 20, || {
        reads::search(&notebook, Search { query: "harbour".to_owned(), window })
    });
    let mut exports: Vec<_> = (0..3)
        .map(|run| {
            let to = folder.path().join(format!("vault {run}"));
            time(|| {
                export::write(&notebook, &to, &ExportOptions::of(Profile::Obsidian), Orphans::Keep)
                    .expect("an export")
            })
        })
        .collect();
    row(&format!("export of {about}"), &mut exports, shown, "≤ 10 s");
    drop(notebook);
    let mut openings: Vec<_> =
        (0..10).map(|_| time(|| Notebook::open(&path).and_then(|n| n.view()))).collect();
    row("open it", &mut openings, shown, "");
}

fn bar<T>(name: &str, times: usize, mut run: impl FnMut() -> T) {
    let mut runs: Vec<_> = (0..times).map(|_| time(&mut run)).collect();
    row(name, &mut runs, shown, "");
}

fn row(name: &str, runs: &mut [Duration], show: impl Fn(Duration) -> String, bar: &str) {
    runs.sort();
    let (median, p95) = (runs[runs.len() / 2], runs[(runs.len() * 95).div_ceil(100) - 1]);
    println!("| {name} | {} | {} | {bar} |", show(median), show(p95));
}

fn shown(took: Duration) -> String {
    format!("{:.2} ms", took.as_secs_f64() * 1_000.0)
}

fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn act() -> Act {
    Act::now(OperationId::new())
}

fn import_folder(notebook: &Notebook, path: &Path) {
    let planned = plan(notebook, &[path.to_owned()]).expect("a plan");
    let job = ImportJob { source: SourceChoice::Named { name: "Bench Wire".to_owned() }, ..planned.job };
    let summary =
        import_files(notebook, act(), &job, &AtomicBool::new(false), &|_| ()).expect("an import").value;
    assert_eq!(summary.skipped_count, 0, "{:?}", summary.skipped.first());
}

fn write_articles(folder: &Path, articles: usize) {
    fs::create_dir_all(folder).expect("a folder");
    for number in 0..articles {
        let day = number % 28 + 1;
        let body: String = (0..5).map(|part| words(number * 5 + part, 100) + "\n\n").collect();
        // Nothing is quoted here: articles with quotations are measured apart.
        let body = body.replace(['“', '”'], "");
        let article = format!("---\ntitle: Report {number}\ndate: 2017-05-{day:02}\n---\n{body}");
        fs::write(folder.join(format!("{number:06}.txt")), article).expect("a file");
    }
}

/// Words in no particular sense, the same for the same seed.
fn words(seed: usize, count: usize) -> String {
    const VOCABULARY: [&str; 16] = [
        "harbour",
        "minister",
        "said",
        "the",
        "talks",
        "of",
        "and",
        "tide",
        "“constructive”",
        "signal",
        "vote",
        "in",
        "north",
        "paper",
        "quietly",
        "agreed",
    ];
    let mut state = seed as u64 + 1;
    let mut pick = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let word = |_| {
        let picked = pick();
        if picked % 9 == 0 { format!("w{}", picked % 40_000) } else { VOCABULARY[picked % 16].to_owned() }
    };
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}
