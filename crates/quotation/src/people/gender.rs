use super::{Entity, People};
use crate::SpeakerKind;
use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind};

/// As the article's words tell it: which pronoun it uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Gender {
    Male,
    Female,
}

/// Tells genders from titles ("Mrs."), nouns beside the name ("spokeswoman"),
/// kinship ("his wife, Ann"), first names, and at last from pronouns near by.
pub(super) fn tell(document: &Document<'_>, mentions: &[Mention], people: &mut People) {
    let mut votes = vec![0i32; people.entities.len()];
    for mention in mentions.iter().filter(|mention| mention.kind != MentionKind::Pronoun) {
        let Some(person) = mention.person.map(|person| person as usize) else { continue };
        let (Some(vote), Some(entity)) = (votes.get_mut(person), people.entities.get(person)) else {
            continue;
        };
        *vote += of_titles(document, mention) + of_first_name(document, mention, &entity.name);
    }
    let pronouns = of_pronouns(document, mentions, people);
    for ((entity, sure), weak) in people.entities.iter_mut().zip(votes).zip(pronouns) {
        entity.gender = told(entity, if sure == 0 { weak } else { sure });
    }
}

/// Of a noun: "spokeswoman".
pub(super) fn of_flags(flags: Flags) -> Option<Gender> {
    match (flags.any(Flags::MALE), flags.any(Flags::FEMALE)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

fn told(entity: &Entity, votes: i32) -> Option<Gender> {
    if entity.kind != SpeakerKind::Person || entity.plural {
        return None;
    }
    match votes {
        0 => None,
        votes if votes > 0 => Some(Gender::Male),
        _ => Some(Gender::Female),
    }
}

fn word_gender(document: &Document<'_>, at: u32) -> i32 {
    let flags = document.tokens.get(at as usize).map(|token| token.word.flags).unwrap_or_default();
    match (flags.any(Flags::MALE), flags.any(Flags::FEMALE)) {
        (true, false) => 1,
        (false, true) => -1,
        _ => 0,
    }
}

/// Titles in the mention, and a noun right before it.
fn of_titles(document: &Document<'_>, mention: &Mention) -> i32 {
    let inside: i32 = (mention.tokens.start..mention.name.start).map(|at| word_gender(document, at)).sum();
    let beside = (1..=2)
        .filter_map(|back| mention.tokens.start.checked_sub(back))
        .find(|at| document.word(*at as usize) != ",")
        .filter(|at| {
            let flags = document.tokens.get(*at as usize).map(|token| token.word.flags).unwrap_or_default();
            flags.any(Flags::ROLE | Flags::RELATION)
        })
        .map_or(0, |at| word_gender(document, at));
    4 * inside.signum() + 3 * beside
}

fn of_first_name(document: &Document<'_>, mention: &Mention, full_name: &str) -> i32 {
    let Some(token) = document.tokens.get(mention.name.start as usize) else { return 0 };
    let flags = token.word.flags;
    // "Malik" alone is a surname in an article about Tashfeen Malik.
    let surname = mention.name.len() == 1
        && (flags.any(Flags::SURNAME) || !full_name.starts_with(document.stem(mention.name.start as usize)));
    if !flags.any(Flags::FIRST_NAME) || surname {
        return 0;
    }
    let sure = if flags.any(Flags::ORDINARY_NAME) { 1 } else { 2 };
    sure * word_gender(document, mention.name.start)
}

/// A pronoun that follows somebody's name within the sentence, with nobody
/// else named in between, votes; twice as many votes one way decide.
fn of_pronouns(document: &Document<'_>, mentions: &[Mention], people: &People) -> Vec<i32> {
    let mut votes = vec![(0u32, 0u32); people.entities.len()];
    let mut last: Option<(u32, u32)> = None;
    for mention in mentions.iter().filter(|mention| !mention.quoted) {
        let Some(token) = document.tokens.get(mention.head as usize) else { continue };
        if mention.kind == MentionKind::Pronoun {
            let flags = token.word.flags;
            let Some((person, sentence)) = last else { continue };
            let Some(vote) = votes.get_mut(person as usize) else { continue };
            if sentence == token.sentence {
                vote.0 += u32::from(flags.any(Flags::HE));
                vote.1 += u32::from(flags.any(Flags::SHE));
            }
        } else if let Some(person) = mention.person {
            let speaks = people.entity(person).is_some_and(|entity| entity.kind == SpeakerKind::Person);
            last = speaks.then_some((person, token.sentence));
        }
    }
    votes.into_iter().map(|(he, she)| i32::from(he > 2 * she) - i32::from(she > 2 * he)).collect()
}
