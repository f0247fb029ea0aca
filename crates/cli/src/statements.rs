//! What was said and how it was reported: the list, and the decisions on it.

use crate::arguments::{AcceptStatement, Statements};
use crate::deciding::read_unread;
use crate::listing::print;
use crate::marking::{act, open};
use crate::table::{aligned, cell};
use anyhow::Result;
use indicatif::ProgressBar;
use model::StatementKey;
use model::statements::{
    self, DifferenceKind, OneStatement, PlaceState, StatementFilter, StatementPlace, StatementState,
    WordingChange,
};
use notebook::reads::FiledStatement;
use notebook::{Notebook, catch_up, reads, verbs};
use serde::Serialize;
use std::path::Path;

/// Characters of words in a line for people.
const SHORT: usize = 24;
const LONG: usize = 90;

#[derive(Serialize)]
struct StatementRecord {
    id: String,
    wording: String,
    speaker: Option<String>,
    speaker_known: bool,
    state: StatementState,
    joins: Option<String>,
    occasion: OccasionRecord,
    reason: String,
    sources: Vec<String>,
    covering: u32,
    wordings: u32,
    silent: Vec<SilentRecord>,
    quotes: Vec<PlaceRecord>,
}

#[derive(Serialize)]
struct OccasionRecord {
    place: Option<String>,
    said: Option<String>,
}

#[derive(Serialize)]
struct SilentRecord {
    source: Option<String>,
    articles: Vec<String>,
}

#[derive(Serialize)]
struct PlaceRecord {
    id: String,
    article: String,
    article_title: String,
    source: Option<String>,
    published: Option<String>,
    exact: String,
    start: u32,
    end: u32,
    rendering: &'static str,
    state: &'static str,
    quote: Option<String>,
    speaker: Option<String>,
    said: Option<String>,
    cue: Option<String>,
    occasion: Option<ToldRecord>,
    possible: bool,
    repeats: u32,
    differences: Vec<DifferenceRecord>,
    wording: Vec<PieceRecord>,
    reason: String,
}

#[derive(Serialize)]
struct ToldRecord {
    text: String,
    place: Option<String>,
    said: Option<String>,
}

#[derive(Serialize)]
struct DifferenceRecord {
    kind: DifferenceKind,
    here: String,
    there: String,
}

#[derive(Serialize)]
struct PieceRecord {
    change: WordingChange,
    text: String,
}

impl From<FiledStatement> for StatementRecord {
    fn from(filed: FiledStatement) -> Self {
        let statements::StatementView { row, reason, places, silent } = filed.view;
        Self {
            id: row.id.to_string(),
            wording: row.wording,
            speaker_known: row.speaker.as_ref().is_some_and(|speaker| speaker.known.is_some()),
            speaker: row.speaker.map(|speaker| speaker.name),
            state: row.state,
            joins: row.joins.map(|statement| statement.id.to_string()),
            occasion: OccasionRecord { place: row.occasion.place, said: row.occasion.said.map(String::from) },
            reason,
            sources: row.sources.into_iter().map(|source| source.name).collect(),
            covering: row.covering,
            wordings: row.wordings,
            silent: silent.into_iter().map(silent_record).collect(),
            quotes: places.into_iter().zip(filed.places).map(place_record).collect(),
        }
    }
}

fn silent_record(silent: statements::SilentSource) -> SilentRecord {
    SilentRecord {
        source: silent.source.map(|source| source.name),
        articles: silent.articles.into_iter().map(|article| article.id.to_string()).collect(),
    }
}

fn place_record((place, (start, end)): (StatementPlace, (u32, u32))) -> PlaceRecord {
    let (state, quote) = match place.state {
        PlaceState::Quote { quote, member: true } => ("member", Some(quote)),
        PlaceState::Quote { quote, member: false } => ("quote", Some(quote)),
        PlaceState::Suggestion => ("suggestion", None),
        PlaceState::Unquoted => ("unquoted", None),
    };
    let difference =
        |it: statements::Difference| DifferenceRecord { kind: it.kind, here: it.here, there: it.there };
    PlaceRecord {
        id: place.id.to_string(),
        article: place.article.to_string(),
        article_title: place.article_title,
        source: place.source.map(|source| source.name),
        published: place.published.map(String::from),
        exact: place.exact,
        start,
        end,
        rendering: place.rendering.word(),
        state,
        quote: quote.map(|quote| quote.to_string()),
        speaker: place.speaker.map(|speaker| speaker.name),
        said: place.said,
        cue: place.cue,
        occasion: place.occasion.map(|told| ToldRecord {
            text: told.text,
            place: told.occasion.place,
            said: told.occasion.said.map(String::from),
        }),
        possible: place.possible,
        repeats: place.repeats,
        differences: place.differences.into_iter().map(difference).collect(),
        wording: place
            .wording
            .into_iter()
            .map(|piece| PieceRecord { change: piece.change, text: piece.text })
            .collect(),
        reason: place.reason,
    }
}

