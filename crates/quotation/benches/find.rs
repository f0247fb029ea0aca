//! Bars: at least 5 MB of article text in a second on one core, at most a
//! millisecond for an article of 500 words, half a second for a megabyte of
//! anything.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use quotation::Finder;
use std::fs;
use std::hint::black_box;

/// The sample articles of the repository; they are written like news.
fn articles() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("the seeds").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a seed")).collect()
}

/// Paragraphs with all that makes the finding work: names, titles, pronouns,
/// direct and partial quotes, chains.
const PARAGRAPHS: &[&str] = &[
    "HARBOUR CITY (Example News) — Mayor Ann Oak told the council on Monday that the old bridge was “a danger to \
     everybody who crosses it,” and asked for money to build another.",
    "“We have patched it for thirty years,” she said. “There is nothing left to patch. If we wait for another winter, \
     we shall read about it in the obituaries.”",
    "Bo Elm, who leads the opposition, called the plan “a gift to the builders” and said that he would vote against \
     it. “Nobody has shown us a single figure,” Mr. Elm added.",
    "According to a report by the Ministry of Transport, the cracks in the northern arch are “wider than was assumed \
     in 2014.” The ministry did not say how wide.",
    "A spokesman for the builders, Carl Ash, declined to comment. But a senior official, who asked not to be named, \
     said: “Everybody knew. It was a matter of who would say it first.”",
    "“When I was a boy,” Mr. Elm told reporters after the meeting, “my father drove his cattle over that bridge. It \
     did not fall then, and it will not fall now.",
    "“But I am not an engineer,” he went on, “and neither is the mayor.”",
    "The council votes on May 9. If it agrees, the bridge will be closed for the summer, and the ferry, which the \
     town sold in the ’90s, would have to be bought back.",
];

/// An article of about this many bytes.
fn article(bytes: usize) -> String {
    let mut text = String::from("Council argues about ‘deadly’ bridge\n\n");
    for paragraph in PARAGRAPHS.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(paragraph);
        text.push_str("\n\n");
    }
    text
}

fn speed(criterion: &mut Criterion) {
    let finder = Finder::new();
    let mut group = criterion.benchmark_group("articles");
    let seeds = articles();
    group.throughput(Throughput::Bytes(seeds.iter().map(|text| text.len() as u64).sum()));
    group.bench_function("seeds", |bencher| {
        bencher.iter(|| seeds.iter().map(|text| finder.read(black_box(text)).quotes.len()).sum::<usize>());
    });
    let words = article(3_000);
    group.throughput(Throughput::Bytes(words.len() as u64));
    group.bench_function("500 words", |bencher| bencher.iter(|| finder.read(black_box(&words))));
    group.finish();
}

fn length(criterion: &mut Criterion) {
    const MEGABYTE: usize = 1_000_000;
    let finder = Finder::new();
    let long = article(MEGABYTE);
    let texts = [
        ("an article", long.clone()),
        ("no line break", long.replace('\n', " ")),
        ("marks only", "\"".repeat(MEGABYTE)),
        ("curly marks only", "“”".repeat(MEGABYTE / 6)),
        ("apostrophes only", "'".repeat(MEGABYTE)),
        ("marks and letters", "\"a ".repeat(MEGABYTE / 3)),
        ("one open mark", format!("“{}", "we go ".repeat(MEGABYTE / 6))),
        ("names only", "Ann Oak ".repeat(MEGABYTE / 8)),
        ("short paragraphs", "“No,” he said.\n".repeat(100_000)),
        ("no space", "a".repeat(MEGABYTE)),
    ];
    let mut group = criterion.benchmark_group("a megabyte");
    group.sample_size(10);
    for (name, text) in &texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), text, |bencher, text| {
            bencher.iter(|| finder.read(black_box(text)));
        });
    }
    group.finish();
}

criterion_group!(benches, speed, length);
criterion_main!(benches);
