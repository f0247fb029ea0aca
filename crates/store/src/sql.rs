//! The few ways in which statements are run: always prepared once per
//! connection, always with named parameters.

use crate::StoreError;
use model::PlaceId;
use rusqlite::{Connection, Row, ToSql};
use std::fmt::Write;

/// Named parameters of one statement.
pub(crate) type Named<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// Every row of the answer. The first line of `sql` names it in errors.
pub(crate) fn all<T>(
    conn: &Connection,
    sql: &str,
    named: Named<'_>,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let ask = || -> rusqlite::Result<Vec<T>> { conn.prepare_cached(sql)?.query_map(named, read)?.collect() };
    ask().map_err(|source| StoreError::of(source, sql))
}

/// The first row of the answer, if there is one.
pub(crate) fn maybe<T>(
    conn: &Connection,
    sql: &str,
    named: Named<'_>,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, StoreError> {
    let ask = || {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query(named)?;
        rows.next()?.map(read).transpose()
    };
    ask().map_err(|source| StoreError::of(source, sql))
}

/// The single number that the statement asks for.
pub(crate) fn count(conn: &Connection, sql: &str, named: Named<'_>) -> Result<u32, StoreError> {
    let found = maybe(conn, sql, named, |row| row.get(0))?;
    Ok(found.unwrap_or_default())
}

/// Runs a statement that gives no rows; how many rows it changed.
pub(crate) fn run(conn: &Connection, sql: &str, named: Named<'_>) -> Result<usize, StoreError> {
    let run = || conn.prepare_cached(sql)?.execute(named);
    run().map_err(|source| StoreError::of(source, sql))
}

/// Ids or hashes as the JSON that `json_each` and `unhex` take apart again.
pub(crate) fn list<'a>(keys: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut json = String::from("[");
    for key in keys {
        json.push_str(if json.len() > 1 { ",\"" } else { "\"" });
        for byte in key {
            write!(json, "{byte:02x}").expect("a string takes every digit");
        }
        json.push('"');
    }
    json.push(']');
    json
}

/// Places as the JSON that `json_each`, `->>` and `unhex` take apart again.
pub(crate) fn places(places: &[PlaceId]) -> String {
    let mut json = String::from("[");
    for place in places {
        json.push_str(if json.len() > 1 { ",[\"" } else { "[\"" });
        for byte in place.article.as_bytes() {
            write!(json, "{byte:02x}").expect("a string takes every digit");
        }
        write!(json, "\",{},{}]", place.start, place.end).expect("a string takes every number");
    }
    json.push(']');
    json
}
