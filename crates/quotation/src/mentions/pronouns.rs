use super::{Mention, MentionKind, Sense};
use crate::document::{Document, Shape};
use crate::lexicons::Flags;

const SPEAKING: Flags = Flags::SUBJECT;

/// A pronoun that may speak, or own what speaks: "he", "who", "his".
pub(super) fn at(document: &Document<'_>, at: usize) -> Option<Mention> {
    let token = document.tokens.get(at)?;
    let flags = token.word.flags;
    let possessive = flags.any(Flags::POSSESSIVE);
    if !flags.any(SPEAKING | Flags::POSSESSIVE | Flags::OBJECT | Flags::REFLEXIVE) {
        return None;
    }
    // "IT" and "US" in capitals are no pronouns, "I" is; "WHO" is a body.
    let shouted = token.shape == Shape::Upper;
    if shouted && !flags.any(Flags::I) {
        return None;
    }
    let at = at as u32;
    Some(Mention {
        tokens: at..at + 1,
        name: at..at + 1,
        kind: MentionKind::Pronoun,
        sense: Sense::Unknown,
        head: at,
        person: None,
        possessive,
        quoted: !token.outside(),
        titled: false,
    })
}
