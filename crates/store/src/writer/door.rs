use super::{Writer, seat::Desk};
use crate::{
    Operation, Reader, StoreError,
    journal::{self, Change, Kind},
    sql,
};
use model::{
    BlobHash,
    views::{Counts, Touched, UndoState},
};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};

/// What one transaction gave and did.
pub(crate) struct Done<T> {
    /// None if the operation was in the log already.
    pub(crate) value: Option<T>,
    pub(crate) touched: Touched,
    pub(crate) undo: UndoState,
    pub(crate) counts: Counts,
}

/// Runs `f` in a transaction and logs what it changed.
pub(crate) fn transact<T, E: From<StoreError>>(
    desk: &mut Desk,
    mut operation: Operation,
    f: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
) -> Result<Done<T>, E> {
    once(desk, operation.clone(), |conn| {
        let mut writer = Writer::new(conn);
        let value = f(&mut writer)?;
        let Writer { changes, subject, together, .. } = writer;
        if let Some(subject) = subject {
            operation.subject = subject;
        }
        // What changes nothing is nothing to undo.
        let amended = match together {
            Some(window) => journal::amend(conn, &operation, &changes, window)?,
            None => false,
        };
        if !amended && !changes.is_empty() {
            journal::write(conn, &operation, Kind::Do, &changes)?;
        }
        Ok((value, changes))
    })
}

/// Runs an undo or a redo, which log themselves.
pub(crate) fn step<T>(
    desk: &mut Desk,
    operation: Operation,
    f: impl FnOnce(&Connection, &Operation) -> Result<(T, Vec<Change>), StoreError>,
) -> Result<Done<T>, StoreError> {
    let label = operation.label.clone();
    let logged = operation.clone();
    once(desk, operation, |conn| {
        // Rows come back in the reverse order of their going: a row may be there
        // before the one that it refers to.
        conn.execute_batch("PRAGMA defer_foreign_keys = ON")
            .map_err(|source| StoreError::of(source, "defer foreign keys"))?;
        f(conn, &logged)
    })
    .map_err(|problem| journal::as_changed_since(problem, &label))
}

fn once<T, E: From<StoreError>>(
    desk: &mut Desk,
    operation: Operation,
    f: impl FnOnce(&Connection) -> Result<(T, Vec<Change>), E>,
) -> Result<Done<T>, E> {
    let transaction = begin(&mut desk.conn)?;
    let mut counts = match desk.counts {
        Some(counts) => counts,
        None => Reader::new(&transaction).counts()?,
    };
    let (value, changes) = match journal::changes_of(&transaction, operation.id)? {
        Some(changes) => (None, changes),
        None => {
            let (value, changes) = f(&transaction)?;
            renew_tallies(&transaction)?;
            journal::count(&mut counts, &changes);
            (Some(value), changes)
        }
    };
    counts.waiting = Reader::new(&transaction).waiting()?.suggestions;
    counts.proposed = Reader::new(&transaction).proposed()?;
    // All that can fail is done before the commit: after it there is no error.
    let done =
        Done { value, touched: journal::touched(&changes), undo: journal::undo_state(&transaction)?, counts };
    transaction.commit().map_err(|source| StoreError::of(source, "commit"))?;
    desk.counts = Some(counts);
    Ok(done)
}

/// Counts again what the changes made stale: once for each statement, however
/// many of its quotes changed.
fn renew_tallies(conn: &Connection) -> Result<(), StoreError> {
    if sql::count(conn, "SELECT EXISTS (SELECT 1 FROM statement_stale)", &[])? > 0 {
        sql::run(conn, include_str!("sql/statement_tally_renew.sql"), &[])?;
        sql::run(conn, "DELETE FROM statement_stale", &[])?;
    }
    Ok(())
}

/// Stores bytes under their hash.
pub(crate) fn stage(desk: &mut Desk, blobs: &[(BlobHash, Vec<u8>)]) -> Result<(), StoreError> {
    let transaction = begin(&mut desk.conn)?;
    for (hash, bytes) in blobs {
        let insert = "INSERT INTO blob (hash, bytes) VALUES (:hash, :bytes) ON CONFLICT DO NOTHING";
        let named = named_params! { ":hash": hash.as_bytes(), ":bytes": bytes };
        sql::run(&transaction, insert, named)?;
    }
    transaction.commit().map_err(|source| StoreError::of(source, "commit of bytes"))
}

pub(super) fn begin(conn: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    conn.transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|source| StoreError::of(source, "begin"))
}
