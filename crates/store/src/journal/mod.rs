//! The log of operations: what each changed, row by row, and from that what
//! undo and redo would do next. Nothing here is kept in memory: the log in the
//! file is the stack.
//!
//! Must not know connections other than the one it is given, nor threads.
//! Start with [`Change`], then `stack` for how the log is read backwards.

mod amend;
mod bodies;
mod change;
mod log;
mod stack;
mod touched;
mod undo;

pub(crate) use amend::amend;
pub(crate) use change::{Change, Diff};
pub(crate) use log::{Kind, changes_of, write};
pub(crate) use stack::undo_state;
pub(crate) use touched::{count, touched};
pub(crate) use undo::{Reverted, as_changed_since, redo, undo, undo_to};

use model::OperationId;

/// One thing the analyst does, as the log keeps it. All of it is the caller's:
/// the store has neither clock nor wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Made once per gesture: a second try with the same id changes nothing.
    pub id: OperationId,
    /// What is done, such as "mark quote".
    pub label: String,
    /// To what.
    pub subject: String,
    /// When, milliseconds since 1970 UTC.
    pub at: i64,
    /// Operations of one group that follow each other are undone as one.
    pub group: Option<OperationId>,
}
