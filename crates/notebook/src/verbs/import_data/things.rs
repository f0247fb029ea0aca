use super::{Known, Told, line, time};
use crate::notebook::{tidy_text, tidy_url};
use crate::verbs::speakers::next_colour;
use crate::verbs::statements::LONGEST as LONGEST_WORDING;
use crate::{Act, Refusal};
use exporting::exchange::{Source, Speaker, Statement, Tag};
use model::{SpeakerId, TagId, ThingKey, entities};
use std::collections::HashMap;
use store::Writer;

/// Longest name, in characters, as everywhere.
const LONGEST: usize = 200;

/// What a thing of the file is in the notebook by its id alone: itself, or what
/// it became part of.
fn same(writer: &Writer<'_>, key: ThingKey) -> Result<ThingKey, Refusal> {
    Ok(writer.leads(&[key])?.first().copied().unwrap_or(key))
}

/// Cuts a name to what a notebook can have, and tells it.
fn name(told: &mut Told, noun: &str, given: &str) -> Option<String> {
    let Some(name) = line(given, LONGEST) else {
        told.leave(noun, "it has no name");
        return None;
    };
    if given.chars().count() > LONGEST
        && name.chars().count() <= LONGEST
        && line(given, usize::MAX).as_ref() != Some(&name)
    {
        told.leave(format!("the end of the name of {noun} “{name}”"), "names have at most 200 characters");
    }
    Some(name)
}

pub(super) fn sources(
    writer: &mut Writer<'_>,
    sources: Vec<Source>,
    known: &mut Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    for source in sources {
        let Some(name) = name(told, "source", &source.name) else { continue };
        let same = same(writer, source.id.into())?;
        let there = match same {
            ThingKey::Source(id) => writer.get::<entities::Source>(&id)?.map(|source| source.id),
            _ => None,
        };
        let there = there.map_or_else(|| writer.source_by_name(&name), |id| Ok(Some(id)))?;
        if let Some(id) = there {
            told.already_there.sources += 1;
            known.sources.insert(source.id, id);
            continue;
        }
        let homepage = tidy_url("homepage", source.homepage).unwrap_or_else(|_| {
            told.leave(format!("the homepage of source “{name}”"), "it is no web address");
            None
        });
        let id = source.id;
        writer.insert(&entities::Source { id, name, homepage, description: source.description })?;
        told.added.sources += 1;
        known.sources.insert(id, id);
    }
    Ok(())
}

pub(super) fn speakers(
    writer: &mut Writer<'_>,
    speakers: Vec<Speaker>,
    known: &mut Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    let mut principals = Vec::new();
    for speaker in speakers {
        let Some(name) = name(told, "speaker", &speaker.name) else { continue };
        let there = match same(writer, speaker.id.into())? {
            ThingKey::Speaker(id) => writer.get::<entities::Speaker>(&id)?.map(|speaker| speaker.id),
            _ => None,
        };
        let there = there.map_or_else(|| writer.speaker_by_name(&name), |id| Ok(Some(id)))?;
        if let Some(id) = there {
            told.already_there.speakers += 1;
            known.speakers.insert(speaker.id, id);
            continue;
        }
        let id = speaker.id;
        let colour = speaker.colour.filter(|colour| *colour < 8).map_or_else(|| next_colour(writer), Ok)?;
        writer.insert(&entities::Speaker {
            id,
            name: name.clone(),
            role: speaker.role,
            on_behalf_of: None,
            colour,
        })?;
        for alias in speaker.aliases {
            let Some(alias) = line(&alias, LONGEST) else { continue };
            match writer.speaker_by_name(&alias)? {
                None => writer.insert(&entities::SpeakerAlias { speaker: id, name: alias })?,
                Some(other) if other == id => {}
                Some(_) => {
                    told.leave(format!("the name “{alias}” of speaker “{name}”"), "another speaker has it")
                }
            }
        }
        principals.extend(speaker.on_behalf_of.map(|principal| (id, name, principal)));
        told.added.speakers += 1;
        known.speakers.insert(id, id);
    }
    for (id, name, principal) in principals {
        speak_for(writer, id, &name, known.speakers.get(&principal).copied(), told)?;
    }
    Ok(())
}

