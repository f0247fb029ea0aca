//! `pullquote` as a shell sees it: output, exit codes, files.

#![expect(clippy::unwrap_used, reason = "a test that stumbles should stop at once")]

mod command_line;
mod exchange;
mod find_quotes;
mod notes;
mod returning;
mod shell;
mod statements;
mod web_pages;
