use super::{Mention, MentionKind, Sense};
use crate::document::{Document, Shape, Token};
use crate::lexicons::Flags;

/// Words between the article and the noun.
const LONGEST: usize = 6;

/// An office that stands for who holds it: "the president", "the Kremlin
/// spokesman", "her lawyer".
pub(super) fn at(document: &Document<'_>, at: usize) -> Option<Mention> {
    let first = document.tokens.get(at)?;
    if !document.word(at).eq_ignore_ascii_case("the") {
        return None;
    }
    let noun = noun(document, at, first)?;
    let token = document.tokens.get(noun)?;
    let (begin, end) = (at as u32, noun as u32 + 1);
    Some(Mention {
        tokens: begin..end,
        name: begin + 1..end,
        kind: MentionKind::Role,
        sense: Sense::Person,
        head: noun as u32,
        person: None,
        possessive: token.possessive(),
        quoted: !first.outside(),
        titled: false,
    })
}

/// The last noun of a role in the words after an article.
fn noun(document: &Document<'_>, article: usize, first: &Token) -> Option<usize> {
    let mut found = None;
    for at in article + 1..article + 1 + LONGEST {
        let Some(token) = document.tokens.get(at) else { break };
        let flags = token.word.flags;
        if token.line != first.line || token.span != first.span || token.shape != Shape::Lower {
            break;
        }
        if flags.any(Flags::ROLE | Flags::PLURAL_ROLE) {
            found = Some(at);
        } else if flags.any(Flags::GRAMMAR) || token.word.cue > 0.1 || token.possessive() {
            break;
        } else if found.is_some() {
            // "the president election": the role only tells of which one.
            if flags.any(Flags::ORGANISATION | Flags::DOCUMENT) {
                return None;
            }
            break;
        }
        if token.possessive() {
            break;
        }
    }
    found
}
