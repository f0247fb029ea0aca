use super::notes::follow;
use crate::commands::requests::{EditSpeaker, MergeSpeakers, OneSpeaker};
use crate::notebook::{tidy_name, with_value};
use crate::{Act, Notebook, Refusal};
use model::drafts::{SpeakerChoice, SpeakerDraft};
use model::entities::{Lesson, Quote, Speaker, SpeakerAlias, Statement};
use model::views::Outcome;
use model::{Invalid, SpeakerId};
use store::Writer;

/// Speaker colours in the window's palette.
const COLOURS: u32 = 8;

/// Adds a speaker with its aliases.
///
/// # Errors
/// When a name is taken or breaks its rule.
pub fn add_speaker(
    notebook: &Notebook,
    act: Act,
    draft: SpeakerDraft,
) -> Result<Outcome<SpeakerId>, Refusal> {
    let id = SpeakerId::from_bytes(*act.id.as_bytes());
    let subject = tidy_name("name", &draft.name)?;
    let outcome = notebook.commit(act, "add speaker", subject, move |writer| {
        let colour = draft.colour.unwrap_or(next_colour(writer)?);
        let speaker = checked(writer, id, &draft, colour)?;
        writer.insert(&speaker)?;
        set_aliases(writer, &speaker, draft.aliases)
    })?;
    Ok(with_value(outcome, id))
}

/// Changes a speaker, in all its quotes.
///
/// # Errors
/// When it is gone, a name is taken or breaks its rule, or it would speak on
/// behalf of itself.
pub fn edit_speaker(notebook: &Notebook, act: Act, request: EditSpeaker) -> Result<Outcome<()>, Refusal> {
    let EditSpeaker { id, draft } = request;
    let subject = tidy_name("name", &draft.name)?;
    notebook.commit(act, "edit speaker", subject, move |writer| {
        let before = speaker_of(writer, id)?;
        let speaker = checked(writer, id, &draft, draft.colour.unwrap_or(before.colour))?;
        if before.name != speaker.name {
            writer.set_subject(format!("{} → {}", before.name, speaker.name));
        }
        // An alias may become the name: it must be free before the name is taken.
        for alias in writer.aliases(id)? {
            writer.delete::<SpeakerAlias>(&(id, alias))?;
        }
        writer.update(&speaker)?;
        set_aliases(writer, &speaker, draft.aliases)
    })
}

/// Makes one speaker of two: quotes and names of one go to the other.
///
/// # Errors
/// When either is gone, or both are the same.
pub fn merge_speakers(notebook: &Notebook, act: Act, request: MergeSpeakers) -> Result<Outcome<()>, Refusal> {
    let MergeSpeakers { from, into } = request;
    if from == into {
        return Err(Invalid { field: "speaker", rule: "two different speakers" }.into());
    }
    notebook.commit(act, "merge speakers", String::new(), move |writer| {
        let (gone, kept) = (speaker_of(writer, from)?, speaker_of(writer, into)?);
        writer.set_subject(format!("{} into {}", gone.name, kept.name));
        let names = writer.aliases(from)?;
        detach(writer, from, Some(into))?;
        for name in names.into_iter().chain([gone.name]) {
            writer.insert(&SpeakerAlias { speaker: into, name })?;
        }
        follow(writer, from, into)
    })
}

/// Removes a speaker; its quotes stay, with nobody.
///
/// # Errors
/// When it is gone already.
pub fn remove_speaker(notebook: &Notebook, act: Act, request: OneSpeaker) -> Result<Outcome<()>, Refusal> {
    notebook.commit(act, "remove speaker", String::new(), move |writer| {
        let name = speaker_of(writer, request.id)?.name;
        writer.set_subject(name);
        detach(writer, request.id, None)
    })
}

