//! Noun phrases without a parser: from their last word to the left.

use super::grammar::Grammar;
use crate::document::Shape;
use crate::lexicons::Flags;
use std::ops::Range;

/// The most words of one phrase, those after prepositions included.
const LONGEST: usize = 14;

/// A noun phrase: "a spokesman for the mayor", whose head is "spokesman".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) tokens: Range<usize>,
    pub(super) head: usize,
    /// Whether it has an article or another word that begins a noun phrase.
    pub(super) determined: bool,
}

impl Grammar<'_> {
    /// The phrase whose last word is at `last`; prepositions inside it are
    /// followed to the noun that they belong to.
    pub(super) fn phrase_ending(self, last: usize) -> Option<Phrase> {
        let end = last + 1;
        let mut phrase = self.simple_ending(last)?;
        while let Some(preposition) = phrase.tokens.start.checked_sub(1) {
            let line = self.token(last)?.line;
            if self.beside(preposition, line).is_none()
                || !self.attaches(preposition)
                || self.token(phrase.tokens.start)?.starts_sentence
            {
                break;
            }
            let Some(outer) = preposition.checked_sub(1).and_then(|noun| self.simple_ending(noun)) else {
                break;
            };
            if end - outer.tokens.start > LONGEST || self.token(preposition)?.starts_sentence {
                break;
            }
            phrase = Phrase { tokens: outer.tokens.start..end, ..outer };
        }
        Some(phrase)
    }

    /// A phrase without prepositions that ends at `last`.
    pub(super) fn simple_ending(self, last: usize) -> Option<Phrase> {
        let line = self.token(last)?.line;
        if !self.nominal(last, line) {
            return None;
        }
        let mut start = last;
        let mut determined = self.begins(last);
        while !determined && last - start < LONGEST && !self.token(start)?.starts_sentence {
            let Some(before) = start.checked_sub(1).filter(|before| self.beside(*before, line).is_some())
            else {
                break;
            };
            if self.begins(before) {
                start = before;
                determined = true;
                // "the group's lawyers": what owns is part of the phrase.
                if self.owner(before)
                    && let Some(owner) = self.simple_ending(before)
                {
                    start = owner.tokens.start;
                }
            } else if self.premodifier(before) {
                start = before;
            } else {
                break;
            }
        }
        if !determined {
            start = self.without_loose_words(start, last);
        }
        Some(Phrase { tokens: start..last + 1, head: last, determined })
    }

    /// "some said", "another said": a word of number that stands alone.
    pub(super) fn lone(self, last: usize) -> Option<Phrase> {
        let alone =
            ["some", "many", "most", "others", "another", "one", "both", "few", "several", "all", "none"];
        let token = self.token(last).filter(|token| token.outside())?;
        let known = alone.iter().any(|word| word.eq_ignore_ascii_case(self.word(last)));
        let start = last
            .checked_sub(1)
            .filter(|before| !token.starts_sentence && self.begins(*before))
            .unwrap_or(last);
        known.then_some(Phrase { tokens: start..last + 1, head: last, determined: true })
    }

    /// What may be the last word of a noun phrase.
    fn nominal(self, index: usize, line: u32) -> bool {
        let Some(token) = self.beside(index, line) else { return false };
        let small = Flags::PREPOSITION
            | Flags::CONJUNCTION
            | Flags::AUXILIARY
            | Flags::ADVERB
            | Flags::SUBJECT
            | Flags::OBJECT
            | Flags::REFLEXIVE;
        match token.shape {
            Shape::Lower => {
                !token.word.flags.any(small)
                    && (!token.word.flags.any(Flags::DETERMINER) || token.possessive())
            }
            Shape::Capital | Shape::Upper | Shape::Initial => !token.word.flags.any(Flags::SUBJECT),
            Shape::Number => true,
            Shape::Punctuation | Shape::Mark => false,
        }
    }

    /// An article, a demonstrative, or the owner of what follows.
    fn begins(self, index: usize) -> bool {
        (self.any(index, Flags::DETERMINER) && !self.any(index, Flags::RELATIVE)) || self.owner(index)
    }

    fn owner(self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.possessive())
    }

    /// What may stand between an article and its noun.
    fn premodifier(self, index: usize) -> bool {
        let small = Flags::PREPOSITION
            | Flags::CONJUNCTION
            | Flags::AUXILIARY
            | Flags::SUBJECT
            | Flags::OBJECT
            | Flags::REFLEXIVE;
        match self.shape(index) {
            Some(Shape::Lower) => {
                !self.any(index, small | Flags::RELATIVE) && self.cue(index) < 0.3 && !self.ended_time(index)
            }
            Some(Shape::Punctuation | Shape::Mark) | None => false,
            // "While Smith", "If Congress": a sentence begins with its small word.
            Some(_) => !self.any(index, Flags::SUBJECT | Flags::RELATIVE) && !self.any(index, small),
        }
    }

    /// "two weeks ago": belongs to no name.
    fn ended_time(self, index: usize) -> bool {
        self.word(index) == "ago"
    }

    /// A preposition that ties a noun to the noun before it.
    fn attaches(self, index: usize) -> bool {
        matches!(
            self.word(index),
            "of" | "for" | "from" | "at" | "in" | "with" | "on" | "to" | "by" | "against" | "near"
        )
    }

    /// Without an article the phrase keeps only names, and the nouns and
    /// adjectives that surely belong to its last word.
    fn without_loose_words(self, start: usize, last: usize) -> usize {
        let sure = Flags::ADJECTIVE
            | Flags::DEMONYM
            | Flags::ROLE
            | Flags::FORMER
            | Flags::ORGANISATION
            | Flags::NUMBER
            | Flags::TITLE
            | Flags::TITLE_PART;
        (start..last)
            .rev()
            .take_while(|index| self.capital(*index) || self.any(*index, sure))
            .last()
            .unwrap_or(last)
    }
}
