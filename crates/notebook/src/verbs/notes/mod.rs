//! What the analyst writes. A note follows what it is about through merges, and
//! stays when that is removed.
//!
//! Must not know how notes are drawn. Start with `saving`.

mod following;
mod keeping;
mod returning;
mod saving;

pub(super) use following::follow;
pub use keeping::{add_note, move_note, remove_notes};
pub use returning::read_back;
pub use saving::save_note;

use crate::Refusal;
use crate::noting::shown_title;
use model::entities::{Note, NoteBody};
use model::{Invalid, NoteId, ThingKey};
use store::Writer;

/// Bytes of a body at most: what is longer is no note but a file.
const LONGEST: usize = 16 << 20;

fn note_of(writer: &Writer<'_>, id: NoteId) -> Result<Note, Refusal> {
    writer.get::<Note>(&id)?.ok_or(Refusal::NotFound("note"))
}

/// A title on one line; it may be empty.
pub(super) fn tidy_title(typed: &str) -> Result<String, Invalid> {
    let plain: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let title = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.chars().count() > 300 {
        return Err(Invalid { field: "title", rule: "at most 300 characters" });
    }
    Ok(title)
}

pub(super) fn body_of(markdown: String) -> Result<NoteBody, Invalid> {
    if markdown.len() > LONGEST {
        return Err(Invalid { field: "note", rule: "at most 16 megabytes" });
    }
    Ok(exporting::note_body(markdown))
}

/// What a note may be about, if it is there: a thing that was merged into another
/// stands for that.
fn about_of(writer: &Writer<'_>, about: Option<ThingKey>) -> Result<Option<ThingKey>, Refusal> {
    let Some(key) = about else { return Ok(None) };
    if matches!(key, ThingKey::Note(_)) {
        return Err(Invalid { field: "about", rule: "something else than a note" }.into());
    }
    match writer.called(&[key])?.first() {
        Some(known) if known.there => Ok(Some(known.to)),
        _ => Err(Refusal::NotFound(key.kind().word())),
    }
}

/// Tells the history which note it is.
fn describe(writer: &mut Writer<'_>, title: &str, heading: &str) -> Result<(), Refusal> {
    let shown = shown_title(writer, title, heading)?;
    writer.set_subject(format!("“{}”", super::quotes::short(&shown)));
    Ok(())
}
