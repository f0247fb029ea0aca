use crate::{StoreError, schema};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, time::Duration};

/// 3.7.0 to 3.51.2 can corrupt a file when the log is reset
/// (sqlite.org/wal.html#walresetbug).
const OLDEST: i32 = 3_051_003;

pub(crate) fn check_version() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST {
        return Err(StoreError::Defect {
            context: format!("SQLite {} is too old", rusqlite::version()),
            source: None,
        });
    }
    Ok(())
}

/// The connection that writes, before anything is written.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let open = || {
        let conn = Connection::open_with_flags(path, flags)?;
        guard(&conn)?;
        conn.execute_batch("PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864")?;
        Ok(conn)
    };
    open().map_err(|source| StoreError::of(source, "opening the notebook"))
}

/// A connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    open_reading(path, OpenFlags::empty())
}

/// A connection that only reads, opened by URI.
pub(crate) fn open_reader_uri(uri: &str) -> Result<Connection, StoreError> {
    open_reading(Path::new(uri), OpenFlags::SQLITE_OPEN_URI)
}

fn open_reading(path: &Path, form: OpenFlags) -> Result<Connection, StoreError> {
    let flags = form
        | OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let open = || {
        let conn = Connection::open_with_flags(path, flags)?;
        guard(&conn)?;
        conn.execute_batch("PRAGMA cache_size = -65536")?;
        Ok(conn)
    };
    open().map_err(|source| StoreError::of(source, "opening the notebook for reading"))
}

/// What holds for every connection: the file may come from anybody.
fn guard(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Else SQLite plans a statement anew whenever a value that it compares with an
    // index changes: also those of full-text search, at every term.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
}

/// How commits reach the disk. Under `FULL` a power cut loses nothing that was
/// acknowledged; under `NORMAL` it does. On a network drive the write-ahead log
/// does not work.
pub(crate) fn journal(conn: &Connection, network: bool) -> Result<(), StoreError> {
    let (mode, synchronous) = if network { ("delete", "EXTRA") } else { ("wal", "FULL") };
    let set = || {
        conn.pragma_update(None, "synchronous", synchronous)?;
        conn.pragma_update_and_check(None, "journal_mode", mode, |row| row.get(0))
    };
    let got: String = set().map_err(|source| StoreError::of(source, "journal mode"))?;
    if got != mode {
        return Err(StoreError::Defect {
            context: format!("the journal mode is {got} instead of {mode}"),
            source: None,
        });
    }
    Ok(())
}

/// Folds the write-ahead log into the file, whose header then tells the truth.
pub(crate) fn fold_log(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .map_err(|source| StoreError::of(source, "folding the log"))
}

/// Whether closing the last connection folds the write-ahead log into the file.
pub(crate) fn fold_log_on_close(conn: &Connection, fold: bool) -> Result<(), StoreError> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !fold)
        .map(|_| ())
        .map_err(|source| StoreError::of(source, "folding the log"))
}

/// The version of an open file, which must be a notebook.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    let ask = |pragma| {
        conn.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0))
            .map_err(|source| StoreError::of(source, pragma))
    };
    if ask("application_id")? != schema::APPLICATION_ID {
        return Err(StoreError::damaged("it is no notebook"));
    }
    Ok(ask("user_version")?.cast_unsigned())
}
