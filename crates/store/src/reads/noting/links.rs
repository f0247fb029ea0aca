use crate::{Reader, StoreError, rows::note::thing, sql};
use model::{BlobHash, NoteId, ThingKey};
use rusqlite::named_params;

/// A note that links to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBacklink {
    /// Which.
    pub note: NoteId,
    /// The title as typed; where there is none, the first line of the body.
    pub title: String,
    /// The words around the first link.
    pub excerpt: String,
    /// Whether it shows the thing itself anywhere.
    pub embed: bool,
}

impl Reader<'_> {
    /// The things that a body links to, each once, in reading order.
    pub fn links_of_body(&self, body: BlobHash) -> Result<Vec<ThingKey>, StoreError> {
        let sql = include_str!("../sql/links_of_body.sql");
        let links = sql::all(self.conn(), sql, named_params! { ":body": body.as_bytes() }, |row| {
            thing(row, "kind", "thing")
        })?;
        Ok(links.into_iter().flatten().collect())
    }

    /// Notes that link to a thing or to what was merged into it, last edited
    /// first. A note that links to itself is none.
    pub fn backlinks(&self, key: ThingKey) -> Result<Vec<StoredBacklink>, StoreError> {
        let named = named_params! { ":kind": key.kind().word(), ":thing": key.id_bytes() };
        sql::all(self.conn(), include_str!("../sql/backlinks.sql"), named, |row| {
            Ok(StoredBacklink {
                note: NoteId::from_bytes(row.get("id")?),
                title: row.get("title")?,
                excerpt: row.get("excerpt")?,
                embed: row.get("embed")?,
            })
        })
    }

    /// A thing with all that was merged into it.
    pub fn merged_into(&self, key: ThingKey) -> Result<Vec<ThingKey>, StoreError> {
        let named = named_params! { ":kind": key.kind().word(), ":thing": key.id_bytes() };
        sql::all(self.conn(), include_str!("../sql/merged_into.sql"), named, |row| {
            Ok(key.kind().thing(row.get("thing")?))
        })
    }
}
