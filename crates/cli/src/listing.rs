//! The commands that only read: one JSON array, or lines for people.

use crate::arguments::{Export, List};
use crate::records::{
    ArticleRecord, HistoryRecord, QuoteRecord, SourceRecord, SpeakerRecord, TagRecord, time,
};
use anyhow::Result;
use model::ArticleId;
use model::exports::{ExportAction, ExportManifest, ExportOptions, ExportReason};
use model::filters::Window;
use notebook::commands::requests::{ListHistory, Nothing};
use notebook::export::{self, Orphans};
use notebook::{Notebook, reads};
use serde::Serialize;
use std::io::{self, BufWriter, Write};

pub(crate) fn articles(list: &List) -> Result<bool> {
    let rows = reads::all_articles(&open(list)?)?;
    print(list, rows, ArticleRecord::from, |row| {
        let source = row.source.as_ref().map_or("–", |source| &source.name);
        let published = row.published.as_ref().map_or("–", |date| date.as_str());
        format!("{}  {published:10}  {source}  {}  ({} quotes)", row.id, row.title, row.quotes)
    })
}

pub(crate) fn quotes(list: &List, article: Option<ArticleId>) -> Result<bool> {
    let rows = reads::filed_quotes(&open(list)?, article)?;
    print(list, rows, QuoteRecord::from, |filed| {
        let quote = &filed.row.quote;
        let speaker = quote.speaker.as_ref().map_or("nobody yet", |speaker| &speaker.name);
        let source = filed.row.source.as_ref().map_or("–", |source| &source.name);
        format!("{}  “{}”  {speaker}  {source}  {}", quote.id, quote.exact, quote.rendering.word())
    })
}

pub(crate) fn speakers(list: &List) -> Result<bool> {
    let rows = reads::speakers(&open(list)?, Nothing {})?;
    print(list, rows, SpeakerRecord::from, |row| {
        let aliases =
            if row.aliases.is_empty() { String::new() } else { format!("  also {}", row.aliases.join(", ")) };
        format!("{}  {}  ({} quotes in {} sources){aliases}", row.id, row.name, row.quotes, row.sources)
    })
}

pub(crate) fn sources(list: &List) -> Result<bool> {
    let rows = reads::sources(&open(list)?, Nothing {})?;
    print(list, rows, SourceRecord::from, |row| {
        format!("{}  {}  ({} articles, {} quotes)", row.id, row.name, row.articles, row.quotes)
    })
}

pub(crate) fn tags(list: &List) -> Result<bool> {
    let rows = reads::tags(&open(list)?, Nothing {})?;
    print(list, rows, TagRecord::from, |row| format!("{}  {}  ({} quotes)", row.id, row.path, row.quotes))
}

pub(crate) fn history(list: &List) -> Result<bool> {
    let request = ListHistory { window: Window { offset: 0, limit: 1_000 } };
    let rows = reads::history(&open(list)?, request)?.rows;
    print(list, rows, HistoryRecord::from, |row| format!("{}  {} {}", time(row.at), row.label, row.subject))
}

pub(crate) fn check(list: &List) -> Result<bool> {
    let problems = open(list)?.check()?;
    let sound = problems.is_empty();
    if sound && !list.json {
        println!("no damage found");
    }
    print(list, problems, |problem| problem, Clone::clone)?;
    Ok(sound)
}

pub(crate) fn export(export: &Export) -> Result<bool> {
    let notebook = Notebook::open_read_only(&export.notebook)?;
    let templates = crate::templating::read(&export.templates)?;
    let mut options = ExportOptions { templates, ..ExportOptions::of(export.profile.into()) };
    if !export.pages.is_empty() {
        options.pages = export.pages.iter().copied().map(Into::into).collect();
    }
    let orphans = if export.prune { Orphans::Remove } else { Orphans::Keep };
    let manifest = if export.dry_run {
        export::dry_run(&notebook, &export.folder, &options, orphans)?
    } else {
        export::write(&notebook, &export.folder, &options, orphans)?
    };
    if export.diff {
        let mut out = BufWriter::new(io::stdout().lock());
        for (_, difference) in export::differences(&notebook, &export.folder, &options, None)? {
            write!(out, "{difference}")?;
        }
    }
    if export.json {
        println!("{}", serde_json::to_string(&manifest)?);
    } else {
        tell(&manifest, export.dry_run)?;
    }
    Ok(manifest.files.iter().all(|file| file.action != ExportAction::Foreign))
}

fn tell(manifest: &ExportManifest, dry_run: bool) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for file in manifest.files.iter().filter(|file| file.action != ExportAction::Unchanged) {
        let action = match file.action {
            ExportAction::Create => "new",
            ExportAction::Update => "updated",
            ExportAction::Unchanged => "unchanged",
            ExportAction::Merged => "updated, joined with what was changed in it",
            ExportAction::Conflict => "changed on both sides: look for “Pullquote has another version”",
            ExportAction::Foreign => "left alone, not written by Pullquote or changed since",
            ExportAction::Orphan => "left alone, what it was written for is gone",
            ExportAction::Removed => "removed, what it was written for is gone",
        };
        writeln!(out, "{}: {action}", file.path)?;
        for reason in file.reasons.iter().filter_map(|reason| words(*reason)) {
            writeln!(out, "  {reason}")?;
        }
        if let Some(from) = &file.moved_from {
            writeln!(out, "  it was {from}")?;
        }
    }
    let verb = if dry_run { "would be" } else { "are" };
    writeln!(
        out,
        "{} articles with {} quotes and {} statements {verb} in {}",
        manifest.articles, manifest.quotes, manifest.statements, manifest.folder
    )?;
    Ok(())
}

/// What the action does not say already.
fn words(reason: ExportReason) -> Option<&'static str> {
    Some(match reason {
        ExportReason::Merged | ExportReason::Conflict | ExportReason::NotOurs => return None,
        ExportReason::LeftOut => "what was taken out of it stays out",
        ExportReason::TextKept => "changed words of what is gone stay as free text",
        ExportReason::PropertyKept => "a property that was changed stays",
        ExportReason::UnreadableProperties => "its properties cannot be read, and stay",
        ExportReason::NotAFile => "it is not an ordinary file",
        ExportReason::HasOwnWords => "somebody has written in it",
    })
}

fn open(list: &List) -> Result<Notebook> {
    Ok(Notebook::open_read_only(&list.notebook)?)
}

pub(crate) fn print<Row, Record: Serialize>(
    list: &List,
    rows: Vec<Row>,
    record: impl Fn(Row) -> Record,
    line: impl Fn(&Row) -> String,
) -> Result<bool> {
    let mut out = BufWriter::new(io::stdout().lock());
    if list.json {
        let records: Vec<Record> = rows.into_iter().map(record).collect();
        serde_json::to_writer(&mut out, &records)?;
        writeln!(out)?;
    } else {
        for row in &rows {
            writeln!(out, "{}", line(row))?;
        }
    }
    out.flush()?;
    Ok(true)
}
