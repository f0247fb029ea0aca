use crate::Refusal;
use model::entities::{Note, Succession};
use model::{NoteId, ThingKey};
use store::Writer;

/// After a thing was merged into another: notes about it are about that one, and
/// links to it lead there. Their words stay as they are.
pub(in crate::verbs) fn follow(
    writer: &mut Writer<'_>,
    gone: impl Into<ThingKey>,
    into: impl Into<ThingKey>,
) -> Result<(), Refusal> {
    let (gone, into) = (gone.into(), into.into());
    writer.insert(&Succession { gone, into })?;
    let notes: Vec<NoteId> = writer.notes_about(&[gone])?.iter().map(|it| it.note.id).collect();
    for id in notes {
        let note = writer.get::<Note>(&id)?.ok_or(Refusal::NotFound("note"))?;
        writer.update(&Note { about: Some(into), ..note })?;
    }
    Ok(())
}
