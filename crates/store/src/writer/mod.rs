//! The one door: a thread of its own holds the only connection that may write,
//! and a [`Writer`] is only there inside one of its transactions.
//!
//! Must not know what an operation is about. Start with `seat` for the thread,
//! then `door` for what happens in one transaction.

mod compared;
mod derived;
mod door;
mod notes;
mod seat;

pub(crate) use compared::{forget_comparisons, keep_comparison, keep_proposals, settle_comparisons};
pub(crate) use derived::keep;
pub(crate) use door::{Done, stage, step, transact};
pub use notes::hash_of;
pub(crate) use seat::Seat;

use crate::{
    Reader, StoreError,
    journal::{Change, Diff},
    rows::{self, Row},
};
use rusqlite::Connection;
use std::ops::Deref;

/// Changes rows inside one transaction, and writes down every change. Reads
/// through it (it is a [`Reader`] too) see what it has changed so far.
#[derive(Debug)]
pub struct Writer<'c> {
    reader: Reader<'c>,
    changes: Vec<Change>,
    subject: Option<String>,
    /// Milliseconds within which edits of one note are one operation.
    together: Option<i64>,
}

impl<'c> Writer<'c> {
    fn new(conn: &'c Connection) -> Self {
        Self { reader: Reader::new(conn), changes: Vec::new(), subject: None, together: None }
    }

    /// Adds a row that is not there yet.
    pub fn insert<R: Row>(&mut self, row: &R) -> Result<(), StoreError> {
        self.put(None, Some(row.clone()))
    }

    /// Replaces the row of the same key; one that is equal changes nothing.
    pub fn update<R: Row>(&mut self, row: &R) -> Result<(), StoreError> {
        let before = self.expected::<R>(&row.key(), || row.what())?;
        if before == *row {
            return Ok(());
        }
        self.put(Some(before), Some(row.clone()))
    }

    /// Removes a row.
    pub fn delete<R: Row>(&mut self, key: &R::Key) -> Result<(), StoreError> {
        let before = self.expected::<R>(key, || "what was to be removed".to_owned())?;
        self.put(Some(before), None)
    }

    /// What the operation is about, once it is known; replaces the subject that
    /// the operation came with.
    pub fn set_subject(&mut self, subject: String) {
        self.subject = Some(subject);
    }

    /// The reads, as they are inside this transaction.
    pub fn reader(&self) -> &Reader<'c> {
        &self.reader
    }

    fn expected<R: Row>(&self, key: &R::Key, what: impl FnOnce() -> String) -> Result<R, StoreError> {
        rows::get(self.reader.conn(), key)?.ok_or_else(|| StoreError::ChangedSince { what: what() })
    }

    fn put<R: Row>(&mut self, before: Option<R>, after: Option<R>) -> Result<(), StoreError> {
        rows::put(self.reader.conn(), before.as_ref(), after.as_ref())?;
        self.changes.push(R::change(Diff { before, after }));
        Ok(())
    }
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}
