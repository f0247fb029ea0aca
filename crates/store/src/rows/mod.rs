//! How each noun lies in its table: one file per noun with its statements.
//!
//! Must not know why a row changes; [`crate::writer`] and [`crate::journal`]
//! are the only callers that write.

pub(crate) mod article;
mod decision;
pub(crate) mod note;
pub(crate) mod quote;
mod source;
mod speaker;
pub(crate) mod statement;
mod tag;

use crate::{StoreError, sql};
use rusqlite::{Connection, types::FromSqlError};
use stored::Stored;

/// A noun with a table of its own, whose every change is journaled.
pub trait Row: Stored {}

impl<R: Stored> Row for R {}

pub(crate) mod stored {
    use crate::{journal::Change, journal::Diff, sql::Named};
    use std::fmt::Debug;

    /// What the store needs to know of a [`super::Row`]; closed to other crates.
    pub trait Stored: Clone + PartialEq + Debug + Sized {
        /// What identifies a row.
        type Key: Clone;
        #[doc(hidden)]
        const SQL: Sql;
        #[doc(hidden)]
        fn key(&self) -> Self::Key;
        #[doc(hidden)]
        fn what(&self) -> String;
        #[doc(hidden)]
        fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
        #[doc(hidden)]
        fn with_key<T>(key: &Self::Key, run: impl FnOnce(Named<'_>) -> T) -> T;
        #[doc(hidden)]
        fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T;
        #[doc(hidden)]
        fn change(diff: Diff<Self>) -> Change;
    }

    /// The statements of a table.
    #[derive(Debug, Clone, Copy)]
    pub struct Sql {
        pub(crate) get: &'static str,
        pub(crate) insert: &'static str,
        /// None where the key is the whole row.
        pub(crate) update: Option<&'static str>,
        pub(crate) delete: &'static str,
    }
}

pub(crate) fn get<R: Row>(conn: &Connection, key: &R::Key) -> Result<Option<R>, StoreError> {
    R::with_key(key, |named| sql::maybe(conn, R::SQL.get, named, R::read))
}

/// Makes the row of `before` that of `after`; either may be no row.
pub(crate) fn put<R: Row>(
    conn: &Connection,
    before: Option<&R>,
    after: Option<&R>,
) -> Result<(), StoreError> {
    match (before, after) {
        (None, Some(row)) => row.with_columns(|named| sql::run(conn, R::SQL.insert, named))?,
        (Some(_), Some(row)) => match R::SQL.update {
            Some(update) => row.with_columns(|named| sql::run(conn, update, named))?,
            None => 0,
        },
        (Some(row), None) => R::with_key(&row.key(), |named| sql::run(conn, R::SQL.delete, named))?,
        (None, None) => 0,
    };
    Ok(())
}

/// A stored word that the model has no value for.
pub(crate) fn unknown_word(word: &str) -> rusqlite::Error {
    let problem = format!("unknown word {word:?} in a row");
    FromSqlError::Other(problem.into()).into()
}
