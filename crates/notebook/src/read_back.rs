//! From a folder of Markdown back into the notebook: what the analyst changed in
//! the files of her notes.
//!
//! Must not write: it says what would change, and `verbs::read_back` does it.

use crate::export::is_template;
use crate::noting::exported;
use crate::{Notebook, Refusal};
use cap_std::ambient_authority;
use cap_std::fs::Dir;
use exporting::{ReturnedBody, returned};
use model::Invalid;
use model::exports::{ExportOptions, Profile};
use model::notes::{NoteBack, NoteBackState, NoteWords, ReadBackPlan};
use std::path::Path;
use store::StoreError;

/// What reading back from a folder would change. Neither folder nor notebook is.
///
/// # Errors
/// When the folder cannot be read, or is of a profile in which notes have no
/// files.
pub fn plan(notebook: &Notebook, folder: &Path, options: &ExportOptions) -> Result<ReadBackPlan, Refusal> {
    if !matches!(options.profile, Profile::Obsidian | Profile::Commonmark) {
        let rule = "Obsidian or CommonMark: in other exports notes have no files of their own";
        return Err(Invalid { field: "profile", rule }.into());
    }
    let dir =
        Dir::open_ambient_dir(folder, ambient_authority()).map_err(|error| Refusal::file(folder, &error))?;
    let (articles, things) = notebook.store.read(|reader| {
        let mut things = exported(reader, reader.export_statements()?)?;
        things.notes.retain(|note| !is_template(note));
        Ok::<_, StoreError>((reader.export_articles(None)?, things))
    })?;
    let notes = returned(&dir, &articles, &things, options)?.into_iter().map(|found| {
        let note = things.notes.iter().find(|note| note.id == found.note);
        let (state, body) = match found.body {
            ReturnedBody::Changed(body) => (NoteBackState::Changed, Some(body)),
            ReturnedBody::Merged(body) => (NoteBackState::Merged, Some(body)),
            ReturnedBody::Conflict => (NoteBackState::Conflict, None),
            ReturnedBody::Gone => (NoteBackState::Gone, None),
        };
        let words = note.zip(body).map(|(note, body)| NoteWords {
            id: note.id,
            base: store::hash_of(note.body.as_bytes()),
            body,
        });
        NoteBack {
            id: found.note,
            title: note.map(|note| note.title.clone()).unwrap_or_default(),
            path: found.path,
            state,
            words,
            difference: found.difference,
        }
    });
    Ok(ReadBackPlan { folder: folder.display().to_string(), notes: notes.collect() })
}
