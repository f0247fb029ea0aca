//! Four invented articles about one phone call, eight quotes in them, and two
//! statements that some of these report.

use exporting::{RenderedFile, Things};
use model::entities::Rendering;
use model::exports::{ExportArticle, ExportOptions, ExportSilence, ExportStatement, Profile};
use model::statements::{Occasion, StatementRef};
use model::views::{ArticleRow, QuoteView, SourceRef, SpeakerRef, TagRef};
use model::{ArticleId, BlobHash, QuoteId, SourceId, SpeakerId, StatementId, TagId};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

/// An export of articles and statements alone.
pub(crate) fn render(
    articles: &[ExportArticle],
    statements: &[ExportStatement],
    profile: Profile,
) -> Vec<RenderedFile> {
    exporting::render(articles, &things(statements), &ExportOptions::of(profile))
}

/// The files that a Markdown text links to or shows.
pub(crate) fn file_links(markdown: &str) -> Vec<String> {
    let events = Parser::new_ext(
        markdown,
        Options::ENABLE_WIKILINKS | Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS,
    );
    let links = events.filter_map(|event| match event {
        Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) => {
            let file = dest_url.split('#').next().unwrap_or_default().to_owned();
            let ending = if matches!(link_type, LinkType::WikiLink { .. }) { ".md" } else { "" };
            Some(format!("{file}{ending}"))
        }
        _ => None,
    });
    links.filter(|link| !link.starts_with("http") && !link.is_empty()).collect()
}

pub(crate) fn things(statements: &[ExportStatement]) -> Things {
    Things { statements: statements.to_vec(), ..Things::default() }
}

/// An id that is the same in every run: UUIDv7 of a fixed time.
pub(crate) fn id_bytes(number: u8) -> [u8; 16] {
    let mut bytes = *b"\x01\x96\xb2\x40\x1c\x00\x70\x00\x80\x00\x00\x5e\xed\x00\x00\x00";
    bytes[5] = number;
    bytes[15] = number;
    bytes
}

pub(crate) fn article(number: u8, title: &str) -> ExportArticle {
    ExportArticle {
        id: ArticleId::from_bytes(id_bytes(number)),
        title: title.to_owned(),
        source: None,
        author: None,
        published: None,
        url: None,
        original: BlobHash::from_bytes([number; 32]),
        imported_at: 1_746_268_200_000,
        quotes: Vec::new(),
    }
}

pub(crate) fn quote(number: u8, exact: &str) -> QuoteView {
    QuoteView {
        id: QuoteId::from_bytes(id_bytes(number)),
        article: ArticleId::from_bytes(id_bytes(0)),
        exact: exact.to_owned(),
        rendering: Rendering::Direct,
        speaker: None,
        cue: None,
        tags: Vec::new(),
        statement: None,
        notes: 0,
        marked_at: 1_746_268_300_000,
    }
}

pub(crate) fn speaker(name: &str, on_behalf_of: Option<&str>) -> Option<SpeakerRef> {
    Some(SpeakerRef {
        id: SpeakerId::from_bytes(id_bytes(200)),
        name: name.to_owned(),
        colour: 0,
        on_behalf_of: on_behalf_of.map(str::to_owned),
    })
}

pub(crate) fn tags(paths: &[&str]) -> Vec<TagRef> {
    paths
        .iter()
        .map(|path| {
            // The lengths differ, and so do the ids.
            let number = if *path == "relations" { 100 } else { (path.len() % 90) as u8 + 110 };
            TagRef { id: TagId::from_bytes(id_bytes(number)), path: (*path).to_owned(), colour: 0 }
        })
        .collect()
}

pub(crate) fn statement(number: u8, wording: &str) -> ExportStatement {
    ExportStatement {
        id: StatementId::from_bytes(id_bytes(number)),
        wording: wording.to_owned(),
        speaker: None,
        occasion: Occasion::default(),
        silent: Vec::new(),
    }
}

pub(crate) fn reports(statement: &ExportStatement) -> Option<StatementRef> {
    Some(StatementRef { id: statement.id, wording: statement.wording.clone() })
}

pub(crate) fn statements() -> Vec<ExportStatement> {
    vec![low(), constructive()]
}

/// Everything is known; one source is silent.
fn low() -> ExportStatement {
    ExportStatement {
        speaker: speaker("Donald Trump", None),
        occasion: Occasion {
            place: Some("a press conference | with [the] Secretary".to_owned()),
            said: "2017-04-12".parse().ok(),
        },
        silent: vec![ExportSilence {
            source: Some("Office of the Spokesperson".to_owned()),
            articles: vec![ArticleId::from_bytes(id_bytes(3))],
        }],
        ..statement(41, "relations may be at an all-time low")
    }
}

