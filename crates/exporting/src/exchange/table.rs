//! The columns of a table with one row for each quote.

use super::{Note, Row};
use jiff::Timestamp;
use model::PartialDate;

/// What stands in one cell.
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(u32),
    Date(PartialDate),
    Time(Timestamp),
}

pub(super) struct Column {
    /// In the first line of CSV: stable.
    pub(super) key: &'static str,
    /// In the first line of a workbook.
    pub(super) title: &'static str,
    /// In characters.
    pub(super) width: f64,
    pub(super) cell: fn(&Row<'_>) -> Cell,
}

macro_rules! columns {
    ($($key:literal $title:literal $width:literal $cell:expr;)*) => {
        &[$(Column { key: $key, title: $title, width: $width, cell: $cell }),*]
    };
}

pub(super) const COLUMNS: &[Column] = columns! {
    "quote" "Quote" 60.0 |row| text(&row.quote.exact);
    "speaker" "Speaker" 24.0 |row| maybe(row.speaker.map(|it| &it.name));
    "role" "Role" 20.0 |row| maybe(row.speaker.map(|it| &it.role));
    "on_behalf_of" "On behalf of" 20.0 |row| maybe(row.principal.map(|it| &it.name));
    "rendering" "Rendering" 12.0 |row| text(row.quote.rendering.word());
    "cue" "Cue" 20.0 |row| maybe(row.quote.cue.as_ref());
    "tags" "Tags" 28.0 |row| text(&joined(row.tags.iter().map(|tag| tag.path.clone()), "; "));
    "article" "Article" 40.0 |row| text(&row.article.title);
    "source" "Source" 22.0 |row| maybe(row.source.map(|it| &it.name));
    "author" "Author" 20.0 |row| maybe(row.article.author.as_ref());
    "published" "Published" 12.0 |row| date(row.article.published.as_ref());
    "url" "Address" 30.0 |row| maybe(row.article.url.as_ref());
    "statement" "Statement" 40.0 |row| maybe(row.statement.map(|it| &it.wording));
    "said_at" "Said at" 20.0 |row| maybe(row.statement.and_then(|it| it.place.as_ref()));
    "said_on" "Said on" 12.0 |row| date(row.statement.and_then(|it| it.said.as_ref()));
    "notes" "Notes" 40.0 |row| text(&joined(row.notes.iter().map(|note| note_text(note)), "\n\n"));
    "before" "Before" 30.0 |row| text(&row.quote.prefix);
    "after" "After" 30.0 |row| text(&row.quote.suffix);
    "start" "Start" 9.0 |row| Cell::Number(row.quote.start);
    "end" "End" 9.0 |row| Cell::Number(row.quote.end);
    "marked" "Marked" 17.0 |row| Cell::Time(row.quote.marked);
    "quote_id" "Quote id" 38.0 |row| text(&row.quote.id.to_string());
    "article_id" "Article id" 38.0 |row| text(&row.article.id.to_string());
    "speaker_id" "Speaker id" 38.0 |row| maybe(row.speaker.map(|it| it.id.to_string()).as_ref());
    "source_id" "Source id" 38.0 |row| maybe(row.source.map(|it| it.id.to_string()).as_ref());
    "statement_id" "Statement id" 38.0 |row| maybe(row.statement.map(|it| it.id.to_string()).as_ref());
};

/// The title, if it has one, above the Markdown.
pub(super) fn note_text(note: &Note) -> String {
    if note.title.trim().is_empty() { note.body.clone() } else { format!("{}\n{}", note.title, note.body) }
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) }
}

fn maybe(words: Option<&String>) -> Cell {
    words.map_or(Cell::Empty, |words| text(words))
}

fn date(date: Option<&PartialDate>) -> Cell {
    date.map_or(Cell::Empty, |date| Cell::Date(date.clone()))
}

fn joined(words: impl Iterator<Item = String>, between: &str) -> String {
    words.collect::<Vec<_>>().join(between)
}
