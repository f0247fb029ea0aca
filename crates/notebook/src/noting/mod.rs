//! Notes for screens: lists, links and where they lead, templates.
//!
//! Must not change anything. Start with `views`, then `naming` for how the
//! things are called that notes name.

mod exported;
mod finding;
mod naming;
mod preview;
mod snippet;
mod templates;
mod views;

pub use finding::{search_notes, things};
pub use preview::preview_note;
pub use templates::{fill_template, note_templates};
pub use views::{note, notes, notes_about};

pub(crate) use exported::exported;
pub(crate) use naming::{shown_title, title_of};
pub(crate) use preview::mentions;
pub(crate) use views::{links_in, open_links};
