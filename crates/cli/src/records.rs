//! What `--json` prints. Field names are stable; ids are strings, offsets
//! count code points, times are RFC 3339.

use jiff::Timestamp;
use model::views::{ArticleRow, HistoryRow, SourceView, SpeakerView, TagView};
use notebook::reads::{FiledQuote, FiledSuggestion};
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct ArticleRecord {
    id: String,
    title: String,
    source: Option<String>,
    author: Option<String>,
    published: Option<String>,
    url: Option<String>,
    words: u32,
    quotes: u32,
    waiting: u32,
    imported: String,
}

impl From<ArticleRow> for ArticleRecord {
    fn from(row: ArticleRow) -> Self {
        Self {
            id: row.id.to_string(),
            title: row.title,
            source: row.source.map(|source| source.name),
            author: row.author,
            published: row.published.map(String::from),
            url: row.url,
            words: row.words,
            quotes: row.quotes,
            waiting: row.waiting,
            imported: time(row.imported_at),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct QuoteRecord {
    id: String,
    article: String,
    article_title: String,
    exact: String,
    prefix: String,
    suffix: String,
    start: u32,
    end: u32,
    speaker: Option<String>,
    on_behalf_of: Option<String>,
    source: Option<String>,
    published: Option<String>,
    rendering: &'static str,
    cue: Option<String>,
    tags: Vec<String>,
    marked: String,
}

impl From<FiledQuote> for QuoteRecord {
    fn from(filed: FiledQuote) -> Self {
        let FiledQuote { row, start, end } = filed;
        let (speaker, on_behalf_of) =
            row.quote.speaker.map_or((None, None), |speaker| (Some(speaker.name), speaker.on_behalf_of));
        Self {
            id: row.quote.id.to_string(),
            article: row.quote.article.to_string(),
            article_title: row.article_title,
            exact: row.quote.exact,
            prefix: row.prefix,
            suffix: row.suffix,
            start,
            end,
            speaker,
            on_behalf_of,
            source: row.source.map(|source| source.name),
            published: row.published.map(String::from),
            rendering: row.quote.rendering.word(),
            cue: row.quote.cue,
            tags: row.quote.tags.into_iter().map(|tag| tag.path).collect(),
            marked: time(row.quote.marked_at),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct SuggestionRecord {
    id: String,
    article: String,
    exact: String,
    start: u32,
    end: u32,
    part_of: Option<String>,
    speaker: Option<String>,
    speaker_known: bool,
    speaker_said: Option<String>,
    on_behalf_of: Option<String>,
    confidence: f64,
    cue: Option<String>,
    evidence: String,
    rendering: &'static str,
}

impl From<FiledSuggestion> for SuggestionRecord {
    fn from(filed: FiledSuggestion) -> Self {
        let FiledSuggestion { view, start, end } = filed;
        let speaker = view.speaker;
        Self {
            id: view.id.to_string(),
            article: view.article.to_string(),
            exact: view.exact,
            start,
            end,
            part_of: view.part_of.map(|first| first.to_string()),
            speaker_known: speaker.as_ref().is_some_and(|speaker| speaker.known.is_some()),
            speaker_said: speaker.as_ref().map(|speaker| speaker.said.clone()),
            on_behalf_of: speaker.as_ref().and_then(|speaker| speaker.on_behalf_of.clone()),
            speaker: speaker.map(|speaker| speaker.name),
            // Three places, as it is measured.
            confidence: (f64::from(view.confidence) * 1_000.0).round() / 1_000.0,
            cue: view.cue.map(|cue| cue.text),
            evidence: view.evidence,
            rendering: view.rendering.word(),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct SpeakerRecord {
    id: String,
    name: String,
    role: String,
    aliases: Vec<String>,
    on_behalf_of: Option<String>,
    quotes: u32,
    sources: u32,
}

impl From<SpeakerView> for SpeakerRecord {
    fn from(view: SpeakerView) -> Self {
        Self {
            id: view.id.to_string(),
            name: view.name,
            role: view.role,
            aliases: view.aliases,
            on_behalf_of: view.on_behalf_of.map(|speaker| speaker.name),
            quotes: view.quotes,
            sources: view.sources,
        }
    }
}

#[derive(Serialize)]
pub(crate) struct SourceRecord {
    id: String,
    name: String,
    homepage: Option<String>,
    description: String,
    articles: u32,
    quotes: u32,
}

impl From<SourceView> for SourceRecord {
    fn from(view: SourceView) -> Self {
        let SourceView { id, name, homepage, description, articles, quotes } = view;
        Self { id: id.to_string(), name, homepage, description, articles, quotes }
    }
}

#[derive(Serialize)]
pub(crate) struct TagRecord {
    id: String,
    path: String,
    description: String,
    quotes: u32,
}

impl From<TagView> for TagRecord {
    fn from(view: TagView) -> Self {
        Self { id: view.id.to_string(), path: view.path, description: view.description, quotes: view.quotes }
    }
}

#[derive(Serialize)]
pub(crate) struct HistoryRecord {
    id: String,
    label: String,
    subject: String,
    at: String,
    state: model::views::HistoryState,
}

impl From<HistoryRow> for HistoryRecord {
    fn from(row: HistoryRow) -> Self {
        let HistoryRow { id, label, subject, at, state } = row;
        Self { id: id.to_string(), label, subject, at: time(at), state }
    }
}

pub(crate) fn time(milliseconds: i64) -> String {
    Timestamp::from_millisecond(milliseconds).map(|time| time.to_string()).unwrap_or_default()
}
