//! How often the log names the body of a note: one that it does not name and
//! that no note has can go.

use super::{Change, Diff};
use crate::{StoreError, sql};
use model::{BlobHash, entities::Note};
use rusqlite::{Connection, named_params};

/// Counts what the changes name, up or down.
pub(crate) fn used(conn: &Connection, changes: &[Change], times: i64) -> Result<(), StoreError> {
    for change in changes {
        let Change::Note(Diff { before, after }) = change else { continue };
        for Note { body, .. } in before.iter().chain(after) {
            let named = named_params! { ":hash": body.as_bytes(), ":times": times };
            sql::run(conn, "UPDATE note_body SET uses = uses + :times WHERE hash = :hash", named)?;
        }
    }
    Ok(())
}

/// Throws a body away that neither the log nor a note names.
pub(crate) fn forget(conn: &Connection, body: BlobHash) -> Result<(), StoreError> {
    let named = named_params! { ":hash": body.as_bytes() };
    if sql::run(conn, include_str!("sql/body_forget.sql"), named)? > 0 {
        sql::run(conn, "DELETE FROM note_link WHERE body = :hash", named)?;
    }
    Ok(())
}
