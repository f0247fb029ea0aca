use crate::commands::requests::{Nothing, OneNote, OneThing, Search};
use crate::{Notebook, Refusal};
use model::exports::MarkdownBlock;
use model::notes::{
    FillTemplate, ListNotes, NoteDraft, NoteHit, NoteRow, NoteTemplate, NoteView, NotesOfThing, PreviewNote,
    ThingRef, ThingsLike,
};
use model::views::Page;

/// The analyst's notes.
pub fn notes(_: &Notebook, _: ListNotes) -> Result<Page<NoteRow>, Refusal> {
    Ok(Page { total: 0, rows: Vec::new() })
}

/// One note.
pub fn note(_: &Notebook, _: OneNote) -> Result<NoteView, Refusal> {
    Err(Refusal::NotFound("note"))
}

/// Notes about a thing, and notes that link to it.
pub fn notes_about(_: &Notebook, _: OneThing) -> Result<NotesOfThing, Refusal> {
    Ok(NotesOfThing::default())
}

/// What a link may lead to.
pub fn things(_: &Notebook, _: ThingsLike) -> Result<Vec<ThingRef>, Refusal> {
    Ok(Vec::new())
}

/// Markdown as a renderer reads it.
pub fn preview_note(_: &Notebook, request: PreviewNote) -> Result<Vec<MarkdownBlock>, Refusal> {
    Ok(exporting::blocks(&request.body))
}

/// Beginnings for notes.
pub fn note_templates(_: &Notebook, _: Nothing) -> Result<Vec<NoteTemplate>, Refusal> {
    Ok(Vec::new())
}

/// A beginning with what the notebook knows of the thing.
pub fn fill_template(_: &Notebook, _: FillTemplate) -> Result<NoteDraft, Refusal> {
    Err(Refusal::NotFound("template"))
}

/// Notes that contain the words.
pub fn search_notes(_: &Notebook, _: Search) -> Result<Page<NoteHit>, Refusal> {
    Ok(Page { total: 0, rows: Vec::new() })
}
