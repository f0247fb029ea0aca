use crate::commands::requests::{Nothing, UndoTo};
use crate::notebook::outcome;
use crate::{Act, Notebook, Refusal};
use model::views::Outcome;

/// Takes back the newest operation in force; gives its label.
///
/// # Errors
/// When nothing is left, or something it touched has changed since.
pub fn undo(notebook: &Notebook, act: Act, _: Nothing) -> Result<Outcome<String>, Refusal> {
    Ok(outcome(notebook.store.undo(act.operation("undo", String::new()))?))
}

/// Repeats what was last taken back; gives its label.
///
/// # Errors
/// When nothing was taken back since the last change.
pub fn redo(notebook: &Notebook, act: Act, _: Nothing) -> Result<Outcome<String>, Refusal> {
    Ok(outcome(notebook.store.redo(act.operation("redo", String::new()))?))
}

/// Takes back all that is newer than an operation; gives how many.
///
/// # Errors
/// When the operation is not in the history, or as [`undo`].
pub fn undo_to(notebook: &Notebook, act: Act, request: UndoTo) -> Result<Outcome<u32>, Refusal> {
    Ok(outcome(notebook.store.undo_to(act.operation("undo", String::new()), request.operation)?))
}