/// Only of speakers that were added; a circle is refused as everywhere.
fn speak_for(
    writer: &mut Writer<'_>,
    id: SpeakerId,
    name: &str,
    principal: Option<SpeakerId>,
    told: &mut Told,
) -> Result<(), Refusal> {
    let mut next = principal;
    while let Some(above) = next.filter(|above| *above != id) {
        next = writer.get::<entities::Speaker>(&above)?.and_then(|speaker| speaker.on_behalf_of);
    }
    if principal.is_none() || next.is_some() {
        told.leave(
            format!("for whom speaker “{name}” speaks"),
            "it is not in the file, or the speaker itself",
        );
        return Ok(());
    }
    let speaker = writer.get::<entities::Speaker>(&id)?.ok_or(Refusal::NotFound("speaker"))?;
    Ok(writer.update(&entities::Speaker { on_behalf_of: principal, ..speaker })?)
}

pub(super) fn tags(
    writer: &mut Writer<'_>,
    mut tags: Vec<Tag>,
    known: &mut Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    // The file should have a tag after the one above it; a file is not asked.
    while !tags.is_empty() {
        let before = tags.len();
        let mut waiting = Vec::new();
        let listed: HashMap<TagId, ()> = tags.iter().map(|tag| (tag.id, ())).collect();
        for tag in tags {
            let above = tag.parent.map(|parent| known.tags.get(&parent).copied());
            match above {
                Some(None) if tag.parent.is_some_and(|parent| listed.contains_key(&parent)) => {
                    waiting.push(tag)
                }
                above => self::tag(writer, tag, above.flatten(), known, told)?,
            }
        }
        if waiting.len() == before {
            for tag in waiting {
                told.leave(
                    format!("tag “{}”", tag.name),
                    "it stands under itself, or under what was left out",
                );
            }
            break;
        }
        tags = waiting;
    }
    Ok(())
}

fn tag(
    writer: &mut Writer<'_>,
    tag: Tag,
    parent: Option<TagId>,
    known: &mut Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    let Some(name) = name(told, "tag", &tag.name.replace('/', "∕")) else { return Ok(()) };
    let there = match same(writer, tag.id.into())? {
        ThingKey::Tag(id) => writer.get::<entities::Tag>(&id)?.map(|tag| tag.id),
        _ => None,
    };
    let there = there.map_or_else(|| writer.tag_by_name(parent, &name), |id| Ok(Some(id)))?;
    if let Some(id) = there {
        told.already_there.tags += 1;
        known.tags.insert(tag.id, id);
        return Ok(());
    }
    let Tag { id, colour, description, .. } = tag;
    writer.insert(&entities::Tag { id, name, parent, colour: colour % 8, description })?;
    told.added.tags += 1;
    known.tags.insert(id, id);
    Ok(())
}

pub(super) fn statements(
    writer: &mut Writer<'_>,
    act: Act,
    statements: Vec<Statement>,
    known: &mut Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    for statement in statements {
        let there = match same(writer, statement.id.into())? {
            ThingKey::Statement(id) => writer.get::<entities::Statement>(&id)?.map(|statement| statement.id),
            _ => None,
        };
        if let Some(id) = there {
            told.already_there.statements += 1;
            known.statements.insert(statement.id, id);
            continue;
        }
        let wording = statement.wording.trim().to_owned();
        if wording.is_empty() || wording.chars().count() > LONGEST_WORDING {
            let start: String = wording.chars().take(60).collect();
            told.leave(format!("statement “{start}”"), "a wording has 1 to 4,000 characters");
            continue;
        }
        let id = statement.id;
        writer.insert(&entities::Statement {
            id,
            wording,
            speaker: statement.speaker.and_then(|id| known.speakers.get(&id).copied()),
            place: tidy_text(statement.place),
            said: statement.said,
            created_at: statement.accepted.map_or(act.at, |accepted| time(accepted, act)),
        })?;
        told.added.statements += 1;
        known.statements.insert(id, id);
    }
    Ok(())
}
