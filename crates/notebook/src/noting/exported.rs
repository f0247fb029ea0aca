use super::naming::Called;
use exporting::{LinkTarget, Things};
use model::ThingKey;
use model::exports::{ExportNote, ExportStatement};
use model::filters::Window;
use model::notes::{NoteFilter, NoteOrder};
use std::collections::BTreeSet;
use store::{Reader, StoreError};

/// What an export tells beside articles: these statements, and the speakers, tags
/// and notes of the notebook.
pub(crate) fn exported(reader: &Reader<'_>, statements: Vec<ExportStatement>) -> Result<Things, StoreError> {
    let stored = reader.notes(&NoteFilter::default(), NoteOrder::Made, false, Window::ALL)?.rows;
    let mut bodies = Vec::with_capacity(stored.len());
    let mut keys: BTreeSet<ThingKey> = stored.iter().filter_map(|it| it.note.about).collect();
    for it in &stored {
        let body = reader.note_markdown(it.note.body)?;
        keys.extend(exporting::links(&body).into_iter().filter_map(|link| match link.target {
            LinkTarget::Thing(key) => Some(key),
            LinkTarget::Open(_) => None,
        }));
        bodies.push(body);
    }
    let called = Called::read(reader, keys.iter().copied(), stored.iter().map(|it| it.heading.as_str()))?;
    let notes = stored.iter().zip(bodies).map(|(it, body)| ExportNote {
        id: it.note.id,
        about: it.note.about,
        title: called.title(&it.note.title, &it.heading),
        titled: !it.note.title.is_empty(),
        body,
        made_at: it.note.made_at,
        edited_at: it.note.edited_at,
    });
    Ok(Things {
        statements,
        speakers: reader.speakers()?,
        tags: reader.tags()?,
        notes: notes.collect(),
        called: keys.iter().map(|key| (*key, called.of(*key))).collect(),
    })
}
