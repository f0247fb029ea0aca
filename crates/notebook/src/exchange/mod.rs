//! The other ways out of a notebook, and in: what a file shall hold is gathered
//! here, formats are in `exporting::exchange`.

mod gathering;
mod placing;

pub use gathering::gather;
pub(crate) use placing::{Found, Library, place};

use crate::verbs::import_data;
use crate::{Act, Notebook, Refusal, saving};
use exporting::exchange::{Copied, Work};
use model::entities::Article;
use model::exchange::{CopyQuotes, DataFormat, ExportData, ExportedData, ImportedData};
use model::views::Outcome;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use store::StoreError;

/// Writes quotes and what they name into one file, whole or not at all.
///
/// # Errors
/// When the format cannot hold them or the file cannot be written.
pub fn export_data(notebook: &Notebook, request: &ExportData, path: &Path) -> Result<ExportedData, Refusal> {
    let mut exchange = gather(notebook, &request.filter)?;
    if request.format == DataFormat::Json {
        gathering::add_documents(notebook, &mut exchange)?;
    }
    saving::write(
        path,
        &exporting::exchange::export(&exchange, request.format, request.style.unwrap_or_default())?,
    )?;
    let count = |things: usize| u32::try_from(things).unwrap_or(u32::MAX);
    Ok(ExportedData {
        path: path.display().to_string(),
        quotes: count(exchange.quotes.len()),
        articles: count(exchange.articles.len()),
    })
}

/// Bytes of a file that is read whole.
const LONGEST: u64 = 1 << 30;

/// Takes over what a file holds, in one step, as [`import_data`] does.
///
/// # Errors
/// When it cannot be read, is larger than a gigabyte, or `import_data` refuses it.
pub fn import_file(notebook: &Notebook, act: Act, path: &Path) -> Result<Outcome<ImportedData>, Refusal> {
    let unreadable = |error: io::Error| Refusal::file(path, &error);
    // What is asked twice may have changed: a pipe, a device, a file that grows.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(unreadable(io::Error::other("it is not a file")));
    }
    let (file, mut bytes) = (File::open(path).map_err(unreadable)?, Vec::new());
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LONGEST {
        return Err(unreadable(io::Error::other("it is larger than a gigabyte")));
    }
    import_data(notebook, act, &bytes)
}

/// Quotes as they go to the clipboard; those that are gone are left out.
pub(crate) fn copied(notebook: &Notebook, request: &CopyQuotes) -> Result<Copied, Refusal> {
    let quotes = notebook.store.read(|reader| {
        let rows = reader.quote_rows(&request.ids)?;
        let cited = rows.into_iter().map(|row| {
            let article = reader.get::<Article>(&row.quote.article)?;
            let (author, url) = article.map_or((None, None), |article| (article.author, article.url));
            let work = Work {
                title: row.article_title.clone(),
                author,
                source: row.source.as_ref().map(|source| source.name.clone()),
                published: row.published.clone(),
                url,
            };
            Ok((row, work))
        });
        cited.collect::<Result<Vec<_>, StoreError>>()
    })?;
    Ok(exporting::exchange::copied(&quotes, request.form, request.style.unwrap_or_default()))
}
