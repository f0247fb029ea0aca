//! Files of other programs.

use crate::marking::{act, open};
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use model::ArticleId;
use model::exchange::{self as asked, DataFormat};
use model::filters::QuoteFilter;
use notebook::{Notebook, exchange, verbs};
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct ExportData {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// The kind of file
    #[arg(long)]
    pub(crate) format: FormatArgument,
    /// The file to write
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Only the quotes of one article, with what they name
    #[arg(long)]
    pub(crate) article: Option<ArticleId>,
    /// Write over a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Args)]
pub(crate) struct ImportAnnotations {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// The file, JSON or JSON-LD
    pub(crate) file: PathBuf,
    /// Print what was done as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FormatArgument {
    Csv,
    Xlsx,
    Json,
    Jsonld,
    Qdc,
    Qdpx,
    Html,
}

impl From<FormatArgument> for DataFormat {
    fn from(argument: FormatArgument) -> Self {
        match argument {
            FormatArgument::Csv => Self::Csv,
            FormatArgument::Xlsx => Self::Xlsx,
            FormatArgument::Json => Self::Json,
            FormatArgument::Jsonld => Self::Jsonld,
            FormatArgument::Qdc => Self::Qdc,
            FormatArgument::Qdpx => Self::Qdpx,
            FormatArgument::Html => Self::Html,
        }
    }
}

pub(crate) fn export_data(export: ExportData) -> Result<bool> {
    let ExportData { notebook, format, out, article, force } = export;
    let notebook = Notebook::open_read_only(&notebook)?;
    if !force && out.try_exists()? {
        bail!("{}: there is a file already; --force writes over it", out.display());
    }
    let filter = QuoteFilter { article, ..QuoteFilter::default() };
    let request = asked::ExportData { format: format.into(), filter };
    let written = exchange::export_data(&notebook, &request, &out)?;
    println!("{} quotes of {} articles are in {}", written.quotes, written.articles, written.path);
    Ok(true)
}

/// Whether everything was taken over.
pub(crate) fn import_annotations(asked: &ImportAnnotations) -> Result<bool> {
    let file = std::fs::read(&asked.file).with_context(|| asked.file.display().to_string())?;
    let notebook = open(&asked.notebook)?;
    let summary = verbs::import_annotations(&notebook, act(), &file)?.value;
    if asked.json {
        println!("{}", serde_json::to_string(&summary)?);
    } else {
        for left_out in &summary.left_out {
            eprintln!("left out {}: {}", left_out.what, left_out.reason);
        }
        println!("{} quotes added, {} there already", summary.added, summary.already_there);
    }
    Ok(summary.left_out.is_empty())
}
