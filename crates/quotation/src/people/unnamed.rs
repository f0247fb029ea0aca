use std::collections::HashMap;

use super::{Entity, People};
use crate::SpeakerKind;
use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind, Sense, Vocabulary};

/// Gives everybody without a name an entity, one for each noun: "a senior
/// official … the official". Where the words around tell who is meant ("the
/// president", "her husband, Bill Falk"), the entity knows the holder. "The
/// candidate" that nobody introduced is somebody with a name, but who?
pub(super) fn describe(
    document: &Document<'_>,
    vocabulary: &Vocabulary,
    mentions: &mut [Mention],
    people: &mut People,
) {
    let mut nouns: HashMap<u64, u32> = HashMap::new();
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get(index).filter(|mention| mention.kind == MentionKind::Role) else {
            continue;
        };
        let described =
            people.described(document, vocabulary, mentions, mention.tokens.clone(), mention.head);
        let holder = described.map(|found| found.entity).or_else(|| beside(document, mentions, index));
        let noun = vocabulary.key(mention.head);
        let known = nouns.get(&noun).copied();
        let definite = document.word(mention.tokens.start as usize).eq_ignore_ascii_case("the");
        if known.is_none() && holder.is_none() && definite && !is_plural(document, mention) {
            continue;
        }
        let new = entity(document, vocabulary, mention);
        let entity = known.unwrap_or(people.entities.len() as u32);
        if known.is_none() {
            nouns.insert(noun, entity);
            people.entities.push(new);
        }
        if let Some(entity) = people.entities.get_mut(entity as usize) {
            entity.named += u32::from(mentions.get(index).is_some_and(|mention| !mention.quoted));
            entity.holder = holder;
        }
        if let Some(mention) = mentions.get_mut(index) {
            mention.person = Some(entity);
        }
    }
}

/// The name right after: "her husband, Bill Falk".
fn beside(document: &Document<'_>, mentions: &[Mention], index: usize) -> Option<u32> {
    let (mention, next) = (mentions.get(index)?, mentions.get(index + 1)?);
    let gap = next.tokens.start.checked_sub(mention.tokens.end)?;
    let comma = gap == 1 && document.word(mention.tokens.end as usize) == ",";
    let named = next.kind == MentionKind::Name && next.sense == Sense::Person;
    next.person.filter(|_| named && (gap == 0 || comma))
}

fn is_plural(document: &Document<'_>, mention: &Mention) -> bool {
    document.tokens.get(mention.head as usize).is_some_and(|token| token.word.flags.any(Flags::PLURAL))
}

fn entity(document: &Document<'_>, vocabulary: &Vocabulary, mention: &Mention) -> Entity {
    let flags = document.tokens.get(mention.head as usize).map(|token| token.word.flags).unwrap_or_default();
    Entity {
        name: words(document, mention),
        kind: SpeakerKind::Described,
        gender: super::gender::of_flags(flags),
        place: false,
        surely_person: !flags.any(Flags::PLURAL),
        likely_person: true,
        plural: flags.any(Flags::PLURAL),
        named: 0,
        holder: None,
        last: vocabulary.key(mention.head),
        offices: Vec::new(),
    }
}

/// With the word that owns it: "my father".
fn words(document: &Document<'_>, mention: &Mention) -> String {
    let first = mention.tokens.start;
    let owner = first.checked_sub(1).and_then(|before| document.tokens.get(before as usize));
    let owned = mention.tokens.start == mention.name.start
        && owner.is_some_and(|owner| owner.possessive() || owner.word.flags.any(Flags::POSSESSIVE));
    let start =
        if owned { owner } else { document.tokens.get(first as usize) }.map_or(0, |token| token.start);
    let last = mention.tokens.end.checked_sub(1).and_then(|last| document.tokens.get(last as usize));
    let words = document.slice(start, last.map_or(start, |token| token.stem_end));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
