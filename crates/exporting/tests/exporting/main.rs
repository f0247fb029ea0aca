//! The crate from outside: Markdown as it is read, folders as they are found.

mod escaping;
mod folder;
mod front_matter;
mod golden;
mod hostile;
mod sample;