pub(crate) fn statements(asked: &Statements) -> Result<bool> {
    let notebook = Notebook::open(&asked.list.notebook)?;
    compare_all(&notebook)?;
    let filter = StatementFilter {
        state: asked.state.map(Into::into),
        article: asked.article,
        ..StatementFilter::default()
    };
    let filed = reads::filed_statements(&notebook, &filter)?;
    print(&asked.list, filed, StatementRecord::from, lines)
}

/// Articles that were not compared yet are compared now, with progress on a
/// terminal. Where the notebook may not be changed, what is known is known.
pub(crate) fn compare_all(notebook: &Notebook) -> Result<()> {
    if notebook.read_only_reason().is_some() {
        return Ok(());
    }
    read_unread(notebook);
    let bar = ProgressBar::new(0);
    catch_up(notebook, &|progress| {
        bar.set_length(u64::from(progress.articles));
        bar.set_position(u64::from(progress.done));
    })?;
    bar.finish_and_clear();
    Ok(())
}

pub(crate) fn accept(asked: AcceptStatement) -> Result<bool> {
    let notebook = open(&asked.notebook)?;
    compare_all(&notebook)?;
    let places = (!asked.places.is_empty()).then_some(asked.places);
    let request = statements::AcceptStatement { id: asked.id, places };
    println!("{}", verbs::accept_statement(&notebook, act(), request)?.value);
    Ok(true)
}

pub(crate) fn reject(path: &Path, id: StatementKey) -> Result<bool> {
    let notebook = open(path)?;
    compare_all(&notebook)?;
    verbs::reject_statement(&notebook, act(), OneStatement { id })?;
    Ok(true)
}

/// A statement for people: its words, who reports them, and a line for each place.
fn lines(filed: &FiledStatement) -> String {
    let row = &filed.view.row;
    let state = match (row.state, &row.joins) {
        (StatementState::Accepted, _) => "accepted".to_owned(),
        (StatementState::Proposed, None) => "proposed".to_owned(),
        (StatementState::Proposed, Some(other)) => format!("proposed for {}", other.id),
    };
    let speaker = row.speaker.as_ref().map_or("nobody yet", |speaker| &speaker.name);
    let mut about = vec![speaker.to_owned(), format!("in {}", counted(row.articles, "article"))];
    if row.covering > 0 {
        about.push(format!("reported by {} of {}", row.sources.len(), counted(row.covering, "source")));
    }
    about.push(counted(row.wordings, "wording"));
    if row.differs > 0 {
        about.push(format!("{} differ", row.differs));
    }
    about.extend(row.occasion.said.as_ref().map(|said| format!("said {said}")));
    about.extend(row.occasion.place.as_ref().map(|place| cell(place, LONG)));
    let mut lines = vec![
        format!("{}  {state}", row.id),
        format!("  “{}”", cell(&row.wording, usize::MAX - 1)),
        format!("  {}", about.join(" · ")),
    ];
    let places: Vec<Vec<String>> = filed.view.places.iter().map(place_cells).collect();
    lines.extend(aligned(&places, usize::MAX).into_iter().map(|line| format!("    {line}")));
    for silent in &filed.view.silent {
        let titles: Vec<String> =
            silent.articles.iter().map(|article| format!("“{}”", cell(&article.title, SHORT))).collect();
        let source = silent.source.as_ref().map_or(String::new(), |source| format!("by {}, ", source.name));
        lines.push(format!("    not reported {source}in {}", titles.join(", ")));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn counted(count: u32, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn place_cells(place: &StatementPlace) -> Vec<String> {
    let state = match place.state {
        PlaceState::Quote { .. } => "quote",
        PlaceState::Suggestion => "suggestion",
        PlaceState::Unquoted => "no quote",
    };
    let mut notes: Vec<String> = place.differences.iter().map(difference).collect();
    notes.extend(place.possible.then(|| "only possible".to_owned()));
    notes.extend((place.repeats > 0).then(|| format!("again {}", counted(place.repeats, "time"))));
    vec![
        place.published.as_ref().map_or("–", |date| date.day()).to_owned(),
        cell(place.source.as_ref().map_or(&place.article_title, |source| &source.name), SHORT),
        place.rendering.word().to_owned(),
        state.to_owned(),
        cell(place.speaker.as_ref().map_or("–", |speaker| &speaker.name), SHORT),
        format!("“{}”", cell(&place.exact, LONG)),
        notes.join("; "),
    ]
}

fn difference(difference: &statements::Difference) -> String {
    let kind = match difference.kind {
        DifferenceKind::Number => "number",
        DifferenceKind::Negation => "negation",
        DifferenceKind::Name => "name",
        DifferenceKind::Speaker => "speaker",
    };
    let word = |words: &str| if words.is_empty() { "nothing".to_owned() } else { cell(words, SHORT) };
    format!("another {kind}: {} for {}", word(&difference.here), word(&difference.there))
}
