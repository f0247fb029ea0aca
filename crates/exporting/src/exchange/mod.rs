//! The other ways out of a notebook, and in: tables, JSON, annotations, projects
//! of other programs, reports.
//!
//! Each format is a pure function of one [`Exchange`]; the same notebook gives
//! the same bytes. Must not know where the bytes go or what is in a notebook
//! that is imported to. Start with [`Exchange`], then [`export()`].

mod annotations;
mod citing;
mod clipboard;
mod csv;
mod document;
mod docx;
mod element;
mod error;
mod html;
mod incoming;
mod json;
mod model;
mod refi;
mod row;
#[cfg(test)]
mod samples;
mod table;
mod xlsx;
mod xml;

pub use annotations::{annotations, read_annotations};
pub use citing::Work;
pub use clipboard::{Copied, copied};
pub use csv::csv;
pub use document::{Block, Document};
pub use docx::docx;
pub use error::ExchangeError;
pub use html::html;
pub use incoming::{Incoming, IncomingQuote, ReadQuotes, ReadThings, read};
pub use json::{json, read_json};
pub use model::{Article, Exchange, Note, Quote, Source, Speaker, Statement, Tag};
pub use refi::{codebook, project, read_codebook, read_project};
pub use row::{Row, citation};
pub use xlsx::xlsx;

use ::model::exchange::{CitationStyle, DataFormat};

/// The bytes of a file in a format; reports for people cite in a style.
///
/// # Errors
/// When the format cannot hold it, such as too many rows for a workbook.
pub fn export(
    exchange: &Exchange,
    format: DataFormat,
    style: CitationStyle,
) -> Result<Vec<u8>, ExchangeError> {
    match format {
        DataFormat::Csv => csv(exchange),
        DataFormat::Xlsx => xlsx(exchange),
        DataFormat::Json => json(exchange),
        DataFormat::Jsonld => annotations(exchange),
        DataFormat::Qdc => codebook(exchange),
        DataFormat::Qdpx => project(exchange),
        DataFormat::Html => Ok(html(exchange, style)),
        DataFormat::Docx => docx(exchange, style),
    }
}
