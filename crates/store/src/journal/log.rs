use super::{Change, Operation, bodies};
use crate::{StoreError, sql};
use model::OperationId;
use rusqlite::{Connection, Row, named_params};
use serde::{Deserialize, Serialize};

/// What an operation is to the ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It changes the notebook.
    Do,
    /// It takes others back; the first of them in the log.
    Undo(OperationId),
    /// It takes an undo back.
    Redo(OperationId),
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
        }
    }

    fn target(&self) -> Option<&[u8; 16]> {
        match self {
            Self::Do => None,
            Self::Undo(target) | Self::Redo(target) => Some(target.as_bytes()),
        }
    }
}

/// A row of the log without its changes.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) seq: i64,
    pub(crate) id: OperationId,
    pub(crate) kind: Kind,
    pub(crate) group: Option<OperationId>,
    /// It and the row before it are one step.
    pub(crate) continues: bool,
    pub(crate) label: String,
    pub(crate) subject: String,
    /// Milliseconds since 1970 UTC.
    pub(crate) at: i64,
}

impl Entry {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let group: Option<[u8; 16]> = row.get("grp")?;
        let target: Option<[u8; 16]> = row.get("target")?;
        let kind: String = row.get("kind")?;
        Ok(Self {
            seq: row.get("seq")?,
            id: OperationId::from_bytes(row.get("id")?),
            kind: match target.map(OperationId::from_bytes) {
                None => Kind::Do,
                Some(target) if kind == "undo" => Kind::Undo(target),
                Some(target) => Kind::Redo(target),
            },
            group: group.map(OperationId::from_bytes),
            continues: row.get("continues")?,
            label: row.get("label")?,
            subject: row.get("subject")?,
            at: row.get("at")?,
        })
    }
}

/// The newest row before `seq`.
pub(crate) fn entry_before(conn: &Connection, seq: i64) -> Result<Option<Entry>, StoreError> {
    let sql = include_str!("sql/entry_before.sql");
    sql::maybe(conn, sql, named_params! { ":seq": seq }, Entry::read)
}

pub(crate) fn entry(conn: &Connection, id: OperationId) -> Result<Option<Entry>, StoreError> {
    let sql = include_str!("sql/entry_by_id.sql");
    sql::maybe(conn, sql, named_params! { ":id": id.as_bytes() }, Entry::read)
}

/// The form of `changes` in the file. A later form gets another number and a
/// reader for both.
#[derive(Serialize, Deserialize)]
struct Logged<C> {
    v: u32,
    changes: C,
}

const FORM: u32 = 1;

/// The changes of an operation; none if it is not in the log.
pub(crate) fn changes_of(conn: &Connection, id: OperationId) -> Result<Option<Vec<Change>>, StoreError> {
    let sql = "SELECT changes FROM operation WHERE id = :id";
    let json: Option<String> =
        sql::maybe(conn, sql, named_params! { ":id": id.as_bytes() }, |row| row.get("changes"))?;
    let Some(json) = json else { return Ok(None) };
    let unreadable = |problem| StoreError::damaged(format!("operation {id}: {problem}"));
    let logged: Logged<Vec<Change>> =
        serde_json::from_str(&json).map_err(|problem| unreadable(problem.to_string()))?;
    if logged.v != FORM {
        return Err(unreadable(format!("changes of form {}", logged.v)));
    }
    Ok(Some(logged.changes))
}

/// Appends an operation to the log.
pub(crate) fn write(
    conn: &Connection,
    operation: &Operation,
    kind: Kind,
    changes: &[Change],
) -> Result<(), StoreError> {
    let newest = entry_before(conn, i64::MAX)?;
    let continues = operation.group.is_some()
        && newest.is_some_and(|newest| newest.group == operation.group && newest.kind.word() == kind.word());
    let json = logged(&operation.label, changes)?;
    let named = named_params! {
        ":id": operation.id.as_bytes(),
        ":kind": kind.word(),
        ":target": kind.target(),
        ":grp": operation.group.as_ref().map(OperationId::as_bytes),
        ":continues": continues,
        ":label": operation.label,
        ":subject": operation.subject,
        ":at": operation.at,
        ":changes": json,
    };
    sql::run(conn, include_str!("sql/entry_insert.sql"), named)?;
    bodies::used(conn, changes, 1)
}

/// Gives the newest operation other changes.
pub(crate) fn rewrite(
    conn: &Connection,
    newest: &Entry,
    subject: &str,
    changes: &[Change],
) -> Result<(), StoreError> {
    let json = logged(&newest.label, changes)?;
    let named = named_params! { ":seq": newest.seq, ":subject": subject, ":changes": json };
    sql::run(conn, include_str!("sql/entry_rewrite.sql"), named)?;
    Ok(())
}

fn logged(label: &str, changes: &[Change]) -> Result<String, StoreError> {
    serde_json::to_string(&Logged { v: FORM, changes }).map_err(|problem| StoreError::Defect {
        context: format!("changes of {label}: {problem}"),
        source: None,
    })
}
