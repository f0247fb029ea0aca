//! What the tests of every format write.

use super::{Article, Block, Document, Exchange, Note, Quote, Source, Speaker, Statement, Tag};
use jiff::Timestamp;
use model::entities::{BlockKind, Format, Rendering};
use model::{ArticleId, BlobHash, NoteId, QuoteId, SourceId, SpeakerId, StatementId, TagId, ThingKey};

/// Words that break what joins strings instead of writing a format.
pub(super) const HOSTILE: &[&str] = &[
    "plain",
    "tab\there",
    "one\nline\r\nmore",
    "\"quoted\", and, commas",
    "it's ''twice''",
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "'=1",
    "<script>alert(1)</script> & ]]> &amp;",
    "שלום — مرحبا \u{202e}live\u{202c}",
    "bell\u{7} null\u{0} escape\u{1b} \u{fffe}\u{85}\u{2028}",
    "_x0041_ 🌊 e\u{301} \u{feff}",
    "  spaces around  ",
];

fn id<T>(make: impl Fn([u8; 16]) -> T, number: u8) -> T {
    let mut bytes = [0; 16];
    (bytes[0], bytes[1], bytes[6], bytes[8], bytes[15]) = (0x01, 0x97, 0x70, 0x80, number);
    make(bytes)
}

fn at() -> Timestamp {
    "2017-05-03T10:00:00Z".parse().unwrap()
}

/// One quote that has everything.
pub(super) fn sample() -> Exchange {
    let (article, quote, speaker, ministry) = (
        id(ArticleId::from_bytes, 1),
        id(QuoteId::from_bytes, 2),
        id(SpeakerId::from_bytes, 3),
        id(SpeakerId::from_bytes, 4),
    );
    let (source, law, appeal, statement) = (
        id(SourceId::from_bytes, 5),
        id(TagId::from_bytes, 6),
        id(TagId::from_bytes, 7),
        id(StatementId::from_bytes, 8),
    );
    Exchange {
        notebook: "The port".to_owned(),
        articles: vec![Article {
            id: article,
            title: "The port stays open".to_owned(),
            source: Some(source),
            author: Some("P. Reed".to_owned()),
            published: "2017-05-02".parse().ok(),
            url: Some("https://example.org/port".to_owned()),
            original: BlobHash::from_bytes([7; 32]),
            imported: at(),
            text: "Lind said “,”we will 🌊 appeal.".to_owned(),
            document: Some(Document {
                file_name: Some("port.md".to_owned()),
                format: Format::Markdown,
                encoding: "windows-1252".to_owned(),
                bytes: Some(b"# \x80".to_vec()),
                blocks: Some(vec![Block { kind: BlockKind::Heading1, start: 0, end: 9 }]),
            }),
        }],
        quotes: vec![Quote {
            id: quote,
            article,
            exact: "we will 🌊 appeal".to_owned(),
            prefix: "Lind said “,”".to_owned(),
            suffix: ".".to_owned(),
            start: 13,
            end: 29,
            rendering: Rendering::Direct,
            speaker: Some(speaker),
            cue: Some("said".to_owned()),
            tags: vec![law, appeal],
            statement: Some(statement),
            marked: at(),
        }],
        speakers: vec![
            Speaker {
                id: speaker,
                name: "Ada Lind".to_owned(),
                role: "Minister of Ports".to_owned(),
                aliases: vec!["A. Lind".to_owned()],
                on_behalf_of: Some(ministry),
                colour: Some(3),
            },
            Speaker {
                id: ministry,
                name: "The Ministry".to_owned(),
                role: String::new(),
                aliases: Vec::new(),
                on_behalf_of: None,
                colour: None,
            },
        ],
        sources: vec![Source {
            id: source,
            name: "Harbour Post".to_owned(),
            homepage: Some("https://example.org".to_owned()),
            description: "A daily".to_owned(),
        }],
        tags: vec![
            Tag {
                id: law,
                name: "law".to_owned(),
                path: "law".to_owned(),
                parent: None,
                colour: 1,
                description: "Courts and rules".to_owned(),
            },
            Tag {
                id: appeal,
                name: "appeal".to_owned(),
                path: "law/appeal".to_owned(),
                parent: Some(law),
                colour: 2,
                description: String::new(),
            },
        ],
        statements: vec![Statement {
            id: statement,
            wording: "We will appeal".to_owned(),
            speaker: Some(speaker),
            place: Some("hearing".to_owned()),
            said: "2017-05".parse().ok(),
            accepted: Some(at()),
        }],
        notes: vec![Note {
            id: id(NoteId::from_bytes, 9),
            title: "Check".to_owned(),
            about: Some(ThingKey::Quote(quote)),
            body: "With *the* court.".to_owned(),
            made: at(),
            edited: at(),
        }],
    }
}

/// The same with these words wherever an analyst or an article may put any.
pub(super) fn with_words(words: &str) -> Exchange {
    let mut exchange = sample();
    let words = words.to_owned();
    let article = &mut exchange.articles[0];
    (article.title, article.author) = (words.clone(), Some(words.clone()));
    article.text = format!("{words}{words}{words}");
    let points = u32::try_from(words.chars().count()).unwrap();
    let quote = &mut exchange.quotes[0];
    (quote.exact, quote.prefix, quote.suffix) = (words.clone(), words.clone(), words.clone());
    (quote.start, quote.end, quote.cue) = (points, 2 * points, Some(words.clone()));
    (exchange.speakers[0].name, exchange.speakers[0].role) = (words.clone(), words.clone());
    exchange.speakers[0].aliases = vec![words.clone()];
    (exchange.sources[0].name, exchange.sources[0].description) = (words.clone(), words.clone());
    let tag = &mut exchange.tags[0];
    (tag.name, tag.path, tag.description) = (words.clone(), words.clone(), words.clone());
    exchange.statements[0].wording.clone_from(&words);
    exchange.statements[0].place = Some(words.clone());
    (exchange.notes[0].title, exchange.notes[0].body) = (String::new(), words);
    exchange
}
