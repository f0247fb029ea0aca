use super::log::{Entry, Kind, entry, entry_before};
use crate::{StoreError, sql};
use model::{OperationId, views::UndoState};
use rusqlite::{Connection, named_params};

/// What undo would take back.
#[derive(Debug)]
pub(crate) struct Step {
    /// First operation of the step as it was done at first.
    pub(crate) root: Entry,
    /// The newest rows of the log that hold the step's changes, newest first:
    /// those of the group, or the one redo.
    pub(crate) rows: Vec<OperationId>,
    /// The newest of its rows: names the step.
    pub(crate) newest: Entry,
}

/// The step that undo would take back, read backwards from `before` (a `seq`).
///
/// The step below an undone one is what was on top just before that one was
/// done, so each undo found leads straight to the row before its target.
pub(crate) fn undoable(conn: &Connection, before: i64) -> Result<Option<Step>, StoreError> {
    let mut seq = before;
    while let Some(newest) = entry_before(conn, seq)? {
        match newest.kind {
            Kind::Do => return step_ending_in(conn, newest).map(Some),
            Kind::Undo(target) => seq = known(conn, target)?.seq,
            Kind::Redo(undo) => {
                let root = undone_by(conn, &known(conn, undo)?)?;
                return Ok(Some(Step { root, rows: vec![newest.id], newest }));
            }
        }
    }
    Ok(None)
}

/// The undo that redo would take back.
pub(crate) fn redoable(conn: &Connection, before: i64) -> Result<Option<Entry>, StoreError> {
    let mut seq = before;
    while let Some(newest) = entry_before(conn, seq)? {
        match newest.kind {
            Kind::Do => return Ok(None),
            Kind::Undo(_) => return Ok(Some(newest)),
            Kind::Redo(undo) => seq = known(conn, undo)?.seq,
        }
    }
    Ok(None)
}

/// The labels of what undo and redo would do next.
pub(crate) fn undo_state(conn: &Connection) -> Result<UndoState, StoreError> {
    Ok(UndoState {
        undo: undoable(conn, i64::MAX)?.map(|step| step.newest.label),
        redo: redoable(conn, i64::MAX)?.map(|undo| undo.label),
    })
}

/// First operation of the step that an undo took back.
fn undone_by(conn: &Connection, undo: &Entry) -> Result<Entry, StoreError> {
    match undo.kind {
        Kind::Undo(target) => known(conn, target),
        _ => Err(StoreError::damaged(format!("operation {} is no undo", undo.id))),
    }
}

fn step_ending_in(conn: &Connection, last: Entry) -> Result<Step, StoreError> {
    let mut rows = vec![last.id];
    let mut root = last.clone();
    while root.continues {
        root = entry_before(conn, root.seq)?
            .ok_or_else(|| StoreError::damaged("a group of operations has no beginning"))?;
        rows.push(root.id);
    }
    Ok(Step { root, rows, newest: last })
}

/// The operation that another one names.
fn known(conn: &Connection, id: OperationId) -> Result<Entry, StoreError> {
    entry(conn, id)?.ok_or_else(|| StoreError::damaged(format!("operation {id} is missing")))
}

/// How many steps of the log are in force above `target`, if it is in force.
pub(crate) fn steps_above(conn: &Connection, target: &Entry) -> Result<Option<u32>, StoreError> {
    let first =
        sql::maybe(conn, include_str!("sql/step_start.sql"), named_params! { ":seq": target.seq }, |row| {
            row.get::<_, i64>("seq")
        })?;
    let (mut seq, mut steps) = (i64::MAX, 0);
    while let Some(step) = undoable(conn, seq)? {
        if Some(step.root.seq) == first {
            return Ok(Some(steps));
        }
        steps += 1;
        seq = step.root.seq;
    }
    Ok(None)
}
