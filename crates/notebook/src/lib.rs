//! The verbs of Pullquote: everything an analyst can do with a notebook, the
//! list of commands, undo, and the way from files to articles.
//!
//! Must not know Tauri, a terminal, or SQL. Start with [`commands`] for the
//! surface, [`Notebook`] for what is open, [`verbs`] for what changes it.

#![deny(missing_docs)]

mod act;
mod background;
pub mod commands;
mod comparing;
mod counting;
mod desk;
mod desktop;
pub mod exchange;
pub mod export;
mod filed;
pub mod import;
mod keeping;
mod notebook;
mod noting;
mod plans;
pub mod read_back;
pub mod reads;
mod recent;
mod refusal;
mod saving;
mod silence;
mod suggesting;
mod texts;
pub mod verbs;

pub use act::Act;
pub use comparing::catch_up;
pub use desk::Desk;
pub use desktop::{Desktop, Event};
pub use notebook::Notebook;
pub use plans::ExportPlan;
pub use refusal::Refusal;
pub use suggesting::find_quotes;
