//! How fast files are read: `cargo bench -p importing --bench read -- --quick`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// About 3 kB, the length of a news article of 500 words.
fn article() -> String {
    let paragraph = "The spokesman said on Tuesday that the call had been “very good”, and that \
        both sides would go on talking about a cease-fire; an official in the other capital called \
        it “businesslike”, and named no date for the next round.\n\n";
    format!("A headline about the call\n\n{}", paragraph.repeat(14))
}

fn with_front_matter() -> String {
    let about = "---\ntitle: A headline about the call\nsource: The Wire\nauthor: A. Writer\n\
        date: 2017-05-03\nurl: https://example.org/call\n---\n";
    about.to_owned() + &article()
}

fn articles(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("500 words");
    group.throughput(Throughput::Elements(1));
    let (plain, about) = (article(), with_front_matter());
    let (legacy, ..) = encoding_rs::WINDOWS_1252.encode(&plain);
    let cases: [(&str, &str, &[u8]); 4] = [
        ("txt", "a.txt", plain.as_bytes()),
        ("txt with front matter", "a.txt", about.as_bytes()),
        ("md with front matter", "a.md", about.as_bytes()),
        ("txt in windows-1252", "a.txt", &legacy),
    ];
    for (name, file_name, bytes) in cases {
        group.bench_function(name, |bencher| {
            bencher.iter(|| importing::read(black_box(bytes), file_name));
        });
    }
    group.finish();
}

fn large(criterion: &mut Criterion) {
    let text = article().repeat(20 * 1024 * 1024 / article().len());
    let mut group = criterion.benchmark_group("20 MiB");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    for name in ["a.txt", "a.md"] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| importing::read(black_box(text.as_bytes()), name));
        });
    }
    group.finish();
}

/// What is too large must be refused without being decoded.
fn refused(criterion: &mut Criterion) {
    let bytes = vec![b'a'; 100_000_000];
    let mut group = criterion.benchmark_group("100 MB");
    group.sample_size(10);
    group.bench_function("refused", |bencher| {
        bencher.iter(|| importing::read(black_box(&bytes), "a.txt"));
    });
    group.finish();
}

criterion_group!(benches, articles, large, refused);
criterion_main!(benches);
