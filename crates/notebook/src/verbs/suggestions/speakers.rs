use crate::Refusal;
use crate::notebook::tidy_name;
use crate::suggesting::{Names, NewSpeaker, Whose};
use crate::verbs::speakers::next_colour;
use model::SpeakerId;
use model::entities::{FoundSpeaker, Speaker};
use store::Writer;

/// The speaker that is meant, added when the notebook has none.
pub(super) fn speaker_of(
    writer: &mut Writer<'_>,
    names: &mut Names,
    found: &FoundSpeaker,
) -> Result<SpeakerId, Refusal> {
    match names.whose(writer.reader(), found)? {
        Whose::Known(id, _) => Ok(id),
        Whose::New(new) => add(writer, names, new),
    }
}

fn add(writer: &mut Writer<'_>, names: &mut Names, new: NewSpeaker) -> Result<SpeakerId, Refusal> {
    let name = tidy_name("speaker", &new.name)?;
    if let Some(id) = writer.speaker_by_name(&name)? {
        return Ok(id);
    }
    let principal = new.principal().map(|found| speaker_of(writer, names, &found)).transpose()?;
    let id = SpeakerId::new();
    let colour = next_colour(writer)?;
    writer.insert(&Speaker {
        id,
        name: name.clone(),
        role: String::new(),
        on_behalf_of: principal,
        colour,
    })?;
    names.learn(id, &name);
    Ok(id)
}
