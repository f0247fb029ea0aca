use crate::commands::requests::SomeNotes;
use crate::{Act, Notebook, Refusal};
use model::NoteId;
use model::notes::{AddNote, MoveNote, SaveNote, SavedNote};
use model::views::Outcome;

const NOT_YET: &str = "notes cannot be kept yet";

/// Adds a note.
pub fn add_note(_: &Notebook, _: Act, _: AddNote) -> Result<Outcome<NoteId>, Refusal> {
    Err(Refusal::Request(NOT_YET.to_owned()))
}

/// Changes title and body of a note.
pub fn save_note(_: &Notebook, _: Act, _: SaveNote) -> Result<Outcome<SavedNote>, Refusal> {
    Err(Refusal::Request(NOT_YET.to_owned()))
}

/// Says what a note is about.
pub fn move_note(_: &Notebook, _: Act, _: MoveNote) -> Result<Outcome<()>, Refusal> {
    Err(Refusal::Request(NOT_YET.to_owned()))
}

/// Removes notes.
pub fn remove_notes(_: &Notebook, _: Act, _: SomeNotes) -> Result<Outcome<()>, Refusal> {
    Err(Refusal::Request(NOT_YET.to_owned()))
}
