//! The crate from outside: Markdown as it is read, folders as they are found.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod anything;
mod escaping;
mod folder;
mod front_matter;
mod golden;
mod hostile;
mod killed;
mod pages;
mod places;
mod regions;
mod report;
mod returning;
mod sample;
mod statements;
mod versions;
