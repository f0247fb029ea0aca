use super::beside::Beside;
use super::clues::Clues;
use super::recent::{Recent, Seen};
use super::{Gender, People};
use crate::SpeakerKind;
use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind};

/// Lines back in which a pronoun's person is looked for.
const FARTHEST_LINE: u32 = 8;

/// The pronouns that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
    Who,
}

/// Tells every pronoun outside quotes its entity, from the first to the last,
/// so that a chain of "he … he … he" stays with one person. The observer sees
/// each pronoun's candidates with what speaks for them.
pub(super) fn resolve(
    document: &Document<'_>,
    mentions: &mut [Mention],
    people: &People,
    mut observe: impl FnMut(usize, &[Candidate]),
) {
    let mut recent = Recent::new(people.entities.len());
    let mut candidates = Vec::new();
    for index in 0..mentions.len() {
        let Some(seen) = Seen::read(document, mentions, index) else { continue };
        let outside = mentions.get(index).filter(|mention| !mention.quoted);
        if let Some(pronoun) = outside.and_then(|mention| pronoun(document, mention)) {
            let beside = Beside::read(mentions, index);
            let question = Question { people, recent: &recent, pronoun, seen: &seen, beside: &beside };
            question.candidates(&mut candidates);
            observe(index, &candidates);
            if let Some(mention) = mentions.get_mut(index) {
                mention.person = best(&candidates);
            }
        }
        if let Some(person) = mentions.get(index).and_then(|mention| mention.person) {
            // "the president" calls to mind who that is.
            let holder = people.entity(person).and_then(|entity| entity.holder);
            recent.note(holder.unwrap_or(person), seen);
        }
    }
}

/// Somebody whom a pronoun may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) person: u32,
    pub(crate) clues: Clues,
}

fn best(candidates: &[Candidate]) -> Option<u32> {
    candidates
        .iter()
        .max_by(|one, other| one.clues.weigh().total_cmp(&other.clues.weigh()))
        .map(|candidate| candidate.person)
}

fn pronoun(document: &Document<'_>, mention: &Mention) -> Option<Pronoun> {
    if mention.kind != MentionKind::Pronoun {
        return None;
    }
    let flags = document.tokens.get(mention.head as usize)?.word.flags;
    [
        (Flags::HE, Pronoun::He),
        (Flags::SHE, Pronoun::She),
        (Flags::IT, Pronoun::It),
        (Flags::THEY, Pronoun::They),
        (Flags::WHO, Pronoun::Who),
    ]
    .into_iter()
    .find_map(|(flag, pronoun)| flags.any(flag).then_some(pronoun))
}

/// One pronoun and those who may be meant.
pub(super) struct Question<'a> {
    pub(super) people: &'a People,
    pub(super) recent: &'a Recent,
    pub(super) pronoun: Pronoun,
    pub(super) seen: &'a Seen,
    pub(super) beside: &'a Beside,
}

impl Question<'_> {
    /// Those who agree in number and gender, the latest first.
    fn candidates(&self, found: &mut Vec<Candidate>) {
        found.clear();
        if self.pronoun == Pronoun::Who {
            let person = self.antecedent_of_who();
            found.extend(person.map(|person| Candidate { person, clues: Clues::default() }));
            return;
        }
        for person in self.recent.order().filter(|person| self.agrees(*person)) {
            let near = self
                .recent
                .of(person)
                .filter(|track| self.seen.line.saturating_sub(track.last.line) <= FARTHEST_LINE);
            if let Some(track) = near {
                found.push(Candidate { person, clues: self.clues(person, track, found.len()) });
            }
        }
    }

    /// "Trump, who declared …": the name right before.
    fn antecedent_of_who(&self) -> Option<u32> {
        let (person, seen) = self.recent.latest()?;
        let near = seen.line == self.seen.line && self.seen.token.saturating_sub(seen.end) < 4;
        near.then_some(person)
    }

    fn agrees(&self, person: u32) -> bool {
        let Some(entity) = self.people.entity(person) else { return false };
        let human = entity.kind == SpeakerKind::Person || entity.kind == SpeakerKind::Described;
        match self.pronoun {
            Pronoun::He => human && !entity.plural && entity.gender != Some(Gender::Female),
            Pronoun::She => human && !entity.plural && entity.gender != Some(Gender::Male),
            Pronoun::It => !(entity.plural || human && entity.gender.is_some()),
            Pronoun::They => entity.gender.is_none(),
            Pronoun::Who => true,
        }
    }
}
