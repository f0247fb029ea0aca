use super::{Entity, People};
use crate::document::{Document, Shape};
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind, Vocabulary, key};

/// Offices of one person that are kept.
const MOST_OFFICES: usize = 8;

/// Words between a name and the noun that describes it: "Jane Doe, the
/// group's long-serving president".
const LONGEST_APPOSITION: u32 = 9;

/// Collects for everybody the nouns of title and trade: before the name, in it,
/// and after it between commas.
pub(super) fn collect(
    document: &Document<'_>,
    vocabulary: &Vocabulary,
    mentions: &[Mention],
    people: &mut People,
) {
    let offices = Offices { document, vocabulary };
    for mention in mentions.iter().filter(|mention| mention.kind == MentionKind::Name) {
        let Some(entity) = mention.person.and_then(|person| people.entities.get_mut(person as usize)) else {
            continue;
        };
        offices.before(mention, entity);
        offices.after(mention, entity);
    }
}

/// The number of the noun of an office, short forms spelt out.
pub(super) fn office_key(word: &str, vocabulary_key: u64) -> u64 {
    match word.trim_end_matches('.') {
        "Sen" | "Sens" => key("senator"),
        "Gov" => key("governor"),
        "Rep" => key("congressman"),
        "Gen" => key("general"),
        "Atty" => key("attorney"),
        "Prof" => key("professor"),
        "Dr" => key("doctor"),
        _ => vocabulary_key,
    }
}

struct Offices<'d, 't> {
    document: &'d Document<'t>,
    vocabulary: &'d Vocabulary,
}

impl Offices<'_, '_> {
    fn flags(&self, at: u32) -> Flags {
        self.document.tokens.get(at as usize).map(|token| token.word.flags).unwrap_or_default()
    }

    fn is_office(&self, at: u32) -> bool {
        self.flags(at).any(Flags::ROLE | Flags::TITLE | Flags::PLURAL_ROLE)
    }

    fn add(&self, at: u32, entity: &mut Entity) {
        let office = office_key(self.document.word(at as usize), self.vocabulary.key(at));
        if entity.offices.len() < MOST_OFFICES && !entity.offices.contains(&office) {
            entity.offices.push(office);
        }
    }

    /// "campaign manager Robby Mook", "US President Donald Trump".
    fn before(&self, mention: &Mention, entity: &mut Entity) {
        for at in mention.tokens.start..mention.name.start {
            if self.is_office(at) {
                self.add(at, entity);
            }
        }
        let Some(first) = self.document.tokens.get(mention.tokens.start as usize) else { return };
        let earliest = mention.tokens.start.saturating_sub(2);
        for at in (earliest..mention.tokens.start).rev() {
            let Some(token) = self.document.tokens.get(at as usize) else { break };
            let beside = token.line == first.line && token.span == first.span && !first.starts_sentence;
            if !beside || token.shape != Shape::Lower || token.possessive() || !self.is_office(at) {
                break;
            }
            self.add(at, entity);
        }
    }

    /// "Jane Doe, president of the group,".
    fn after(&self, mention: &Mention, entity: &mut Entity) {
        let comma = mention.tokens.end;
        if self.document.word(comma as usize) != "," {
            return;
        }
        let Some(first) = self.document.tokens.get(comma as usize) else { return };
        let mut found = None;
        for at in comma + 1..comma + 1 + LONGEST_APPOSITION {
            let Some(token) = self.document.tokens.get(at as usize) else { break };
            if token.line != first.line || token.span != first.span || token.shape == Shape::Punctuation {
                break;
            }
            if self.is_office(at) && !token.possessive() {
                found = Some(at);
            } else if found.is_some()
                || token.word.flags.any(Flags::PREPOSITION | Flags::AUXILIARY | Flags::SUBJECT)
            {
                break;
            }
        }
        if let Some(found) = found {
            self.add(found, entity);
        }
    }
}
