//! Saves of a note that follow each other closely are one operation: the newest
//! entry of the log takes the later state in, so that typing grows neither log
//! nor file.

use super::log::{Kind, changes_of, entry_before, rewrite};
use super::{Change, Diff, Operation, bodies};
use crate::StoreError;
use model::entities::Note;
use rusqlite::Connection;

/// Takes `changes` into the newest entry of the log if both are one edit of the
/// same note, with the same label, and the entry began at most `window`
/// milliseconds before; whether it did. The entry keeps its id, its time and what
/// was before it.
pub(crate) fn amend(
    conn: &Connection,
    operation: &Operation,
    changes: &[Change],
    window: i64,
) -> Result<bool, StoreError> {
    let (Some(later), None) = (edit(changes), operation.group) else { return Ok(false) };
    let Some(newest) = entry_before(conn, i64::MAX)? else { return Ok(false) };
    let age = operation.at - newest.at;
    let alike = newest.kind == Kind::Do && newest.group.is_none() && newest.label == operation.label;
    if !alike || !(0..=window).contains(&age) {
        return Ok(false);
    }
    let Some(logged) = changes_of(conn, newest.id)? else { return Ok(false) };
    let Some(earlier) = edit(&logged) else { return Ok(false) };
    if earlier.after != later.before {
        return Ok(false);
    }
    let whole = Change::Note(Diff { before: earlier.before.clone(), after: later.after.clone() });
    rewrite(conn, &newest, &operation.subject, std::slice::from_ref(&whole))?;
    bodies::used(conn, std::slice::from_ref(&whole), 1)?;
    bodies::used(conn, &logged, -1)?;
    if let Some(between) = &later.before {
        bodies::forget(conn, between.body)?;
    }
    Ok(true)
}

/// The only change, if it is an edit of a note.
fn edit(changes: &[Change]) -> Option<&Diff<Note>> {
    match changes {
        [Change::Note(diff)] if diff.before.is_some() && diff.after.is_some() => Some(diff),
        _ => None,
    }
}
