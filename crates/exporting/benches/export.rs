//! The bar of an export: 5,000 articles with 100,000 quotes of 20,000 statements, rendered and
//! written to a folder.

use cap_std::ambient_authority;
use cap_std::fs::Dir;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use exporting::{Orphans, Things, plan, render, write};
use model::entities::Rendering;
use model::exports::{ExportArticle, ExportOptions, ExportSilence, ExportStatement, Profile};
use model::statements::{Occasion, StatementRef};
use model::views::{QuoteView, SpeakerRef, TagRef};
use model::{ArticleId, BlobHash, QuoteId, SpeakerId, StatementId, TagId};
use std::hint::black_box;

const ARTICLES: u32 = 5_000;
const QUOTES: u32 = 20;
/// Each with five quotes.
const STATEMENTS: u32 = 20_000;

fn id(number: u32) -> [u8; 16] {
    let mut bytes = [7; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    bytes
}

fn quote(number: u32) -> QuoteView {
    QuoteView {
        id: QuoteId::from_bytes(id(number)),
        article: ArticleId::from_bytes(id(number / QUOTES)),
        exact: format!(
            "The relationship may be at an all-time low, she said for the {number}th time, and \
             nobody in the room – not one of them – seemed to *mind* it much."
        ),
        rendering: Rendering::Direct,
        speaker: Some(SpeakerRef {
            id: SpeakerId::from_bytes(id(number % 300)),
            name: format!("Speaker {}", number % 300),
            colour: 0,
            on_behalf_of: None,
        }),
        cue: Some("she told reporters".to_owned()),
        tags: vec![TagRef {
            id: TagId::from_bytes(id(number % 50)),
            path: format!("relations/level-{}", number % 50),
            colour: 0,
        }],
        statement: Some(StatementRef {
            id: StatementId::from_bytes(id(number % STATEMENTS)),
            wording: wording(number % STATEMENTS),
        }),
        notes: 0,
        marked_at: 0,
    }
}

fn wording(number: u32) -> String {
    format!("The relationship is at an all-time low, for the {number}th time, and nobody seemed to mind.")
}

fn statement(number: u32) -> ExportStatement {
    ExportStatement {
        id: StatementId::from_bytes(id(number)),
        wording: wording(number),
        speaker: None,
        occasion: Occasion::default(),
        silent: vec![ExportSilence {
            source: Some("Outlet 7".to_owned()),
            articles: vec![ArticleId::from_bytes(id(number % ARTICLES))],
        }],
    }
}

fn article(number: u32) -> ExportArticle {
    ExportArticle {
        id: ArticleId::from_bytes(id(number)),
        title: format!("Call number {number} may mark a low, leaders say"),
        source: Some(format!("Outlet {}", number % 40)),
        author: Some("Ann Author".to_owned()),
        published: format!("2017-05-{:02}", number % 28 + 1).parse().ok(),
        url: Some(format!("https://outlet.example/{number}")),
        original: BlobHash::from_bytes([1; 32]),
        imported_at: 1_746_268_200_000,
        quotes: (0..QUOTES).map(|at| quote(number * QUOTES + at)).collect(),
    }
}

fn folder() -> (tempfile::TempDir, Dir) {
    let temp = tempfile::tempdir().expect("a temporary folder");
    let dir = Dir::open_ambient_dir(temp.path(), ambient_authority()).expect("it opens");
    (temp, dir)
}

fn export(criterion: &mut Criterion) {
    let articles: Vec<ExportArticle> = (0..ARTICLES).map(article).collect();
    let things = Things { statements: (0..STATEMENTS).map(statement).collect(), ..Things::default() };
    let files = render(&articles, &things, &ExportOptions::of(Profile::Obsidian));
    let mut group =
        criterion.benchmark_group("export of 5,000 articles with 100,000 quotes of 20,000 statements");
    group.sample_size(10);
    for profile in [Profile::Obsidian, Profile::Commonmark] {
        group.bench_function(format!("render {profile:?}"), |bencher| {
            let options = ExportOptions::of(profile);
            bencher.iter(|| render(black_box(&articles), &things, &options));
        });
    }
    group.bench_function("write to an empty folder", |bencher| {
        bencher.iter_batched_ref(
            folder,
            |(_, dir)| write(dir, &files, Orphans::Keep).expect("it is written"),
            BatchSize::PerIteration,
        );
    });
    let (_temp, dir) = folder();
    write(&dir, &files, Orphans::Keep).expect("it is written");
    group.bench_function("plan over an unchanged folder", |bencher| {
        bencher.iter(|| plan(&dir, black_box(&files), Orphans::Keep).expect("it is planned"));
    });
    group.finish();
}

criterion_group!(benches, export);
criterion_main!(benches);
