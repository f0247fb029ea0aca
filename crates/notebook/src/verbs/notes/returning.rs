use super::{body_of, note_of};
use crate::noting::title_of;
use crate::verbs::counted;
use crate::{Act, Notebook, Refusal};
use model::Invalid;
use model::entities::Note;
use model::notes::ReadBack;
use model::views::Outcome;
use std::collections::BTreeSet;
use store::StoreError;

/// Takes over what the analyst wrote into exported files, in one step of the
/// history. What is stored already is left as it is, so that a call can be
/// repeated.
///
/// # Errors
/// When a note is gone, is named twice, is too long, or was changed since the
/// files were looked at (`changedSince`): nothing is changed then.
pub fn read_back(notebook: &Notebook, act: Act, request: ReadBack) -> Result<Outcome<()>, Refusal> {
    let ids: BTreeSet<_> = request.notes.iter().map(|words| words.id).collect();
    if ids.is_empty() || ids.len() < request.notes.len() {
        return Err(Invalid { field: "notes", rule: "at least one note, each once" }.into());
    }
    notebook.commit(act, "read back notes", counted(ids.len(), "note"), |writer| {
        if let [words] = &request.notes[..] {
            let subject = format!("“{}”", title_of(writer, words.id)?);
            writer.set_subject(subject);
        }
        for words in &request.notes {
            let before = note_of(writer, words.id)?;
            let body = body_of(words.body.clone())?;
            let hash = store::hash_of(body.markdown.as_bytes());
            if before.body == hash {
                continue;
            }
            if before.body != words.base {
                return Err(StoreError::ChangedSince { what: format!("note {:?}", before.title) }.into());
            }
            let body = writer.keep_body(&body)?;
            writer.update(&Note { body, edited_at: act.at, ..before })?;
        }
        Ok(())
    })
}
