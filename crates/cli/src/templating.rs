//! The analyst's templates of exported pages.

use crate::arguments::ProfileArgument;
use anyhow::{Context, Result, bail};
use clap::Args;
use model::ThingKind;
use model::exports::ExportOptions;
use model::filters::Window;
use model::notes::{ListNotes, NoteFilter, NoteOrder};
use notebook::export::{self, TEMPLATE_KINDS, TEMPLATE_TITLE, starting_template, template_kind};
use notebook::{Notebook, reads};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Templates {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// Print a template to begin with: article, quote, statement, speaker, tag or note
    #[arg(long, value_name = "KIND", value_parser = kind_of, conflicts_with = "check")]
    pub(crate) show: Option<ThingKind>,
    /// Fill all pages with the templates, write nothing, and say what is wrong
    #[arg(long)]
    pub(crate) check: bool,
    /// Check with this template too: a file called as what it is for, such as quote.md
    #[arg(long = "template", value_name = "FILE", requires = "check")]
    pub(crate) templates: Vec<PathBuf>,
    /// For whom to check
    #[arg(long, default_value = "obsidian", requires = "check")]
    pub(crate) profile: ProfileArgument,
    /// Print a JSON object in a line for each
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Serialize)]
struct TemplateRecord {
    kind: ThingKind,
    /// The note that it is; none where pages are as they come.
    note: Option<String>,
}

pub(crate) fn templates(asked: &Templates) -> Result<bool> {
    let notebook = Notebook::open_read_only(&asked.notebook)?;
    if let Some(kind) = asked.show {
        print!("{}", starting_template(kind).unwrap_or_default());
        return Ok(true);
    }
    if asked.check {
        let options =
            ExportOptions { templates: read(&asked.templates)?, ..ExportOptions::of(asked.profile.into()) };
        export::check(&notebook, &options)?;
        println!("every page can be filled");
        return Ok(true);
    }
    let filter = NoteFilter { words: "Export template".to_owned(), ..NoteFilter::default() };
    let request = ListNotes { filter, order: NoteOrder::Made, descending: false, window: Window::ALL };
    let notes = reads::notes(&notebook, request)?.rows;
    for kind in TEMPLATE_KINDS {
        let note = notes.iter().find(|row| template_kind(&row.title) == Some(kind));
        let record = TemplateRecord { kind, note: note.map(|row| row.id.to_string()) };
        match (asked.json, &record.note) {
            (true, _) => println!("{}", serde_json::to_string(&record)?),
            (false, Some(id)) => println!("{}: the note {id}", kind.word()),
            (false, None) => println!(
                "{}: none; write one in a note called “{TEMPLATE_TITLE} {}”",
                kind.word(),
                kind.word()
            ),
        }
    }
    Ok(true)
}

/// Templates out of files, by what they are called: `quote.md`.
pub(crate) fn read(files: &[PathBuf]) -> Result<BTreeMap<ThingKind, String>> {
    let mut templates = BTreeMap::new();
    for file in files {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let kind = kind_of(&stem).map_err(|why| anyhow::anyhow!("{}: {why}", shown(file)))?;
        let source = fs::read_to_string(file).with_context(|| shown(file))?;
        if templates.insert(kind, source).is_some() {
            bail!("{}: two files are the template for {}: give one", shown(file), kind.word());
        }
    }
    Ok(templates)
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

fn kind_of(word: &str) -> Result<ThingKind, String> {
    let words = TEMPLATE_KINDS.map(ThingKind::word);
    let kind = TEMPLATE_KINDS.into_iter().find(|kind| kind.word() == word);
    kind.ok_or_else(|| {
        format!("a template is for one of these, and its file is called so: {}", words.join(", "))
    })
}
