//! The other ways out of a notebook, and in: what a file shall hold is gathered
//! here, formats are in `exporting::exchange`.

mod gathering;
mod placing;

pub use gathering::gather;
pub(crate) use placing::{Found, Library};

use crate::{Notebook, Refusal, saving};
use exporting::exchange::Copied;
use model::exchange::{CopyQuotes, ExportData, ExportedData};
use std::path::Path;

/// Writes quotes and what they name into one file, whole or not at all.
///
/// # Errors
/// When the format cannot hold them or the file cannot be written.
pub fn export_data(notebook: &Notebook, request: &ExportData, path: &Path) -> Result<ExportedData, Refusal> {
    let exchange = gather(notebook, &request.filter)?;
    saving::write(path, &exporting::exchange::export(&exchange, request.format)?)?;
    let count = |things: usize| u32::try_from(things).unwrap_or(u32::MAX);
    Ok(ExportedData {
        path: path.display().to_string(),
        quotes: count(exchange.quotes.len()),
        articles: count(exchange.articles.len()),
    })
}

/// Quotes as they go to the clipboard; those that are gone are left out.
pub(crate) fn copied(notebook: &Notebook, request: &CopyQuotes) -> Result<Copied, Refusal> {
    let rows = notebook.store.read(|reader| reader.quote_rows(&request.ids))?;
    Ok(exporting::exchange::copied(&rows, request.form))
}
