//! How a refusal crosses to the window.

use serde::Serialize;
use ts_rs::TS;

/// Input that breaks a rule; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}: expected {rule}")]
pub struct Invalid {
    /// The field of the draft, in the words of the screen.
    pub field: &'static str,
    /// What would be accepted.
    pub rule: &'static str,
}

/// The closed set of refusals that the window words for people. It grows only
/// with a branch in the window's wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// No notebook is open in this window.
    NoNotebook,
    /// The thing is not (or no longer) in the notebook.
    NotFound,
    /// Input breaks a rule; `detail` says which.
    Invalid,
    /// A thing of that name is already there; `detail` names it.
    AlreadyThere,
    /// The suggestion was accepted, rejected or marked by hand meanwhile.
    AlreadyDecided,
    /// The notebook is open for reading only; `detail` says why.
    ReadOnly,
    /// Undo is refused because something changed since; `detail` names it.
    ChangedSince,
    /// Nothing is left to undo or redo.
    NothingToUndo,
    /// The file is not a notebook.
    NotANotebook,
    /// The notebook is damaged; the file is left as it is.
    Damaged,
    /// The disk is full; nothing was changed.
    DiskFull,
    /// Reading or writing a file failed; `detail` has path and reason.
    File,
    /// The plan was made in another state of things: ask for it again.
    StalePlan,
    /// A defect of Pullquote; nothing was changed.
    Internal,
}

/// A refusal as the window receives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ErrorView {
    /// Which refusal.
    pub code: ErrorCode,
    /// What the wording needs: a path, a name, a rule.
    pub detail: String,
}
