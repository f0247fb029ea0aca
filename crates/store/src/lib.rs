//! Keeps a notebook in one SQLite file: the schema, the one door for writes,
//! the log that undo and redo rest on, and what the screens read.
//!
//! Must not know the rules of operations (what may be merged, what a label
//! says) or any wording for people; and no other crate knows SQLite. Start with
//! [`Store::transact`], then [`Writer`] for changes and [`Reader`] for reads.

#![deny(missing_docs)]

mod error;
mod fold;
mod journal;
mod key;
mod open;
mod reads;
mod rows;
mod schema;
mod sql;
mod store;
mod writer;

#[cfg(test)]
mod tests;

pub use error::StoreError;
pub use fold::{bare, fold};
pub use journal::Operation;
pub use reads::{
    KnownName, NameKind, Reader, SourcedArticle, StoredBacklink, StoredComparison, StoredFinding, StoredNote,
    StoredQuote, StoredStatement, StoredThing,
};
pub use rows::Row;
pub use store::{Committed, Store};
pub use writer::{Writer, hash_of};
