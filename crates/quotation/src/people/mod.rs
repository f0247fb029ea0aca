//! Who is who in an article: mentions of one person or body grouped, with the
//! fullest name, gender and offices, and what "he" and "the president" mean.
//!
//! Must not know quotes or cue words beyond what a token tells of itself.
//! Start with [`People::read`].

mod beside;
mod clues;
mod described;
mod gender;
mod grouping;
mod naming;
mod offices;
mod pronouns;
mod recent;
mod unnamed;
mod weighing;

use crate::SpeakerKind;
use crate::document::Document;
use crate::mentions::{Mention, Vocabulary};

#[cfg(feature = "training")]
pub(crate) use clues::NAMES as CLUES;
pub(crate) use described::Described;
pub(crate) use gender::Gender;
pub(crate) use pronouns::Candidate;

/// Everybody and every body that an article names.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct People {
    pub(crate) entities: Vec<Entity>,
}

/// One person or body.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entity {
    /// The fullest name, without titles and article.
    pub(crate) name: String,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    /// A place that is not known to stand for a government.
    pub(crate) place: bool,
    /// Has a first name or a title.
    pub(crate) surely_person: bool,
    /// Two or three words of which none is an ordinary one.
    pub(crate) likely_person: bool,
    /// "Democrats", "the Clintons".
    pub(crate) plural: bool,
    /// How often the article names it outside quotes; pronouns do not count.
    pub(crate) named: u32,
    /// Who is meant, where this is an office that somebody with a name holds.
    pub(crate) holder: Option<u32>,
    /// The number of the surname, or of the last word.
    last: u64,
    /// Numbers of the words for its offices: president, spokesman.
    offices: Vec<u64>,
}

impl People {
    /// Groups the mentions of an article, tells each its entity, and resolves
    /// the pronouns among them.
    pub(crate) fn read(document: &Document<'_>, vocabulary: &Vocabulary, mentions: &mut [Mention]) -> Self {
        Self::observed(document, vocabulary, mentions, |_, _, _| {})
    }

    /// The same; the observer sees each pronoun's candidates, with the number
    /// of its mention.
    pub(crate) fn observed(
        document: &Document<'_>,
        vocabulary: &Vocabulary,
        mentions: &mut [Mention],
        mut observe: impl FnMut(&Self, usize, &[Candidate]),
    ) -> Self {
        let mut people = grouping::group(document, vocabulary, mentions);
        naming::name(document, mentions, &mut people);
        offices::collect(document, vocabulary, mentions, &mut people);
        gender::tell(document, mentions, &mut people);
        unnamed::describe(document, vocabulary, mentions, &mut people);
        pronouns::resolve(document, mentions, &people, |mention, candidates| {
            observe(&people, mention, candidates)
        });
        people
    }

    /// The entity with an index that a mention holds.
    pub(crate) fn entity(&self, index: u32) -> Option<&Entity> {
        self.entities.get(index as usize)
    }
}

#[cfg(test)]
mod tests;
