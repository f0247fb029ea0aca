use super::members::statement_of;
use crate::notebook::tidy_text;
use crate::verbs::quotes::describe;
use crate::verbs::speakers::resolve_speaker;
use crate::{Act, Notebook, Refusal};
use model::Invalid;
use model::entities::Statement;
use model::statements::EditStatement;
use model::views::Outcome;

/// Longest wording, in characters.
pub(in crate::verbs) const LONGEST: usize = 4_000;

/// Changes wording, speaker and occasion of a statement.
///
/// # Errors
/// When it is gone, or the wording is empty or too long.
pub fn edit_statement(notebook: &Notebook, act: Act, request: EditStatement) -> Result<Outcome<()>, Refusal> {
    let EditStatement { id, wording, speaker, occasion } = request;
    let wording = wording.trim().to_owned();
    if wording.is_empty() || wording.chars().count() > LONGEST {
        return Err(Invalid { field: "wording", rule: "1 to 4,000 characters" }.into());
    }
    notebook.commit(act, "edit statement", String::new(), move |writer| {
        let before = statement_of(writer, id)?;
        let speaker = resolve_speaker(writer, &speaker)?;
        describe(writer, &wording, speaker)?;
        let place = tidy_text(occasion.place);
        Ok(writer.update(&Statement { wording, speaker, place, said: occasion.said, ..before })?)
    })
}
