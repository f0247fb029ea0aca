use std::ops::Range;

use super::People;
use super::offices::office_key;
use crate::SpeakerKind;
use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind, Vocabulary};

/// Mentions looked at before a description.
const REACH: usize = 80;

/// What a description ("the president", "the ministry", "the statement") means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Described {
    /// Index of the entity.
    pub(crate) entity: u32,
    /// Whether the entity made the text that speaks, rather than being it.
    pub(crate) of_document: bool,
}

impl People {
    /// Whom a noun phrase with "the" means, by its noun: somebody who has that
    /// office, a body whose name has that noun, or, for a text, who made it.
    pub(crate) fn described(
        &self,
        document: &Document<'_>,
        vocabulary: &Vocabulary,
        mentions: &[Mention],
        tokens: Range<u32>,
        head: u32,
    ) -> Option<Described> {
        let definite = document.word(tokens.start as usize).eq_ignore_ascii_case("the");
        let flags = document.tokens.get(head as usize)?.word.flags;
        if !definite || flags.any(Flags::PLURAL) {
            return None;
        }
        let before = before(mentions, tokens.start);
        if flags.any(Flags::ROLE | Flags::TITLE) {
            let office = office_key(document.word(head as usize), vocabulary.key(head));
            return self.last_holding(before, |entity| entity.offices.contains(&office), false);
        }
        if flags.any(Flags::ORGANISATION) {
            let noun = vocabulary.key(head);
            return self.last_holding(before, |entity| entity.last == noun, false);
        }
        if flags.any(Flags::DOCUMENT) {
            return self.last_holding(
                before,
                |entity| entity.kind == SpeakerKind::Organisation && !entity.place,
                true,
            );
        }
        None
    }

    fn last_holding(
        &self,
        before: &[Mention],
        holds: impl Fn(&super::Entity) -> bool,
        of_document: bool,
    ) -> Option<Described> {
        before
            .iter()
            .rev()
            .take(REACH)
            .filter(|mention| mention.kind != MentionKind::Pronoun && !mention.quoted)
            .filter_map(|mention| mention.person)
            .find(|person| self.entity(*person).is_some_and(&holds))
            .map(|entity| Described { entity, of_document })
    }
}

/// The mentions that begin before a token.
pub(super) fn before(mentions: &[Mention], token: u32) -> &[Mention] {
    let count = mentions.partition_point(|mention| mention.tokens.start < token);
    mentions.get(..count).unwrap_or_default()
}
