//! Two long articles, and one article added to ten thousand.

use comparison::{
    Context, Limits, Marked, Matches, MemoryLibrary, Record, Span, Speaker, Words, compare, containment,
    shared, uses, wording,
};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use text::TextRange;

/// Made-up words in the order that `seed` decides; not news, but as long.
fn text(seed: u64, words: usize) -> String {
    let mut state = seed;
    let mut text = String::new();
    for number in 0..words {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Few words stand often, as in a language.
        let rank = ((state >> 33) as f64 / f64::from(1_u32 << 31)).powi(3) * 8000.0;
        text.push_str(&format!("w{:x}{}", rank as u32, if number % 17 == 16 { ". " } else { " " }));
    }
    text
}

fn two_articles(c: &mut Criterion) {
    let a = text(1, 5000);
    // The second half is the first half of the other, with an edit every twenty words.
    let b = text(2, 2500) + &a[..a.len() / 2].replace("w1f ", "other ");
    let mut group = c.benchmark_group("5000 words");
    group.bench_function("words", |bench| bench.iter(|| Words::of(black_box(&a))));
    let (x, y) = (Words::of(&a), Words::of(&b));
    group.bench_function("shared", |bench| bench.iter(|| shared(black_box(&x), black_box(&y))));
    group.bench_function("compare all", |bench| {
        bench.iter(|| {
            let (x, y) = (Words::of(black_box(&a)), Words::of(black_box(&b)));
            (shared(&x, &y), containment(&x, &y))
        });
    });
    let span = Span::new(1, &x, &[TextRange::new(0, 200)], true);
    group.bench_function("uses", |bench| bench.iter(|| uses(black_box(&span), &y)));
    group.finish();
    let (one, other) = (text(3, 40), text(3, 40).replace("w1 ", "w2 "));
    c.bench_function("align 40 words", |bench| bench.iter(|| wording::align(black_box(&one), &[&other])));
}

/// What would fill a table of 400 million cells, if it were filled in.
fn long_span(c: &mut Criterion) {
    let one: String = (0..20_000).map(|n| format!("word{} ", n % 977)).collect();
    let other = one.replace("word5 ", "other ");
    let span =
        |article, text: &str| Span::new(article, &Words::of(text), &[TextRange::new(0, text.len())], true);
    let (a, b) = (span(1, &one), span(2, &other));
    c.bench_function("compare spans of 20000 words", |bench| {
        bench.iter(|| compare(black_box(&a), &b, Context::default()));
    });
}

fn one_more(c: &mut Criterion) {
    let mut library = MemoryLibrary::default();
    let record = |seed: u64| {
        let text = text(seed, 250) + &text(seed / 5 + 1_000_000, 200);
        let end = text.len();
        let range = |from| TextRange::new(from, (from + 120).min(end));
        let marked = |range| Marked {
            stretches: vec![range],
            quoted: true,
            speaker: Some(Speaker { of: seed % 7, sure: !seed.is_multiple_of(5) }),
        };
        let spans = [0, 300, 600, 900, 1200].map(|from| marked(range(from))).to_vec();
        Record { text, masked: Vec::new(), spans, day: Some(1) }
    };
    for seed in 0..10_000 {
        library.add(record(seed));
    }
    let new = record(10_001);
    c.bench_function("one article beside 10000", |bench| {
        bench.iter(|| Matches::find(u64::MAX, black_box(&new), &mut library, Limits::default()));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = two_articles, long_span, one_more
}
criterion_main!(benches);