/// Nobody is named; an article without a source is silent.
fn constructive() -> ExportStatement {
    ExportStatement {
        silent: vec![ExportSilence { source: None, articles: vec![ArticleId::from_bytes(id_bytes(4))] }],
        ..statement(42, "The talk was long, business-like and constructive")
    }
}

pub(crate) fn articles() -> Vec<ExportArticle> {
    vec![lantern(), harbour(), transcript(), paste()]
}

/// Everything is known.
fn lantern() -> ExportArticle {
    ExportArticle {
        source: Some("The Morning Lantern".to_owned()),
        author: Some("Zoë Kovářová".to_owned()),
        published: "2017-05-03T08:15".parse().ok(),
        url: Some("https://www.morning-lantern.example/world/call?id=7&page=1".to_owned()),
        quotes: vec![
            QuoteView {
                rendering: Rendering::Partial,
                speaker: speaker("Donald Trump", None),
                cue: Some("told reporters on Tuesday".to_owned()),
                tags: tags(&["relations/low-point", "2017 call"]),
                statement: reports(&low()),
                ..quote(11, "all-time low")
            },
            QuoteView {
                rendering: Rendering::Partial,
                speaker: speaker("The Kremlin", Some("Vladimir Putin")),
                cue: Some("it said".to_owned()),
                tags: tags(&["relations"]),
                statement: reports(&constructive()),
                ..quote(12, "business-like")
            },
            QuoteView {
                speaker: speaker("Sergey Lavrov", None),
                ..quote(
                    13,
                    "We spoke for an hour.\nNobody raised his voice, and nobody left early.\n\n1986. A year I remember # for *other* reasons.",
                )
            },
        ],
        ..article(1, "Call may mark “all-time low”, leaders say: what now?")
    }
}

/// No author and no address that is one; words that look like Markdown.
fn harbour() -> ExportArticle {
    ExportArticle {
        source: Some("Harbour & Coast [evening]".to_owned()),
        published: "2017-05".parse().ok(),
        url: Some("javascript:alert('call')".to_owned()),
        quotes: vec![
            QuoteView {
                rendering: Rendering::Unquoted,
                speaker: speaker("The White House", Some("Donald Trump")),
                tags: tags(&["relations/low-point", "relations/low-point/hyphen"]),
                statement: reports(&low()),
                ..quote(21, "relations are at an all time low")
            },
            QuoteView {
                rendering: Rendering::Paraphrase,
                cue: Some("a person in the room, who asked not to be named, said".to_owned()),
                ..quote(22, "the line cost $5 a minute, see <https://phone.example> or [[Phone bill]] #cost")
            },
            QuoteView {
                speaker: speaker("Ольга Ткаченко", None),
                tags: tags(&["тон"]),
                ..quote(23, "Розмова була діловою та конструктивною.")
            },
        ],
        ..article(2, "CON: a *call* | <b>two</b> versions / one line")
    }
}

/// A document: no author, two quotes without a speaker.
fn transcript() -> ExportArticle {
    ExportArticle {
        source: Some("Office of the Spokesperson".to_owned()),
        published: "2017-05-02".parse().ok(),
        url: Some("http://records.example/calls/(2017)/2 may".to_owned()),
        quotes: vec![
            QuoteView {
                statement: reports(&constructive()),
                ..quote(31, "The talk was businesslike, and very constructive.")
            },
            QuoteView {
                rendering: Rendering::Partial,
                tags: tags(&["tone of voice"]),
                ..quote(32, "<% tp.file.delete() %> topic:: secret %%hidden%% `= this.file`")
            },
        ],
        ..article(3, "index")
    }
}

/// Pasted: nothing is known but the title, and no quote is marked yet.
fn paste() -> ExportArticle {
    article(4, "- yes: \"no\"\n# 1e3")
}

/// As the library shows it.
pub(crate) fn row(article: &ExportArticle) -> ArticleRow {
    ArticleRow {
        id: article.id,
        title: article.title.clone(),
        source: article.source.clone().map(|name| SourceRef { id: SourceId::from_bytes(id_bytes(99)), name }),
        author: article.author.clone(),
        published: article.published.clone(),
        url: article.url.clone(),
        words: 0,
        quotes: 0,
        waiting: 0,
        imported_at: article.imported_at,
    }
}
