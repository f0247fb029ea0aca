//! What the store costs on a large notebook. `cargo bench -p store -- --quick`
//! tells the first figures; everything lies on real files.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use model::{
    ArticleId, BlobHash, OperationId, QuoteId, RevisionId, SourceId, SpeakerId, StatementId, TagId,
    comparisons::{Axis, CountMatrix, ListTimeline},
    entities::{
        Article, Format, Quote, QuoteStatement, QuoteTag, Rendering, Revision, Source, Speaker, Statement,
        Tag,
    },
    filters::{ArticleFilter, ArticleOrder, QuoteFilter, QuoteOrder, Window},
};
use std::{hint::black_box, path::PathBuf};
use store::{Operation, Store, StoreError};

const PAGE: Window = Window { offset: 0, limit: 100 };
const ARTICLES: usize = 10_000;
const QUOTES_EACH: usize = 10;

fn operation() -> Operation {
    Operation {
        id: OperationId::new(),
        label: "bench".to_owned(),
        subject: String::new(),
        at: 0,
        group: None,
    }
}

/// English enough for an index: 2,000 different words, the short ones frequent.
fn text(words: usize, seed: usize) -> String {
    let mut state = seed as u64 * 2_654_435_761 + 1;
    let mut text = String::new();
    for _ in 0..words {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let uniform = (state >> 33) as f64 / f64::from(1_u32 << 31);
        let rank = (2_000.0 * uniform * uniform * uniform) as u64;
        text.push_str(["ba", "do", "ki", "mu", "re"][(rank % 5) as usize]);
        text.push_str(&format!("{rank:x} "));
    }
    text
}

fn article(text: BlobHash, number: usize, source: Option<SourceId>) -> (Article, Revision) {
    let row = Article {
        id: ArticleId::new(),
        title: format!("Article {number} of many"),
        source,
        author: None,
        published: format!("2017-{:02}-{:02}", number % 12 + 1, number % 28 + 1).parse().ok(),
        url: None,
        file_name: Some(format!("{number}.txt")),
        original: text,
        revision: RevisionId::new(),
        text,
        words: 500,
        imported_at: number as i64,
    };
    let revision = Revision {
        id: row.revision,
        article: row.id,
        number: 1,
        text,
        blocks: None,
        original: text,
        format: Format::Text,
        encoding: "utf-8".to_owned(),
        created_at: 0,
    };
    (row, revision)
}

fn quote(article: &Article, text: &str, place: usize, speaker: Option<SpeakerId>) -> Quote {
    let start = place % (text.len() - 120);
    Quote {
        id: QuoteId::new(),
        article: article.id,
        revision: article.revision,
        start: start as u32,
        end: start as u32 + 60,
        exact: text[start..start + 60].to_owned(),
        prefix: text[start.saturating_sub(64)..start].to_owned(),
        suffix: text[start + 60..start + 120].to_owned(),
        rendering: Rendering::ALL[place % 4],
        speaker,
        cue: None,
        marked_at: place as i64,
    }
}

fn import(store: &Store, from: usize, count: usize, sources: &[SourceId]) -> Vec<(Article, String)> {
    let texts: Vec<_> = (from..from + count).map(|number| text(500, number)).collect();
    let blobs = texts.iter().map(|text| text.clone().into_bytes()).collect();
    let hashes = store.stage(blobs).expect("room");
    let rows: Vec<_> = hashes
        .iter()
        .zip(from..)
        .map(|(hash, number)| {
            article(*hash, number, (!sources.is_empty()).then(|| sources[number % sources.len()]))
        })
        .collect();
    store
        .transact::<_, StoreError>(operation(), |writer| {
            rows.iter().try_for_each(|(article, revision)| {
                writer.insert(article)?;
                writer.insert(revision)
            })
        })
        .expect("an import");
    rows.into_iter().map(|(article, _)| article).zip(texts).collect()
}

/// 10,000 articles of 500 words, 100,000 quotes by 200 speakers, 50 sources,
/// 100 tags and 2,000 statements, every other quote with one of each.
fn large(folder: &tempfile::TempDir) -> PathBuf {
    let path = folder.path().join("large.pullquote");
    let store = Store::create(&path).expect("a new notebook");
    let sources: Vec<_> = (0..50).map(|_| SourceId::new()).collect();
    let speakers: Vec<_> = (0..200).map(|_| SpeakerId::new()).collect();
    let tags: Vec<_> = (0..100).map(|_| TagId::new()).collect();
    let statements: Vec<_> = (0..2_000).map(|_| StatementId::new()).collect();
    store
        .transact::<_, StoreError>(operation(), |writer| {
            for (number, id) in sources.iter().enumerate() {
                let name = format!("Source {number}");
                writer.insert(&Source { id: *id, name, homepage: None, description: String::new() })?;
            }
            for (number, id) in speakers.iter().enumerate() {
                let name = format!("Speaker {number}");
                let role = String::new();
                writer.insert(&Speaker { id: *id, name, role, on_behalf_of: None, colour: 0 })?;
            }
            for (number, id) in tags.iter().enumerate() {
                let name = format!("Tag {number}");
                let description = String::new();
                writer.insert(&Tag { id: *id, name, parent: None, colour: 0, description })?;
            }
            for (number, id) in statements.iter().enumerate() {
                let said = format!("2017-{:02}-01", number % 12 + 1).parse().ok();
                let wording = format!("Wording {number}");
                writer.insert(&Statement {
                    id: *id,
                    wording,
                    speaker: None,
                    place: None,
                    said,
                    created_at: 0,
                })?;
            }
            Ok(())
        })
        .expect("names");
    for from in (0..ARTICLES).step_by(500) {
        let articles = import(&store, from, 500, &sources);
        store
            .transact::<_, StoreError>(operation(), |writer| {
                for (number, (article, text)) in articles.iter().enumerate() {
                    for place in 0..QUOTES_EACH {
                        let place = (from + number) * 31 + place * 197;
                        let row = quote(article, text, place, Some(speakers[place % 200]));
                        writer.insert(&row)?;
                        if place % 2 == 0 {
                            writer.insert(&QuoteTag { quote: row.id, tag: tags[place / 2 % 100] })?;
                            let statement = statements[place / 2 % 2_000];
                            writer.insert(&QuoteStatement { quote: row.id, statement })?;
                        }
                    }
                }
                Ok(())
            })
            .expect("quotes");
    }
    store.close().expect("a close");
    path
}

