use super::{body_of, describe, note_of, tidy_title};
use crate::notebook::with_value;
use crate::noting::{links_in, open_links};
use crate::{Act, Notebook, Refusal};
use model::entities::Note;
use model::notes::{SaveNote, SavedNote};
use model::views::Outcome;
use store::StoreError;

/// Saves of one note within so many milliseconds of the first are one operation.
const TOGETHER: i64 = 30_000;

/// Changes title and body of a note. What is stored already is acknowledged
/// without doing anything, so that a save can be repeated.
///
/// # Errors
/// When it is gone, when it does not say any more what the words were typed upon
/// (`changedSince`), or when it is too long.
pub fn save_note(notebook: &Notebook, act: Act, request: SaveNote) -> Result<Outcome<SavedNote>, Refusal> {
    let SaveNote { id, base, title, body } = request;
    let (title, body) = (tidy_title(&title)?, body_of(body)?);
    let hash = store::hash_of(body.markdown.as_bytes());
    let open = open_links(&body.markdown);
    let outcome = notebook.commit(act, "edit note", String::new(), |writer| {
        let before = note_of(writer, id)?;
        if before.body == hash && before.title == title {
            return Ok(());
        }
        if before.body != base && before.body != hash {
            return Err(changed(&before));
        }
        describe(writer, &title, &body.heading)?;
        let body = writer.keep_body(&body)?;
        writer.join_previous(TOGETHER);
        Ok(writer.update(&Note { title, body, edited_at: act.at, ..before })?)
    })?;
    let (note, links) =
        notebook.store.read(|reader| Ok((reader.get::<Note>(&id)?, links_in(reader, hash)?)))?;
    let note = note.ok_or(Refusal::NotFound("note"))?;
    if note.body != hash {
        // A repeated call, after which something else was saved.
        return Err(changed(&note));
    }
    Ok(with_value(outcome, SavedNote { base: hash, edited_at: note.edited_at, links, open }))
}

fn changed(note: &Note) -> Refusal {
    StoreError::ChangedSince { what: format!("note {:?}", note.title) }.into()
}
