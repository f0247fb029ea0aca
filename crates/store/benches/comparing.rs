//! What statements and comparisons cost in a notebook of 100,000 articles, on
//! real files. `cargo bench -p store --bench comparing`; it is filled first, which
//! takes minutes.

use criterion::{Criterion, criterion_group, criterion_main};
use model::{
    ArticleId, OperationId, PlaceId, QuoteId, RevisionId, SourceId, SpeakerId, StatementId,
    entities::{
        Article, Compared, ComparedSpan, Finding, Format, Likeness, PlaceKind, PlaceRelation, Proposal,
        ProposalPlace, Quote, QuoteStatement, Remade, Rendering, Revision, Source, Speaker, Standing,
        Statement,
    },
    filters::{QuoteFilter, QuoteOrder, Window},
    statements::{Occasion, StatementFilter, StatementOrder},
};
use std::{fs, hint::black_box, time::Instant};
use store::{Operation, Store, StoreError};

const ARTICLES: usize = 100_000;
const KEYS_EACH: u64 = 200;
const QUOTES: usize = 100_000;
const STATEMENTS: usize = 10_000;
const PROPOSALS: usize = 30_000;
const PAGE: Window = Window { offset: 0, limit: 100 };

fn operation() -> Operation {
    Operation { id: OperationId::new(), label: "bench".into(), subject: String::new(), at: 0, group: None }
}

/// Evenly spread numbers, the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.roll() % end as u64) as usize
    }
}

