use crate::commands::requests::Nothing;
use crate::{Notebook, Refusal};
use model::notes::{FillTemplate, NoteDraft, NoteTemplate};

/// Beginnings for notes.
///
/// # Errors
/// When the notebook cannot be read; so for all of this module.
pub fn note_templates(_: &Notebook, _: Nothing) -> Result<Vec<NoteTemplate>, Refusal> {
    Ok(Vec::new())
}

/// A beginning with what the notebook knows of the thing.
pub fn fill_template(_: &Notebook, _: FillTemplate) -> Result<NoteDraft, Refusal> {
    Err(Refusal::NotFound("template"))
}
