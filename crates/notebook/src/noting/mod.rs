//! Notes for screens: lists, links and where they lead, templates.
//!
//! Must not change anything.

mod views;

pub use views::{
    fill_template, note, note_templates, notes, notes_about, preview_note, search_notes, things,
};
