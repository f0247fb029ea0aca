use super::called::listed;
use crate::{Reader, StoreError, reads::search::expression, rows::Row, sql};
use model::{
    BlobHash, NoteId, ThingKey,
    entities::Note,
    filters::Window,
    notes::{NoteFilter, NoteOrder},
    views::Page,
};
use rusqlite::named_params;

/// A note with what is derived of its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNote {
    /// Its row.
    pub note: Note,
    /// First line of the body, without marks; perhaps empty.
    pub heading: String,
    /// First words of the body, without marks.
    pub excerpt: String,
    /// Number of words.
    pub words: u32,
}

impl Reader<'_> {
    /// Notes, filtered and ordered.
    pub fn notes(
        &self,
        filter: &NoteFilter,
        order: NoteOrder,
        descending: bool,
        window: Window,
    ) -> Result<Page<StoredNote>, StoreError> {
        let query = expression(&filter.words);
        let kinds: Vec<&str> = filter.kinds.iter().map(|kind| kind.word()).collect();
        let about = match filter.about {
            Some(about) => Some(self.leads(&[about])?.remove(0)),
            None => None,
        };
        let named = named_params! {
            ":query": query,
            ":about_kind": about.as_ref().map(|about| about.kind().word()),
            ":about": about.as_ref().map(ThingKey::id_bytes),
            ":any": kinds.is_empty() && !filter.free,
            ":kinds": serde_json::Value::from(kinds).to_string(),
            ":free": filter.free,
        };
        let sql = include_str!("../sql/notes_filter.sql");
        let mut found = sql::all(self.conn(), sql, named, |row| {
            let id = NoteId::from_bytes(row.get("id")?);
            let number: i64 = match order {
                NoteOrder::Edited => row.get("edited_at")?,
                NoteOrder::Made => row.get("made_at")?,
                NoteOrder::Title => 0,
            };
            let title: String = row.get("shown_key")?;
            Ok((number, title, id))
        })?;
        found.sort_unstable();
        if descending {
            found.reverse();
        }
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let limit = usize::try_from(window.limit).unwrap_or(usize::MAX);
        let ids = found.into_iter().map(|(.., id)| id).skip(window.offset as usize).take(limit);
        Ok(Page { total, rows: self.notes_by_id(&ids.collect::<Vec<_>>())? })
    }

    /// These notes, in this order; those that are gone are left out.
    pub fn notes_by_id(&self, ids: &[NoteId]) -> Result<Vec<StoredNote>, StoreError> {
        let list = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let sql = include_str!("../sql/notes_by_id.sql");
        sql::all(self.conn(), sql, named_params! { ":ids": list }, StoredNote::read)
    }

    /// Notes about any of these things, last edited first.
    pub fn notes_about(&self, things: &[ThingKey]) -> Result<Vec<StoredNote>, StoreError> {
        let list = listed(things);
        let sql = include_str!("../sql/notes_about.sql");
        sql::all(self.conn(), sql, named_params! { ":things": list }, StoredNote::read)
    }

    /// Notes that contain all the words and "phrases", last edited first. Words
    /// are found as [`Reader::search`] finds them in articles.
    pub fn search_notes(&self, query: &str, window: Window) -> Result<Page<StoredNote>, StoreError> {
        if expression(query).is_none() {
            return Ok(Page { total: 0, rows: Vec::new() });
        }
        let filter = NoteFilter { words: query.to_owned(), ..NoteFilter::default() };
        self.notes(&filter, NoteOrder::Edited, true, window)
    }

    /// The Markdown of a hash that a note or the log refers to.
    pub fn note_markdown(&self, hash: BlobHash) -> Result<String, StoreError> {
        let sql = "SELECT markdown FROM note_body WHERE hash = :hash";
        let named = named_params! { ":hash": hash.as_bytes() };
        let bytes: Option<Vec<u8>> = sql::maybe(self.conn(), sql, named, |row| row.get("markdown"))?;
        let bytes = bytes.ok_or_else(|| StoreError::damaged(format!("the note {hash} is missing")))?;
        if blake3::hash(&bytes).as_bytes() != hash.as_bytes() {
            return Err(StoreError::damaged(format!("the bytes of {hash} are others")));
        }
        String::from_utf8(bytes).map_err(|_| StoreError::damaged(format!("the note {hash} is no text")))
    }
}

impl StoredNote {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            note: read_row(row)?,
            heading: row.get("heading")?,
            excerpt: row.get("excerpt")?,
            words: row.get("words")?,
        })
    }
}

fn read_row<R: Row>(row: &rusqlite::Row<'_>) -> rusqlite::Result<R> {
    R::read(row)
}
