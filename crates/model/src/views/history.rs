use crate::OperationId;
use serde::Serialize;
use ts_rs::TS;

/// An operation in the history. An import of many files is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryRow {
    /// Which (of several that belong together, the last).
    pub id: OperationId,
    /// What was done, in the analyst's words: "mark quote".
    pub label: String,
    /// To what: "“all-time low” by Donald Trump".
    pub subject: String,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub at: i64,
    /// Whether it is in force, was undone, or is itself an undo or a redo.
    pub state: HistoryState,
}

/// Where an operation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HistoryState {
    /// In force.
    Done,
    /// Taken back.
    Undone,
    /// It took another back.
    Undo,
    /// It repeated another.
    Redo,
}