fn writes(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::create(&folder.path().join("new.pullquote")).expect("a new notebook");
    let long = text(150_000, 1);
    let hash = store.stage(vec![long.clone().into_bytes()]).expect("room")[0];
    let (row, revision) = article(hash, 0, None);
    store
        .transact::<_, StoreError>(operation(), |writer| {
            writer.insert(&row)?;
            writer.insert(&revision)?;
            (0..2_000).try_for_each(|place| writer.insert(&quote(&row, &long, place * 397, None)))
        })
        .expect("a long article");
    criterion.bench_function("mark one quote in 1 MB with 2,000 quotes", |bencher| {
        let mut place = 0;
        bencher.iter(|| {
            place += 577;
            let row = quote(&row, &long, place, None);
            store.transact::<_, StoreError>(operation(), |writer| writer.insert(&row))
        });
    });
    criterion.bench_function("quotes of an article with 2,000", |bencher| {
        bencher.iter(|| store.read(|reader| reader.placed_quotes(row.id)));
    });
    let mut group = criterion.benchmark_group("import");
    group.sample_size(10);
    let mut from = 1_000_000;
    group.bench_function("500 articles of 500 words", |bencher| {
        bencher.iter_batched(
            || {
                from += 500;
                (from..from + 500).map(|number| text(500, number).into_bytes()).collect()
            },
            |texts: Vec<Vec<u8>>| {
                let hashes = store.stage(texts).expect("room");
                let rows: Vec<_> = hashes.iter().map(|hash| article(*hash, 1, None)).collect();
                store.transact::<_, StoreError>(operation(), |writer| {
                    rows.iter().try_for_each(|(article, revision)| {
                        writer.insert(article)?;
                        writer.insert(revision)
                    })
                })
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn reads(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = large(&folder);
    criterion.bench_function("open and count 10,000 articles", |bencher| {
        bencher.iter(|| Store::open(&path).and_then(|store| store.read(|reader| reader.counts())));
    });
    let store = Store::open(&path).expect("the notebook");
    for (name, order) in [("published", ArticleOrder::Published), ("quotes", ArticleOrder::Quotes)] {
        criterion.bench_function(&format!("articles by {name}"), |bencher| {
            let filter = ArticleFilter::default();
            bencher.iter(|| store.read(|reader| reader.articles(&filter, order, true, PAGE)));
        });
    }
    let speakers = store.read(|reader| reader.speakers()).expect("speakers");
    let all = QuoteFilter::default();
    let by_one = QuoteFilter { speakers: vec![speakers[7].id], ..QuoteFilter::default() };
    let with_words = QuoteFilter { text: "ba7d".to_owned(), ..QuoteFilter::default() };
    for (name, filter) in [("all", &all), ("of one speaker", &by_one), ("with words", &with_words)] {
        for (order_name, order) in [("reading", QuoteOrder::Reading), ("speaker", QuoteOrder::Speaker)] {
            criterion.bench_function(&format!("quotes {name} in {order_name} order"), |bencher| {
                bencher.iter(|| store.read(|reader| reader.quotes(filter, order, true, PAGE)));
            });
        }
        criterion.bench_function(&format!("facets of quotes {name}"), |bencher| {
            bencher.iter(|| store.read(|reader| reader.quote_facets(filter)));
        });
    }
    for (rows, columns) in
        [(Axis::Speaker, Axis::Source), (Axis::Tag, Axis::Month), (Axis::Statement, Axis::Source)]
    {
        let asked = CountMatrix { rows, columns, filter: QuoteFilter::default(), limit: 500 };
        criterion.bench_function(&format!("matrix {rows:?} by {columns:?} of all quotes"), |bencher| {
            bencher.iter(|| store.read(|reader| reader.matrix(&asked)));
        });
    }
    let asked = ListTimeline { lanes: Axis::Speaker, filter: QuoteFilter::default(), limit: 500 };
    criterion.bench_function("timeline of all quotes by speaker", |bencher| {
        bencher.iter(|| store.read(|reader| reader.timeline(&asked)));
    });
    for (name, query) in [("a common word", "ba0"), ("two words", "ba7d do3e8"), ("a beginning", "mu1")] {
        criterion.bench_function(&format!("search {name}"), |bencher| {
            bencher.iter(|| store.read(|reader| reader.search(query, Window { offset: 0, limit: 20 })));
        });
    }
    criterion.bench_function("speakers, sources and tags", |bencher| {
        bencher.iter(|| {
            store.read(|reader| {
                black_box((reader.speakers()?, reader.sources()?, reader.tags()?));
                Ok(())
            })
        });
    });
    let mut group = criterion.benchmark_group("export");
    group.sample_size(10);
    group.bench_function("10,000 articles with 100,000 quotes", |bencher| {
        bencher.iter(|| store.read(|reader| reader.export_articles(None)));
    });
    group.finish();
}

criterion_group!(benches, writes, reads);
criterion_main!(benches);
