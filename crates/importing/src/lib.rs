//! Bytes to article drafts: what a file holds, as plain text with what it tells
//! about itself.
//!
//! Must not know the database or the network, and runs or follows nothing that
//! a document contains. Start with [`read()`]; the kinds of files are listed in
//! `importers`.

#![deny(missing_docs)]

mod blocks;
mod clean;
mod dates;
mod decoding;
mod draft;
mod front_matter;
mod html;
mod importers;
mod limits;
mod read;
mod scan;
mod titles;
mod web;

pub use limits::{MAX_FILE_BYTES, MAX_TEXT_BYTES};
pub use read::{endings, hash, read, read_paste, supported};
pub use scan::{Found, Scan, scan};