/// Three of four keys are met in this article alone, the others in many: the
/// lower of 20,000, the more.
fn keys(article: u64) -> Vec<u64> {
    let mut dice = Dice(article * 1_000_003);
    let mut keys: Vec<_> = (0..KEYS_EACH)
        .map(|number| match number % 4 {
            0 => {
                let uniform = dice.roll() as f64 / u64::MAX as f64;
                (20_000.0 * uniform * uniform * uniform) as u64
            }
            _ => dice.roll(),
        })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn rows(text: model::BlobHash, number: usize, source: SourceId) -> (Article, Revision) {
    let article = Article {
        id: ArticleId::new(),
        title: format!("Article {number}"),
        source: Some(source),
        author: None,
        published: format!("2017-{:02}-{:02}", number % 12 + 1, number % 28 + 1).parse().ok(),
        url: None,
        file_name: None,
        original: text,
        revision: RevisionId::new(),
        text,
        words: 500,
        imported_at: number as i64,
    };
    let revision = Revision {
        id: article.revision,
        article: article.id,
        number: 1,
        text,
        blocks: None,
        original: text,
        format: Format::Text,
        encoding: "utf-8".to_owned(),
        created_at: 0,
    };
    (article, revision)
}

fn compared(article: &Article, keys: Vec<u64>, likenesses: Vec<Likeness>) -> Compared {
    let span = |start: u32| ComparedSpan {
        start,
        end: start + 40,
        stretches: Vec::new(),
        quoted: true,
        quote: None,
        speaker: None,
        name: Some("Somebody Known".to_owned()),
        sure: true,
    };
    Compared {
        article: article.id,
        revision: article.revision,
        version: 1,
        keys,
        masked: vec![(400, 500)],
        spans: (0..5).map(|number| span(number * 60)).collect(),
        likenesses,
        reuses: Vec::new(),
    }
}

fn place(article: &Article, which: usize) -> PlaceId {
    let start = which as u32 % 5 * 60;
    PlaceId { article: article.id, start, end: start + 40 }
}

fn fill(store: &Store) -> Vec<Article> {
    let text = store.stage(vec![vec![b'x'; 600]]).expect("room")[0];
    let sources: Vec<_> = (0..50).map(|_| SourceId::new()).collect();
    let speakers: Vec<_> = (0..200).map(|_| SpeakerId::new()).collect();
    let mut articles = Vec::new();
    store
        .transact::<_, StoreError>(operation(), |writer| {
            for (number, id) in sources.iter().enumerate() {
                let name = format!("Source {number}");
                writer.insert(&Source { id: *id, name, homepage: None, description: String::new() })?;
            }
            for (number, id) in speakers.iter().enumerate() {
                let (name, role) = (format!("Speaker {number}"), String::new());
                writer.insert(&Speaker { id: *id, name, role, on_behalf_of: None, colour: 0 })?;
            }
            Ok(())
        })
        .expect("names");
    for from in (0..ARTICLES).step_by(1_000) {
        let some: Vec<_> =
            (from..from + 1_000).map(|number| rows(text, number, sources[number % 50])).collect();
        store
            .transact::<_, StoreError>(operation(), |writer| {
                some.iter().try_for_each(|(article, revision)| {
                    writer.insert(article)?;
                    writer.insert(revision)
                })
            })
            .expect("an import");
        let read = |(article, _): &(Article, Revision)| Finding {
            article: article.id,
            revision: article.revision,
            version: 1,
            passages: Vec::new(),
            suggestions: Vec::new(),
        };
        store.keep_findings(&some.iter().map(read).collect::<Vec<_>>()).expect("findings");
        articles.extend(some.into_iter().map(|(article, _)| article));
    }
    let mut dice = Dice(7);
    let mut quotes = Vec::new();
    for from in (0..QUOTES).step_by(10_000) {
        let some: Vec<_> = (from..from + 10_000)
            .map(|number| {
                let article = &articles[dice.below(ARTICLES)];
                let start = number as u32 % 400;
                Quote {
                    id: QuoteId::new(),
                    article: article.id,
                    revision: article.revision,
                    start,
                    end: start + 40,
                    exact: format!("words of quote {number}"),
                    prefix: String::new(),
                    suffix: String::new(),
                    rendering: Rendering::Direct,
                    speaker: Some(speakers[number % 200]),
                    cue: None,
                    marked_at: number as i64,
                }
            })
            .collect();
        store
            .transact::<_, StoreError>(operation(), |writer| some.iter().try_for_each(|it| writer.insert(it)))
            .expect("quotes");
        quotes.extend(some.iter().map(|it| it.id));
    }
    store
        .transact::<_, StoreError>(operation(), |writer| {
            for number in 0..STATEMENTS {
                let row = Statement {
                    id: StatementId::new(),
                    wording: format!("the words of statement {number}"),
                    speaker: Some(speakers[number % 200]),
                    place: None,
                    said: None,
                    created_at: 0,
                };
                writer.insert(&row)?;
                for quote in &quotes[number * 8..number * 8 + 8] {
                    writer.insert(&QuoteStatement { quote: *quote, statement: row.id })?;
                }
            }
            Ok(())
        })
        .expect("statements");
    articles
}

fn compare_all(store: &Store, articles: &[Article], path: &std::path::Path) {
    let size = || fs::metadata(path).map_or(0, |it| it.len());
    let (before, start) = (size(), Instant::now());
    let mut slowest = std::time::Duration::ZERO;
    for (number, article) in articles.iter().enumerate() {
        let kept = compared(article, keys(number as u64), Vec::new());
        let one = Instant::now();
        store.keep_comparison(&kept).expect("room");
        slowest = slowest.max(one.elapsed());
    }
    let bytes = (size() - before) / articles.len() as u64;
    eprintln!(
        "compared one by one: {:?} each, {slowest:?} at most, {bytes} bytes each",
        start.elapsed() / articles.len() as u32
    );
    let mut dice = Dice(9);
    let remade: Vec<_> = (0..PROPOSALS)
        .map(|number| {
            // An event has some twenty articles.
            let event = dice.below(ARTICLES / 20) * 20;
            let mut places: Vec<_> =
                (0..4).map(|it| place(&articles[event + (number + it * 5) % 20], number)).collect();
            places.sort_unstable();
            places.dedup();
            proposal(number, &places)
        })
        .collect();
    for (number, some) in remade.chunks(100).enumerate() {
        let start = Instant::now();
        store.keep_proposals(&Remade { proposals: some.to_vec(), ..Remade::default() }).expect("room");
        if number % 100 == 0 {
            eprintln!("100 proposals kept in {:?}", start.elapsed());
        }
    }
    // Linked as they are proposed, so that the events can be told.
    for it in remade.iter().step_by(3) {
        let [one, others @ ..] = &it.places[..] else { continue };
        let number = articles.binary_search_by_key(&one.place.article, |it| it.id).expect("an article");
        let link = |other: &ProposalPlace| Likeness {
            one: one.place,
            other: other.place,
            relation: PlaceRelation::Same,
            score: 1000,
            related: true,
            unquoted: None,
        };
        let kept = compared(&articles[number], keys(number as u64), others.iter().map(link).collect());
        store.keep_comparison(&kept).expect("room");
    }
}

fn proposal(number: usize, places: &[PlaceId]) -> Proposal {
    let it = |place: &PlaceId| ProposalPlace {
        place: *place,
        kind: PlaceKind::Suggestion,
        standing: Standing::Member,
        score: 900,
        differences: Vec::new(),
        reason: "most words are the same".to_owned(),
        repeats: 0,
    };
    Proposal {
        anchor: places[0],
        joins: None,
        wording: format!("words that are proposed {number}"),
        speaker: None,
        name: Some(format!("Speaker {}", number % 200)),
        occasion: Occasion::default(),
        wordings: 2,
        reason: "the same words".to_owned(),
        places: places.iter().map(it).collect(),
    }
}

fn costs(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.pullquote");
    let store = Store::create(&path).expect("a new notebook");
    let start = Instant::now();
    let articles = fill(&store);
    eprintln!("filled in {:?}", start.elapsed());
    compare_all(&store, &articles, &path);

    let (start, mut steps, mut slowest) = (Instant::now(), 0, std::time::Duration::ZERO);
    loop {
        let one = Instant::now();
        let more = store.settle_comparisons().expect("room");
        slowest = slowest.max(one.elapsed());
        steps += 1;
        if !more {
            break;
        }
    }
    eprintln!("in order after {steps} steps in {:?}, {slowest:?} at most", start.elapsed());

    let mut dice = Dice(11);
    criterion.bench_function("500 keys looked up", |bencher| {
        bencher.iter(|| {
            // Of an article of which a third is copied.
            let mut asked = keys(dice.below(ARTICLES) as u64);
            asked.extend((0..300).map(|_| dice.roll()));
            store.read(|reader| {
                let found = asked.iter().map(|key| reader.articles_with_key(*key, 64));
                Ok(found.map(|it| it.map_or(0, |it| it.len())).sum::<usize>())
            })
        });
    });
    criterion.bench_function("one compared article kept", |bencher| {
        let mut number = ARTICLES as u64;
        bencher.iter(|| {
            number += 1;
            store.keep_comparison(&compared(&articles[dice.below(ARTICLES)], keys(number), Vec::new()))
        });
    });
    criterion.bench_function("one quote marked", |bencher| {
        let mut number = 0;
        bencher.iter(|| {
            number += 1;
            let article = &articles[dice.below(ARTICLES)];
            let row = Quote {
                id: QuoteId::new(),
                article: article.id,
                revision: article.revision,
                start: number % 500,
                end: number % 500 + 40,
                exact: "words".to_owned(),
                prefix: String::new(),
                suffix: String::new(),
                rendering: Rendering::Direct,
                speaker: None,
                cue: None,
                marked_at: 0,
            };
            store.transact::<_, StoreError>(operation(), |writer| writer.insert(&row))
        });
    });
    reads(criterion, &store, &articles);
}

fn reads(criterion: &mut Criterion, store: &Store, articles: &[Article]) {
    let all = StatementFilter::default();
    for (name, order) in [
        ("reported", StatementOrder::Reported),
        ("sources", StatementOrder::Sources),
        ("wording", StatementOrder::Wording),
    ] {
        criterion.bench_function(&format!("statements by {name}"), |bencher| {
            bencher.iter(|| store.read(|reader| reader.statements(&all, order, PAGE)));
        });
    }
    let last = Window { offset: (PROPOSALS + STATEMENTS - 2_000) as u32, limit: 100 };
    criterion.bench_function("statements near the end of the list", |bencher| {
        bencher.iter(|| store.read(|reader| reader.statements(&all, StatementOrder::Reported, last)));
    });
    let speaker = store.read(|reader| reader.speakers()).expect("speakers")[7].id;
    let filters = [
        ("with words", StatementFilter { text: "77".to_owned(), ..StatementFilter::default() }),
        ("of a source", StatementFilter { source: articles[0].source, ..StatementFilter::default() }),
        ("of a speaker", StatementFilter { speaker: Some(speaker), ..StatementFilter::default() }),
        ("of an article", StatementFilter { article: Some(articles[0].id), ..StatementFilter::default() }),
    ];
    for (name, filter) in &filters {
        criterion.bench_function(&format!("statements {name}"), |bencher| {
            bencher.iter(|| store.read(|reader| reader.statements(filter, StatementOrder::Sources, PAGE)));
        });
    }
    let without = QuoteFilter { no_statement: true, ..QuoteFilter::default() };
    criterion.bench_function("quotes without a statement", |bencher| {
        bencher.iter(|| store.read(|reader| reader.quotes(&without, QuoteOrder::Marked, true, PAGE)));
    });
    criterion.bench_function("facets of quotes without a statement", |bencher| {
        bencher.iter(|| black_box(store.read(|reader| reader.quote_facets(&without))));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = costs
}
criterion_main!(benches);
