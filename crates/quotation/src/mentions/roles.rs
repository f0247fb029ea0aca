use super::{Mention, MentionKind, Sense};
use crate::document::{Document, Shape, Token};
use crate::lexicons::Flags;

/// Words between the article and the noun.
const LONGEST: usize = 6;

/// An office or trade that stands for who holds it: "the president", "a Kremlin
/// spokesman", "lawyer" after "her".
pub(super) fn at(document: &Document<'_>, at: usize) -> Option<Mention> {
    let first = document.tokens.get(at)?;
    let article = is_article(document.word(at));
    if !article && !is_owned(document, at, first) {
        return None;
    }
    let words = if article { at + 1 } else { at };
    let noun = noun(document, words, first)?;
    let token = document.tokens.get(noun)?;
    let (begin, end) = (at as u32, noun as u32 + 1);
    Some(Mention {
        tokens: begin..end,
        name: words as u32..end,
        kind: MentionKind::Role,
        sense: Sense::Person,
        head: noun as u32,
        person: None,
        possessive: token.possessive(),
        quoted: !first.outside(),
        titled: false,
    })
}

fn is_article(word: &str) -> bool {
    ["the", "a", "an", "one", "another", "this"].iter().any(|article| article.eq_ignore_ascii_case(word))
}

/// Whether a possessive stands right before: "his", "Falk's".
fn is_owned(document: &Document<'_>, at: usize, first: &Token) -> bool {
    at.checked_sub(1).and_then(|before| document.tokens.get(before)).is_some_and(|before| {
        before.line == first.line
            && before.span == first.span
            && (before.possessive() || before.word.flags.any(Flags::POSSESSIVE))
    })
}

/// The last noun of a role in the words from one on.
fn noun(document: &Document<'_>, words: usize, first: &Token) -> Option<usize> {
    let mut found = None;
    for at in words..words + LONGEST {
        let Some(token) = document.tokens.get(at) else { break };
        let flags = token.word.flags;
        if token.line != first.line || token.span != first.span || token.shape != Shape::Lower {
            break;
        }
        if flags.any(Flags::ROLE | Flags::PLURAL_ROLE | Flags::RELATION) {
            found = Some(at);
        } else if flags.any(Flags::GRAMMAR) || token.word.cue > 0.1 {
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
