use super::log::{Entry, Kind, changes_of, entry, write};
use super::stack::{redoable, steps_above, undoable};
use super::{Change, Operation};
use crate::StoreError;
use model::OperationId;
use rusqlite::Connection;

/// What an undo or redo did.
#[derive(Debug, Default)]
pub(crate) struct Reverted {
    /// Label of what was taken back or repeated.
    pub(crate) label: String,
    /// Everything that was written, in order.
    pub(crate) changes: Vec<Change>,
}

/// Takes back the newest step in force.
pub(crate) fn undo(conn: &Connection, operation: &Operation) -> Result<Reverted, StoreError> {
    let step = undoable(conn, i64::MAX)?.ok_or(StoreError::NothingToUndo)?;
    revert(conn, operation, Kind::Undo(step.root.id), &step.rows, step.newest)
}

/// Repeats what the newest undo took back.
pub(crate) fn redo(conn: &Connection, operation: &Operation) -> Result<Reverted, StoreError> {
    let undo = redoable(conn, i64::MAX)?.ok_or(StoreError::NothingToUndo)?;
    revert(conn, operation, Kind::Redo(undo.id), &[undo.id], undo.clone())
}

/// Takes back every step in force after `target`, each as an undo of its own so
/// that redo brings them back one by one; how many.
pub(crate) fn undo_to(
    conn: &Connection,
    operation: &Operation,
    target: OperationId,
) -> Result<(u32, Vec<Change>), StoreError> {
    let target = entry(conn, target)?.ok_or(StoreError::NothingToUndo)?;
    let steps = steps_above(conn, &target)?.ok_or(StoreError::NothingToUndo)?;
    let mut changes = Vec::new();
    for step in 0..steps {
        let last = step + 1 == steps;
        let operation = Operation {
            id: if last { operation.id } else { OperationId::new() },
            group: Some(operation.id),
            ..operation.clone()
        };
        changes.append(&mut undo(conn, &operation)?.changes);
    }
    Ok((steps, changes))
}

/// Takes back the changes of `rows` (newest first) and logs it. The entry bears
/// the label and subject of what it takes back.
fn revert(
    conn: &Connection,
    operation: &Operation,
    kind: Kind,
    rows: &[OperationId],
    told: Entry,
) -> Result<Reverted, StoreError> {
    let mut changes = Vec::new();
    for id in rows {
        let done = changes_of(conn, *id)?
            .ok_or_else(|| StoreError::damaged(format!("operation {id} is missing")))?;
        changes.extend(done.into_iter().rev().map(Change::swapped));
    }
    for change in &changes {
        change.apply(conn).map_err(|problem| as_changed_since(problem, &told.label))?;
    }
    let operation = Operation { label: told.label, subject: told.subject, ..operation.clone() };
    write(conn, &operation, kind, &changes)?;
    Ok(Reverted { label: operation.label, changes })
}

/// A constraint that was kept when the operation was done and is broken by
/// taking it back is the trace of a later change.
pub(crate) fn as_changed_since(problem: StoreError, label: &str) -> StoreError {
    if problem.is_constraint() {
        return StoreError::ChangedSince { what: label.to_owned() };
    }
    problem
}
