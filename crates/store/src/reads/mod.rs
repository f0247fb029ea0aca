//! What screens, exports and the verbs read: one file per screen or question,
//! its statements in `sql/`.
//!
//! Must not know threads or write anything. Every read sees one state of the
//! notebook. Start with [`Reader`].

mod articles;
mod axis;
mod blobs;
mod checks;
pub(crate) mod columns;
mod comparing;
mod decisions;
mod details;
mod dump;
mod export;
mod facets;
mod filter;
mod history;
mod lookups;
mod matrix;
mod noting;
mod placed;
mod proposals;
mod quotes;
mod search;
mod statements;
mod suggestions;
mod things;
mod timeline;

pub use comparing::StoredComparison;
pub use decisions::{KnownName, NameKind};
pub use noting::{StoredBacklink, StoredNote, StoredThing};
pub use placed::StoredQuote;
pub use statements::{SourcedArticle, StoredStatement};
pub use suggestions::StoredFinding;

use crate::{
    StoreError, journal,
    rows::{self, Row},
};
use model::views::{Counts, UndoState};
use rusqlite::Connection;

/// One consistent state of a notebook, to be read.
#[derive(Debug)]
pub struct Reader<'c> {
    conn: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }

    pub(crate) fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// The row of a key.
    pub fn get<R: Row>(&self, key: &R::Key) -> Result<Option<R>, StoreError> {
        rows::get(self.conn, key)
    }

    /// The labels of what undo and redo would do next.
    pub fn undo_state(&self) -> Result<UndoState, StoreError> {
        journal::undo_state(self.conn)
    }

    /// How much is in the notebook.
    pub fn counts(&self) -> Result<Counts, StoreError> {
        let sql = include_str!("sql/counts.sql");
        let counts = crate::sql::maybe(self.conn, sql, &[], |row| {
            Ok(Counts {
                articles: row.get("articles")?,
                quotes: row.get("quotes")?,
                speakers: row.get("speakers")?,
                sources: row.get("sources")?,
                tags: row.get("tags")?,
                waiting: row.get("waiting")?,
                statements: row.get("statements")?,
                proposed: row.get("proposed")?,
                notes: row.get("notes")?,
            })
        })?;
        Ok(counts.unwrap_or_default())
    }
}
