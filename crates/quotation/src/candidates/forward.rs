//! Noun phrases from their first word to the right.

use super::grammar::Grammar;
use crate::document::Shape;
use crate::lexicons::Flags;

/// The end of the noun phrase that begins at `start`; `None` if none does.
pub(super) fn phrase_end(grammar: Grammar<'_>, start: usize, line: u32) -> Option<usize> {
    let first = grammar.beside(start, line)?;
    let small = Flags::PREPOSITION
        | Flags::CONJUNCTION
        | Flags::AUXILIARY
        | Flags::ADVERB
        | Flags::OBJECT
        | Flags::RELATIVE
        | Flags::WHO;
    if first.word.flags.any(Flags::SUBJECT) {
        return Some(start + 1);
    }
    let mut end = start;
    while end < start + 12 {
        let Some(token) = grammar.beside(end, line) else { break };
        let inside = match token.shape {
            Shape::Punctuation | Shape::Mark => false,
            Shape::Lower => {
                let article = end > start && token.word.flags.any(Flags::DETERMINER);
                // A small word after a name is not part of it.
                let after_name = end > start
                    && grammar.capital(end - 1)
                    && !grammar.token(end - 1).is_some_and(|token| token.possessive())
                    && !token
                        .word
                        .flags
                        .any(Flags::ROLE | Flags::ORGANISATION | Flags::PLURAL_ROLE | Flags::CONNECTOR)
                    && !leads_to_name(grammar, end, line);
                let later = end > start && (grammar.adverb(end) || tells_more(grammar, end));
                !(token.word.flags.any(small) || article || after_name || later)
            }
            Shape::Capital | Shape::Upper | Shape::Initial | Shape::Number => {
                !token.word.flags.any(Flags::DAY | Flags::MONTH | Flags::SUBJECT)
            }
        };
        if !inside || (token.starts_sentence && end > start) {
            break;
        }
        end += 1;
    }
    let known = Flags::DETERMINER
        | Flags::ROLE
        | Flags::PLURAL_ROLE
        | Flags::ADJECTIVE
        | Flags::FORMER
        | Flags::TITLE
        | Flags::TITLE_PART
        | Flags::NUMBER
        | Flags::ORGANISATION;
    // "said retired General Smith": the name tells that a phrase began.
    let named = end > start && grammar.capital(end - 1);
    let begins = named || grammar.capital(start) || first.word.flags.any(known);
    (end > start && begins).then_some(end)
}

/// Adjectives that follow their noun: "a lawmaker close to the mayor".
const FITTING: &[&str] = &["familiar", "close", "aware", "responsible", "critical", "loyal", "present"];

/// "close to", "briefed on": what follows belongs to the noun before.
fn tells_more(grammar: Grammar<'_>, index: usize) -> bool {
    (grammar.ends_with(index, "ed") || FITTING.contains(&grammar.word(index)))
        && grammar.any(index + 1, Flags::PREPOSITION)
}

/// "Smith constituent Jones", "Ohio tax-relief executive Jones": whether the words
/// after a name are nouns before another one, whom the phrase is about.
fn leads_to_name(grammar: Grammar<'_>, start: usize, line: u32) -> bool {
    let small = Flags::PREPOSITION
        | Flags::CONJUNCTION
        | Flags::AUXILIARY
        | Flags::ADVERB
        | Flags::OBJECT
        | Flags::RELATIVE
        | Flags::DETERMINER
        | Flags::SUBJECT;
    let noun = |index: &usize| {
        grammar.beside(*index, line).is_some_and(|token| {
            token.shape == Shape::Lower && !token.word.flags.any(small) && grammar.cue(*index) < 0.1
        }) && !grammar.adverb(*index)
    };
    let end = (start..start + 4).find(|index| !noun(index)).unwrap_or(start);
    end > start
        && grammar.beside(end, line).is_some_and(|token| {
            matches!(token.shape, Shape::Capital | Shape::Initial)
                && !token.word.flags.any(Flags::DAY | Flags::MONTH | Flags::SUBJECT)
                && !token.starts_sentence
        })
}

/// The end of a noun phrase with what tells more of its noun: "for the mayor",
/// "familiar with the plan".
pub(super) fn modified_end(grammar: Grammar<'_>, end: usize, line: u32) -> usize {
    let mut end = end;
    for _ in 0..2 {
        let participle = grammar.ends_with(end, "ed") || FITTING.contains(&grammar.word(end));
        let preposition = if participle { end + 1 } else { end };
        let attaches =
            matches!(grammar.word(preposition), "of" | "for" | "from" | "at" | "with" | "in" | "to" | "on");
        let free = grammar.beside(preposition, line).is_some();
        if !attaches || !free || !participle && matches!(grammar.word(preposition), "to" | "on") {
            break;
        }
        match phrase_end(grammar, preposition + 1, line) {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}
