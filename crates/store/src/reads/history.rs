use super::Reader;
use crate::{StoreError, sql};
use model::{
    OperationId,
    filters::Window,
    views::{HistoryRow, HistoryState, Page},
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// What happened, newest first. Operations of one group that follow each
    /// other are one row, which bears the id of the last.
    pub fn history(&self, window: Window) -> Result<Page<HistoryRow>, StoreError> {
        let count = "SELECT count(*) FROM operation WHERE NOT continues";
        let named = named_params! { ":limit": window.limit, ":offset": window.offset };
        Ok(Page {
            total: sql::count(self.conn, count, &[])?,
            rows: sql::all(self.conn, include_str!("sql/history.sql"), named, row)?,
        })
    }

    /// The ids of every operation on disk, and of every group of them.
    pub fn operation_ids(&self) -> Result<Vec<OperationId>, StoreError> {
        let ids = "SELECT id FROM operation UNION SELECT grp FROM operation WHERE grp IS NOT NULL";
        sql::all(self.conn, ids, &[], |row| Ok(OperationId::from_bytes(row.get(0)?)))
    }
}

fn row(row: &Row<'_>) -> rusqlite::Result<HistoryRow> {
    let kind: String = row.get("kind")?;
    Ok(HistoryRow {
        id: OperationId::from_bytes(row.get("id")?),
        label: row.get("label")?,
        subject: row.get("subject")?,
        at: row.get("at")?,
        state: match kind.as_str() {
            "undo" => HistoryState::Undo,
            "redo" => HistoryState::Redo,
            _ if row.get("undone")? => HistoryState::Undone,
            _ => HistoryState::Done,
        },
    })
}
