//! One note as a Markdown file.

use super::note_links::NoteBodies;
use super::{Content, escape, front_matter, notes_region};
use crate::{Region, RenderedFile};
use model::ThingKey;
use model::exports::ExportNote;

/// Title and what it is about; notes about it; and the body alone, so that it can
/// be read back.
pub(super) fn file(note: &ExportNote, bodies: &NoteBodies<'_>) -> RenderedFile {
    let path = bodies.names.path().to_owned();
    let mut head = String::new();
    if note.titled {
        head.push_str(&format!("# {}\n\n", escape::inline(&note.title)));
    }
    let about = note.about.map(|key| bodies.named(key));
    if let Some(about) = &about {
        head.push_str(&format!("About: {}\n", about.linked));
    }
    let mut regions = Vec::new();
    regions.extend((!head.is_empty()).then(|| Region::new(format!("about:{}", note.id), &head)));
    regions.extend(notes_region(note.id, &bodies.names));
    let key = ThingKey::from(note.id).to_string();
    regions.push(Region::new(key.clone(), &bodies.body(&note.body)));
    let about = about.map(|about| (about.thing, about.name));
    let matter = front_matter::of_note(note, about);
    RenderedFile { path, key, content: Content::Managed { matter, regions }, quotes: 0 }
}
