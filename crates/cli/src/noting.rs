//! Notes, and what contains some words.

use crate::arguments::List;
use crate::listing::print;
use crate::records::time;
use crate::table::cell;
use anyhow::Result;
use clap::Args;
use model::filters::Window;
use model::notes::{Backlink, ListNotes, NoteFilter, NoteLink, NoteOrder, NoteRow, NoteView, ThingRef};
use model::views::SnippetPart;
use model::{NoteId, ThingKey};
use notebook::commands::requests::{OneNote, Search};
use notebook::{Notebook, reads};
use serde::Serialize;
use std::path::PathBuf;

/// Characters of words in a line for people.
const SHORT: usize = 60;
/// Rows of one question.
const ROWS: u32 = 1_000;

#[derive(Args)]
pub(crate) struct Notes {
    #[command(flatten)]
    pub(crate) list: List,
    /// Only those about one thing: KIND:ID, such as speaker:0198…
    #[arg(long)]
    pub(crate) about: Option<ThingKey>,
    /// Only those that contain these words
    #[arg(long)]
    pub(crate) words: Option<String>,
}

#[derive(Args)]
pub(crate) struct Note {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// Id, as `notes` lists it
    pub(crate) id: NoteId,
    /// Print one JSON object
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct SearchFor {
    #[command(flatten)]
    pub(crate) list: List,
    /// Words and "phrases"; the last word may be only begun
    #[arg(required = true)]
    pub(crate) words: Vec<String>,
}

#[derive(Serialize)]
struct NoteRecord {
    id: String,
    title: String,
    about: Option<ThingRecord>,
    words: u32,
    edited: String,
    excerpt: String,
}

#[derive(Serialize)]
struct WholeNote {
    #[serde(flatten)]
    row: NoteRecord,
    made: String,
    body: String,
    links: Vec<LinkRecord>,
    open: Vec<String>,
    backlinks: Vec<BacklinkRecord>,
}

#[derive(Serialize)]
struct ThingRecord {
    thing: String,
    name: String,
    detail: String,
    broken: bool,
}

#[derive(Serialize)]
struct LinkRecord {
    key: String,
    to: ThingRecord,
}

#[derive(Serialize)]
struct BacklinkRecord {
    note: String,
    title: String,
    excerpt: String,
    embed: bool,
}

#[derive(Serialize)]
struct HitRecord {
    kind: &'static str,
    id: String,
    title: String,
    snippet: String,
}

pub(crate) fn notes(asked: &Notes) -> Result<bool> {
    let notebook = Notebook::open_read_only(&asked.list.notebook)?;
    let filter = NoteFilter {
        about: asked.about,
        words: asked.words.clone().unwrap_or_default(),
        ..NoteFilter::default()
    };
    let rows = all(|window| {
        let request =
            ListNotes { filter: filter.clone(), order: NoteOrder::Edited, descending: true, window };
        Ok(reads::notes(&notebook, request)?.rows)
    })?;
    print(&asked.list, rows, NoteRecord::from, |row| {
        let about = row.about.as_ref().map_or(String::new(), |about| {
            let gone = if about.broken { ", removed" } else { "" };
            format!("  about {} “{}”{gone}", about.thing.kind(), cell(&about.name, SHORT))
        });
        format!(
            "{}  {}  {}  ({} words){about}",
            row.id,
            time(row.edited_at),
            cell(&row.title, SHORT),
            row.words
        )
    })
}

pub(crate) fn note(asked: &Note) -> Result<bool> {
    let notebook = Notebook::open_read_only(&asked.notebook)?;
    let view = reads::note(&notebook, OneNote { id: asked.id })?;
    if asked.json {
        println!("{}", serde_json::to_string(&WholeNote::from(view))?);
    } else {
        print!("{}", view.body);
        if !view.body.ends_with('\n') {
            println!();
        }
    }
    Ok(true)
}

pub(crate) fn search(asked: &SearchFor) -> Result<bool> {
    let notebook = Notebook::open_read_only(&asked.list.notebook)?;
    let query = asked.words.join(" ");
    let articles = all(|window| Ok(reads::search(&notebook, Search { query: query.clone(), window })?.rows))?;
    let notes =
        all(|window| Ok(reads::search_notes(&notebook, Search { query: query.clone(), window })?.rows))?;
    let hit = |kind, id: String, title, snippet: &[SnippetPart]| HitRecord {
        kind,
        id,
        title,
        snippet: snippet.iter().map(|part| part.text.as_str()).collect(),
    };
    let mut hits: Vec<HitRecord> = Vec::with_capacity(articles.len() + notes.len());
    hits.extend(
        articles.into_iter().map(|it| hit("article", it.row.id.to_string(), it.row.title, &it.snippet)),
    );
    hits.extend(notes.into_iter().map(|it| hit("note", it.row.id.to_string(), it.row.title, &it.snippet)));
    print(
        &asked.list,
        hits,
        |hit| hit,
        |hit| format!("{}:{}  {}  {}", hit.kind, hit.id, cell(&hit.title, SHORT), cell(&hit.snippet, 160)),
    )
}

/// Every row, a window at a time.
fn all<Row>(mut ask: impl FnMut(Window) -> Result<Vec<Row>>) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    loop {
        let mut more = ask(Window { offset: u32::try_from(rows.len())?, limit: ROWS })?;
        let last = more.len() < ROWS as usize;
        rows.append(&mut more);
        if last {
            return Ok(rows);
        }
    }
}

impl From<NoteRow> for NoteRecord {
    fn from(row: NoteRow) -> Self {
        Self {
            id: row.id.to_string(),
            title: row.title,
            about: row.about.map(ThingRecord::from),
            words: row.words,
            edited: time(row.edited_at),
            excerpt: row.excerpt,
        }
    }
}

impl From<ThingRef> for ThingRecord {
    fn from(it: ThingRef) -> Self {
        Self { thing: it.thing.to_string(), name: it.name, detail: it.detail, broken: it.broken }
    }
}

impl From<NoteView> for WholeNote {
    fn from(view: NoteView) -> Self {
        let link = |it: NoteLink| LinkRecord { key: it.key.to_string(), to: it.to.into() };
        let backlink = |it: Backlink| BacklinkRecord {
            note: it.note.to_string(),
            title: it.title,
            excerpt: it.excerpt,
            embed: it.embed,
        };
        Self {
            row: view.row.into(),
            made: time(view.made_at),
            body: view.body,
            links: view.links.into_iter().map(link).collect(),
            open: view.open,
            backlinks: view.backlinks.into_iter().map(backlink).collect(),
        }
    }
}
