use super::{about_of, body_of, describe, note_of, tidy_title};
use crate::commands::requests::SomeNotes;
use crate::notebook::with_value;
use crate::noting::{shown_title, title_of};
use crate::verbs::counted;
use crate::{Act, Notebook, Refusal};
use model::entities::Note;
use model::notes::{AddNote, MoveNote};
use model::views::Outcome;
use model::{Invalid, NoteId};

/// Adds a note; it has the id of its operation.
///
/// # Errors
/// When what it is about is not there, or it is too long.
pub fn add_note(notebook: &Notebook, act: Act, request: AddNote) -> Result<Outcome<NoteId>, Refusal> {
    let AddNote { title, body, about } = request;
    let id = NoteId::from_bytes(*act.id.as_bytes());
    let (title, body) = (tidy_title(&title)?, body_of(body)?);
    let outcome = notebook.commit(act, "add note", String::new(), |writer| {
        let about = about_of(writer, about)?;
        describe(writer, &title, &body.heading)?;
        let body = writer.keep_body(&body)?;
        Ok(writer.insert(&Note { id, about, title, body, made_at: act.at, edited_at: act.at })?)
    })?;
    Ok(with_value(outcome, id))
}

/// Says what a note is about.
///
/// # Errors
/// When the note or the thing is gone.
pub fn move_note(notebook: &Notebook, act: Act, request: MoveNote) -> Result<Outcome<()>, Refusal> {
    notebook.commit(act, "move note", String::new(), |writer| {
        let before = note_of(writer, request.id)?;
        let about = about_of(writer, request.about)?;
        let mut subject = format!("“{}”", title_of(writer, before.id)?);
        if let Some(key) = about {
            let name = writer.called(&[key])?.remove(0).name;
            let name = shown_title(writer, &name, "")?;
            subject.push_str(&format!(" to {} “{}”", key.kind(), crate::verbs::quotes::short(&name)));
        }
        writer.set_subject(subject);
        Ok(writer.update(&Note { about, ..before })?)
    })
}

/// Removes notes; links to them stay where they are, and lead nowhere.
///
/// # Errors
/// When one is gone already, or there are none.
pub fn remove_notes(notebook: &Notebook, act: Act, request: SomeNotes) -> Result<Outcome<()>, Refusal> {
    let mut ids = request.ids;
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(Invalid { field: "notes", rule: "at least one note" }.into());
    }
    notebook.commit(act, "remove notes", counted(ids.len(), "note"), |writer| {
        if let [id] = ids[..] {
            let subject = format!("“{}”", title_of(writer, id)?);
            writer.set_subject(subject);
        }
        for id in &ids {
            note_of(writer, *id)?;
            writer.delete::<Note>(id)?;
        }
        Ok(())
    })
}
