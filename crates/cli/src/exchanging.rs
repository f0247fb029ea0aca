//! Files of other programs.

use crate::marking::{act, open};
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use model::ArticleId;
use model::exchange::{self as asked, CitationStyle, DataFormat, ThingCounts};
use model::filters::QuoteFilter;
use notebook::{Notebook, exchange};
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
    /// How reports for people cite
    #[arg(long, default_value = "short")]
    pub(crate) citation_style: StyleArgument,
    /// Write over a file that is there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Args)]
pub(crate) struct ImportAnnotations {
    /// The notebook
    pub(crate) notebook: PathBuf,
    /// The file: JSON of Pullquote, W3C annotations, or a codebook or project of REFI-QDA
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
    Docx,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum StyleArgument {
    /// A sentence with title, source and date
    Short,
    Apa,
    Chicago,
    Mla,
    Harvard,
}

impl From<StyleArgument> for CitationStyle {
    fn from(argument: StyleArgument) -> Self {
        match argument {
            StyleArgument::Short => Self::Short,
            StyleArgument::Apa => Self::Apa,
            StyleArgument::Chicago => Self::Chicago,
            StyleArgument::Mla => Self::Mla,
            StyleArgument::Harvard => Self::Harvard,
        }
    }
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
            FormatArgument::Docx => Self::Docx,
        }
    }
}

pub(crate) fn export_data(export: ExportData) -> Result<bool> {
    let ExportData { notebook, format, out, article, citation_style, force } = export;
    let notebook = Notebook::open_read_only(&notebook)?;
    if !force && out.try_exists()? {
        bail!("{}: there is a file already; --force writes over it", out.display());
    }
    let filter = QuoteFilter { article, ..QuoteFilter::default() };
    let request = asked::ExportData { format: format.into(), filter, style: Some(citation_style.into()) };
    let written = exchange::export_data(&notebook, &request, &out)?;
    println!("{} quotes of {} articles are in {}", written.quotes, written.articles, written.path);
    Ok(true)
}

/// Whether everything was taken over.
pub(crate) fn import_annotations(asked: &ImportAnnotations) -> Result<bool> {
    let notebook = open(&asked.notebook)?;
    let summary = exchange::import_file(&notebook, act(), &asked.file)?.value;
    if asked.json {
        println!("{}", serde_json::to_string(&summary)?);
    } else {
        for left_out in &summary.left_out {
            eprintln!("left out {}: {}", left_out.what, left_out.reason);
        }
        println!("added {}; there already {}", told(summary.added), told(summary.already_there));
    }
    Ok(summary.left_out.is_empty())
}

/// `3 quotes, 1 tag`; `nothing`.
fn told(counts: ThingCounts) -> String {
    let ThingCounts { articles, quotes, speakers, sources, tags, statements, notes } = counts;
    let kinds = [
        (articles, "article"),
        (quotes, "quote"),
        (speakers, "speaker"),
        (sources, "source"),
        (tags, "tag"),
        (statements, "statement"),
        (notes, "note"),
    ];
    let told = kinds.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| {
        let ending = if count == 1 { "" } else { "s" };
        format!("{count} {noun}{ending}")
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { "nothing".to_owned() } else { told.join(", ") }
}
