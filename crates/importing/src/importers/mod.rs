//! The kinds of files that can be read: one file each, and the list of them;
//! `answers` and `nesting` are what Markdown needs beside its parser.
//!
//! An importer knows its format and nothing of folders or notebooks. To add
//! one, write its file and put it into [`IMPORTERS`].

mod answers;
mod markdown;
mod nesting;
mod plain;
mod web_page;

use model::imports::{ArticleDraft, SkipReason};

/// Every kind of file that can be read.
pub(crate) const IMPORTERS: &[&dyn Importer] = &[&plain::Plain, &markdown::Markdown, &web_page::WebPage];

/// Reads one kind of file.
pub(crate) trait Importer: Sync {
    /// Endings of the names of such files, in small letters, without the dot.
    fn endings(&self) -> &'static [&'static str];

    /// Reads the file, or says why it cannot.
    fn read(&self, bytes: &[u8], file_name: &str) -> Result<ArticleDraft, SkipReason>;
}