/// The speaker of a choice, added when it is a new name.
pub(super) fn resolve_speaker(
    writer: &mut Writer,
    choice: &SpeakerChoice,
) -> Result<Option<SpeakerId>, Refusal> {
    match choice {
        SpeakerChoice::Unknown => Ok(None),
        SpeakerChoice::Existing { id } => speaker_of(writer, *id).map(|speaker| Some(speaker.id)),
        SpeakerChoice::Named { name } => {
            let name = tidy_name("speaker", name)?;
            if let Some(id) = writer.speaker_by_name(&name)? {
                return Ok(Some(id));
            }
            let id = SpeakerId::new();
            let colour = next_colour(writer)?;
            writer.insert(&Speaker { id, name, role: String::new(), on_behalf_of: None, colour })?;
            Ok(Some(id))
        }
    }
}

/// Removes a speaker whose quotes, statements and spokesmen go to another, or to nobody.
fn detach(writer: &mut Writer, from: SpeakerId, into: Option<SpeakerId>) -> Result<(), Refusal> {
    for id in writer.quotes_of_speaker(from)? {
        let quote = writer.get::<Quote>(&id)?.ok_or(Refusal::NotFound("quote"))?;
        writer.update(&Quote { speaker: into, ..quote })?;
    }
    for id in writer.statements_of_speaker(from)? {
        let statement = writer.get::<Statement>(&id)?.ok_or(Refusal::NotFound("statement"))?;
        writer.update(&Statement { speaker: into, ..statement })?;
    }
    for id in writer.speakers_on_behalf_of(from)? {
        let speaker = speaker_of(writer, id)?;
        let on_behalf_of = into.filter(|into| *into != id);
        writer.update(&Speaker { on_behalf_of, ..speaker })?;
    }
    for alias in writer.aliases(from)? {
        writer.delete::<SpeakerAlias>(&(from, alias))?;
    }
    for lesson in writer.lessons_of_speaker(from)? {
        writer.delete::<Lesson>(&(from, lesson.name.clone()))?;
        if let Some(into) = into {
            writer.insert(&Lesson { speaker: into, ..lesson })?;
        }
    }
    Ok(writer.delete::<Speaker>(&from)?)
}

fn checked(writer: &Writer, id: SpeakerId, draft: &SpeakerDraft, colour: u8) -> Result<Speaker, Refusal> {
    let name = tidy_name("name", &draft.name)?;
    check_free(writer, id, &name)?;
    if u32::from(colour) >= COLOURS {
        return Err(Invalid { field: "colour", rule: "0 to 7" }.into());
    }
    check_no_circle(writer, id, draft.on_behalf_of)?;
    Ok(Speaker { id, name, role: draft.role.trim().to_owned(), on_behalf_of: draft.on_behalf_of, colour })
}

fn check_no_circle(writer: &Writer, id: SpeakerId, principal: Option<SpeakerId>) -> Result<(), Refusal> {
    let mut next = principal;
    while let Some(principal) = next {
        if principal == id {
            return Err(Invalid { field: "speaks for", rule: "somebody else" }.into());
        }
        next = speaker_of(writer, principal)?.on_behalf_of;
    }
    Ok(())
}

fn set_aliases(writer: &mut Writer, speaker: &Speaker, typed: Vec<String>) -> Result<(), Refusal> {
    let mut folded = vec![speaker.name.to_lowercase()];
    for alias in typed {
        let name = tidy_name("alias", &alias)?;
        let key = name.to_lowercase();
        if folded.contains(&key) {
            continue;
        }
        check_free(writer, speaker.id, &name)?;
        writer.insert(&SpeakerAlias { speaker: speaker.id, name })?;
        folded.push(key);
    }
    Ok(())
}

fn check_free(writer: &Writer, id: SpeakerId, name: &str) -> Result<(), Refusal> {
    match writer.speaker_by_name(name)? {
        Some(other) if other != id => Err(Refusal::AlreadyThere(name.to_owned())),
        _ => Ok(()),
    }
}

pub(super) fn next_colour(writer: &Writer) -> Result<u8, Refusal> {
    let speakers = writer.speaker_count()?;
    Ok(u8::try_from(speakers % COLOURS).expect("a remainder of 8 fits a byte"))
}

pub(super) fn speaker_of(writer: &Writer, id: SpeakerId) -> Result<Speaker, Refusal> {
    writer.get::<Speaker>(&id)?.ok_or(Refusal::NotFound("speaker"))
}
