//! Where an article names somebody: names with their titles, bodies, places,
//! pronouns, and offices that stand for people ("the president").
//!
//! Must not know who is who: that "He" is "Mr Putin" is found out in `people`.
//! Start with [`find`].

mod ends;
mod kinds;
mod pronouns;
mod roles;
mod runs;
mod vocabulary;

use std::ops::Range;

use crate::document::Document;

pub(crate) use vocabulary::{Vocabulary, key};

/// Words that stand for somebody or something that can speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// All its words: "President Donald Trump", "the White House".
    pub(crate) tokens: Range<u32>,
    /// Without titles and article: "Donald Trump", "White House".
    pub(crate) name: Range<u32>,
    pub(crate) kind: MentionKind,
    pub(crate) sense: Sense,
    /// The word that counts: the surname, the pronoun, the noun.
    pub(crate) head: u32,
    /// Index of the entity it belongs to, once `people` has seen it.
    pub(crate) person: Option<u32>,
    /// "Putin's", "his".
    pub(crate) possessive: bool,
    /// Inside a quoted span: of use for naming, a poor speaker.
    pub(crate) quoted: bool,
    /// Comes with a title.
    pub(crate) titled: bool,
}

/// What kind of words a mention is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum MentionKind {
    /// "Vladimir Putin", "the Kremlin".
    Name,
    /// "he", "who"; possessive ones too.
    Pronoun,
    /// "the president", "Attorney General".
    Role,
    /// A name with a colon after it at the head of a line or a quote.
    Label,
}

/// What a name seems to be, as far as its words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Sense {
    Person,
    Organisation,
    Place,
    /// A lone surname, a product, a title of a work.
    Unknown,
}

/// All mentions of an article, in the order of their first words.
pub(crate) fn find(document: &Document<'_>, vocabulary: &Vocabulary) -> Vec<Mention> {
    let mut mentions = Vec::with_capacity(document.tokens.len() / 8);
    let mut at = 0;
    while at < document.tokens.len() {
        let found = pronouns::at(document, at)
            .or_else(|| runs::at(document, vocabulary, at))
            .or_else(|| roles::at(document, at));
        match found {
            Some(mention) => {
                at = (mention.tokens.end as usize).max(at + 1);
                mentions.push(mention);
            }
            None => at += 1,
        }
    }
    know_surnames(vocabulary, &mut mentions);
    mentions
}

/// A lone "King" is a name in an article that names Pete King, whatever other
/// use the word has.
fn know_surnames(vocabulary: &Vocabulary, mentions: &mut [Mention]) {
    let mut surnames: Vec<u64> = mentions
        .iter()
        .filter(|mention| {
            mention.sense == Sense::Person && mention.name.len() > 1 && mention.kind != MentionKind::Role
        })
        .map(|mention| vocabulary.key(mention.head))
        .collect();
    surnames.sort_unstable();
    for mention in mentions.iter_mut().filter(|mention| mention.tokens.len() == 1) {
        let known = || surnames.binary_search(&vocabulary.key(mention.head)).is_ok();
        if mention.kind != MentionKind::Pronoun && mention.sense != Sense::Place && known() {
            if mention.kind == MentionKind::Role {
                mention.kind = MentionKind::Name;
            }
            mention.sense = Sense::Person;
        }
    }
}

#[cfg(test)]
mod tests;
