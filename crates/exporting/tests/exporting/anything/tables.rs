//! Tables of hostile words, read by a reader of RFC 4180 that is written here
//! and by a reader of workbooks that is not the writer's.

use super::words::{Seed, seeds};
use super::{cases, config};
use crate::sample::id_bytes;
use calamine::{Data, Reader};
use exporting::exchange::{Article, Exchange, Note, Quote, Source, Speaker, Tag, csv, xlsx};
use model::entities::Rendering;
use model::{ArticleId, BlobHash, NoteId, QuoteId, SourceId, SpeakerId, TagId};
use proptest::prelude::{prop, proptest};
use std::io::Cursor;

proptest! {
    #![proptest_config(config(1, 1_000))]

    #[test]
    fn any_words_are_the_fields_that_they_are(seed in seeds()) {
        let exchange = exchange(&[seed]);
        let bytes = csv(&exchange).unwrap();
        let read = records(&String::from_utf8(bytes).unwrap());
        check(&exchange, &read, |field| {
            // As is told of CSV: one apostrophe sets apart what a spreadsheet would run.
            let inner = field.strip_prefix('\'').filter(|rest| is_formula(rest));
            assert!(inner.is_some() || !is_formula(field), "{field:?} would be run");
            inner.unwrap_or(field).to_owned()
        });
    }
}

proptest! {
    #![proptest_config(config(100, 20))]

    #[test]
    fn any_words_are_the_cells_that_they_are(seeds in prop::collection::vec(seeds(), 100)) {
        let exchange = exchange(&seeds);
        let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx(&exchange).unwrap())).unwrap();
        assert!(book.worksheet_formula("Quotes").unwrap().is_empty());
        let range = book.worksheet_range("Quotes").unwrap();
        let text = |cell: &Data| match cell {
            Data::String(words) => words.clone(),
            Data::Empty => String::new(),
            other => other.to_string(),
        };
        let mut read: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(text).collect()).collect();
        for (title, key) in [("Quote", "quote"), ("Speaker", "speaker"), ("Article", "article"), ("Source", "source"), ("Cue", "cue"), ("Tags", "tags"), ("Author", "author"), ("Notes", "notes")] {
            let at = read[0].iter().position(|head| head == title).unwrap();
            read[0][at] = key.to_owned();
        }
        check(&exchange, &read, str::to_owned);
    }
}

/// Fields of the first signs of a formula, or of apostrophes before one.
fn is_formula(field: &str) -> bool {
    field.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Every row says what its quote says.
fn check(exchange: &Exchange, read: &[Vec<String>], plain: impl Fn(&str) -> String) {
    let rows = exchange.rows();
    assert_eq!(read.len(), rows.len() + 1);
    for (record, row) in read[1..].iter().zip(&rows) {
        assert_eq!(record.len(), read[0].len());
        let said = |key: &str, words: &str| {
            let at = read[0].iter().position(|head| head == key).unwrap();
            assert_eq!(same(&plain(&record[at])), same(words), "{key}");
        };
        said("quote", &row.quote.exact);
        said("speaker", &row.speaker.unwrap().name);
        said("article", &row.article.title);
        said("source", &row.source.unwrap().name);
        said("cue", row.quote.cue.as_deref().unwrap());
        said("author", row.article.author.as_deref().unwrap());
        said("tags", &row.tags[0].path);
        said("notes", &format!("{}\n{}", row.notes[0].title, row.notes[0].body));
    }
}

/// XML knows one end of a line, and not every code point (XML 1.0 §2.2, §2.11).
fn same(words: &str) -> String {
    words.replace("\r\n", "\n").replace('\r', "\n").replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// A quote for each seed, with everything around it.
fn exchange(seeds: &[Seed]) -> Exchange {
    let mut exchange = Exchange::default();
    for (number, seed) in (0..).zip(seeds) {
        let mut bytes = id_bytes(number);
        bytes[14] = 7;
        let words = |at: usize| seed.words[at % seed.words.len()].clone();
        let title = if words(6).trim().is_empty() { "x".to_owned() } else { words(6) };
        exchange.sources.push(Source {
            id: SourceId::from_bytes(bytes),
            name: words(0),
            homepage: None,
            description: String::new(),
        });
        exchange.speakers.push(Speaker {
            id: SpeakerId::from_bytes(bytes),
            name: words(1),
            role: words(5),
            aliases: Vec::new(),
            on_behalf_of: None,
            colour: None,
        });
        exchange.tags.push(Tag {
            id: TagId::from_bytes(bytes),
            name: String::new(),
            path: words(2),
            parent: None,
            colour: 0,
            description: String::new(),
        });
        exchange.articles.push(Article {
            id: ArticleId::from_bytes(bytes),
            title: words(3),
            source: Some(SourceId::from_bytes(bytes)),
            author: Some(words(4)),
            published: None,
            url: Some(words(5)),
            original: BlobHash::from_bytes([1; 32]),
            imported: jiff::Timestamp::UNIX_EPOCH,
            text: String::new(),
            document: None,
        });
        exchange.quotes.push(Quote {
            id: QuoteId::from_bytes(bytes),
            article: ArticleId::from_bytes(bytes),
            exact: words(0),
            prefix: words(1),
            suffix: words(2),
            start: 0,
            end: 1,
            rendering: Rendering::Direct,
            speaker: Some(SpeakerId::from_bytes(bytes)),
            cue: Some(words(4)),
            tags: vec![TagId::from_bytes(bytes)],
            statement: None,
            marked: jiff::Timestamp::UNIX_EPOCH,
        });
        exchange.notes.push(Note {
            id: NoteId::from_bytes(bytes),
            title,
            about: Some(QuoteId::from_bytes(bytes).into()),
            body: words(3),
            made: jiff::Timestamp::UNIX_EPOCH,
            edited: jiff::Timestamp::UNIX_EPOCH,
        });
    }
    exchange
}

/// Records of RFC 4180 §2; a line ends with CR LF.
fn records(csv: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut letters = csv.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if quoted => {
                quoted = false;
                assert!(letters.peek().is_none_or(|next| matches!(next, ',' | '\r')), "after a field");
            }
            _ if quoted => field.push(letter),
            '"' => {
                assert!(field.is_empty(), "a quotation mark in a field without: {field}");
                quoted = true;
            }
            ',' => record.push(std::mem::take(&mut field)),
            '\r' => {
                assert_eq!(letters.next(), Some('\n'), "a line ends with two signs");
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            '\n' => panic!("a line ends with two signs"),
            other => field.push(other),
        }
    }
    assert!(!quoted && record.is_empty() && field.is_empty(), "the last line has an end");
    records
}

#[test]
fn the_reader_of_tables_finds_fields_that_are_not_set_apart() {
    assert_eq!(records("a,b\r\n\"x \"\"y\"\", z\",\r\n"), [["a", "b"], ["x \"y\", z", ""]]);
    for torn in ["a,b\n", "a\"b\r\n", "\"a", "\"a\"b\r\n", "a\rb\r\n"] {
        assert!(std::panic::catch_unwind(|| records(torn)).is_err(), "{torn}");
    }
    assert!(cases() > 0);
}
