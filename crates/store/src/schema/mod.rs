//! The ladder of migrations and the marks by which a notebook is known.
//!
//! Must not know rows or screens. A released file in `migrations/` is frozen:
//! a change of the schema is a new file.

use crate::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// "PLQT": written into every notebook, so that other SQLite files are refused.
pub(crate) const APPLICATION_ID: i32 = 0x504C_5154;

/// Bytes a page. Measured: pages of 4 KiB waste a third of the file on texts.
pub(crate) const PAGE_SIZE: u32 = 16_384;

const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_notebook.sql"),
    include_str!("../../migrations/0002_suggestions.sql"),
    include_str!("../../migrations/0003_statements.sql"),
    include_str!("../../migrations/0004_notes.sql"),
    include_str!("../../migrations/0005_formats.sql"),
];

/// The version that this build writes, kept as `user_version`.
pub(crate) const VERSION: u32 = MIGRATIONS.len() as u32;

/// Climbs from the version of the file to [`VERSION`], rung by rung: after a
/// crash the file has the old version or the new one.
pub(crate) fn migrate(conn: &mut Connection, from: u32) -> Result<(), StoreError> {
    climb(conn, from, VERSION)
}

fn climb(conn: &mut Connection, from: u32, to: u32) -> Result<(), StoreError> {
    let mut version = from;
    for migration in &MIGRATIONS[from as usize..to as usize] {
        version += 1;
        rung(conn, migration, version).map_err(|source| StoreError::of(source, "migrating the notebook"))?;
    }
    Ok(())
}

fn rung(conn: &mut Connection, migration: &str, version: u32) -> rusqlite::Result<()> {
    let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", version)?;
    transaction.commit()
}

/// Refuses a file whose tables are not those of its version: triggers and views
/// of a hostile notebook would run with every statement of ours.
pub(crate) fn check(conn: &Connection, version: u32) -> Result<(), StoreError> {
    let found = objects(conn)?;
    let mut fresh =
        Connection::open_in_memory().map_err(|source| StoreError::of(source, "opening a fresh notebook"))?;
    climb(&mut fresh, 0, version)?;
    if found != objects(&fresh)? {
        return Err(StoreError::damaged("its tables are not those of a notebook"));
    }
    Ok(())
}

fn objects(conn: &Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    let sql = include_str!("objects.sql");
    crate::sql::all(conn, sql, &[], |row| Ok((row.get("type")?, row.get("name")?, row.get("sql")?)))
}
