use std::ops::Range;

use super::ends::{has_inner_capital, is_family_particle};
use super::kinds::{self, Parts};
use super::{Mention, MentionKind, Vocabulary};
use crate::document::{Document, Shape, Token};
use crate::lexicons::Flags;

/// Small words that begin or join sentences, never names of their own.
pub(super) const FUNCTION: Flags = Flags::GRAMMAR;

/// The name that begins at a token, with its titles.
pub(super) fn at(document: &Document<'_>, vocabulary: &Vocabulary, at: usize) -> Option<Mention> {
    let at = at as u32;
    let run = Run { document, vocabulary };
    let begin = if run.begins(at) { at } else { run.begins_after_article(at)? };
    let end = run.end(begin);
    if let Some(noun) = run.noun_of_body(end) {
        return Some(run.mention(at, begin..noun + 1, kinds::body(begin..noun + 1)));
    }
    let parts = kinds::parts(document, begin..end)?;
    if begin + 1 == end && !run.alone(begin, &parts) {
        return None;
    }
    Some(run.mention(at, begin..end, parts))
}

pub(super) struct Run<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) vocabulary: &'d Vocabulary,
}

impl Run<'_, '_> {
    pub(super) fn token(&self, at: u32) -> Option<&Token> {
        self.document.tokens.get(at as usize)
    }

    pub(super) fn flags(&self, at: u32) -> Flags {
        self.token(at).map(|token| token.word.flags).unwrap_or_default()
    }

    /// Whether two tokens stand in one line and in the same quoted span or none.
    pub(super) fn together(&self, one: u32, other: u32) -> bool {
        match (self.token(one), self.token(other)) {
            (Some(one), Some(other)) => one.line == other.line && one.span == other.span,
            _ => false,
        }
    }

    /// Whether a capital here is that of a sentence, which says nothing.
    fn heads_sentence(&self, at: u32) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        self.token(at).is_some_and(|token| token.starts_sentence)
            || before.is_none_or(|before| {
                before.shape == Shape::Mark || matches!(self.document.word(at as usize - 1), ":" | "•" | "*")
            })
    }

    /// Whether a token can be the first word of a name.
    fn begins(&self, at: u32) -> bool {
        let Some(token) = self.token(at) else { return false };
        if !self.is_capital(at) {
            // "de Blasio", "al-Assad"
            return token.shape == Shape::Lower
                && (has_inner_capital(self.document.word(at as usize))
                    || is_family_particle(self.document.word(at as usize))
                        && self.is_capital(at + 1)
                        && self.together(at, at + 1));
        }
        if self.vocabulary.is_headline(token.line) {
            return self.in_headline(at);
        }
        let flags = token.word.flags;
        if flags.any(Flags::DAY | Flags::MONTH) && !flags.any(Flags::FIRST_NAME | Flags::SURNAME) {
            return false;
        }
        let named =
            flags.any(Flags::FIRST_NAME | Flags::SURNAME | Flags::TITLE | Flags::ROLE | Flags::PLURAL_ROLE);
        if flags.any(FUNCTION) && (!named || self.heads_sentence(at)) {
            // "Will Smith", but no "May Trump"
            return flags.any(Flags::FIRST_NAME) && self.goes_on_as_surname(at + 1);
        }
        if self.heads_sentence(at) && self.is_verb_form(at) {
            return false;
        }
        if self.heads_sentence(at) && flags.any(Flags::COMMON) && !named {
            return self.is_capital(at + 1) && self.together(at, at + 1) && self.may_open_name(at);
        }
        true
    }

    /// "Pressed by Falk", "Entrusting Falk": unknown words that verbs end like.
    fn is_verb_form(&self, at: u32) -> bool {
        let word = self.document.word(at as usize);
        let ending = word.ends_with("ing") || word.ends_with("ed") || word.ends_with("ly");
        let flags = self.flags(at);
        ending
            && !flags.any(
                Flags::FIRST_NAME | Flags::SURNAME | Flags::PLACE | Flags::ORGANISATION_NAME | Flags::ROLE,
            )
            && !self.vocabulary.capital_elsewhere(at)
    }

    /// "The White House": the article belongs to the mention, not to the name.
    fn begins_after_article(&self, at: u32) -> Option<u32> {
        let article = self.document.word(at as usize).eq_ignore_ascii_case("the");
        (article && self.together(at, at + 1) && self.begins(at + 1)).then_some(at + 1)
    }

    /// In a line of capitals only words count that have capitals in running
    /// text, or that every reader knows for names.
    pub(super) fn in_headline(&self, at: u32) -> bool {
        let flags = self.flags(at);
        let known = flags.any(
            Flags::FIRST_NAME
                | Flags::SURNAME
                | Flags::TITLE
                | Flags::ORGANISATION_NAME
                | Flags::GOVERNMENT_PLACE
                | Flags::COUNTRY,
        );
        !flags.any(FUNCTION)
            && (self.vocabulary.capital_elsewhere(at) || known && !flags.any(Flags::COMMON | Flags::VERB))
            && !self.vocabulary.small_elsewhere(at)
    }

    fn goes_on_as_surname(&self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.shape == Shape::Capital)
            && !self.flags(at).any(FUNCTION | Flags::FIRST_NAME | Flags::TITLE)
            && self.together(at - 1, at)
    }

    /// An ordinary word with a capital before another one: "White House",
    /// "Former Sen. Dole", but not "Asked Trump", "Campaigning Clinton".
    fn may_open_name(&self, at: u32) -> bool {
        self.vocabulary.capital_elsewhere(at)
            || !self.vocabulary.small_elsewhere(at)
                && self.flags(at).any(Flags::ADJECTIVE | Flags::ORGANISATION | Flags::TITLE_PART)
    }

    pub(super) fn is_capital(&self, at: u32) -> bool {
        self.token(at)
            .is_some_and(|token| matches!(token.shape, Shape::Capital | Shape::Upper | Shape::Initial))
            && !self.flags(at).any(Flags::SUBJECT)
            && !self.document.word(at as usize).starts_with(['@', '#'])
    }

    /// Whether a capital alone makes this word a name.
    fn alone(&self, at: u32, parts: &Parts) -> bool {
        let flags = self.flags(at);
        if flags.any(Flags::DEMONYM) && !flags.any(Flags::PLURAL | Flags::FIRST_NAME | Flags::SURNAME) {
            // "a Republican said", but no "Republican voters"
            return self.token(at + 1).is_some_and(|next| next.word.cue > 0.1) && self.together(at, at + 1);
        }
        if flags.any(Flags::MONTH | Flags::DAY) && !flags.any(Flags::FIRST_NAME | Flags::SURNAME) {
            return false;
        }
        if flags.any(Flags::FIRST_NAME | Flags::MONTH) && flags.any(Flags::MONTH) {
            // "April said", but no "in April said", "12 April" or "the April strike"
            let dated = self.token(at.wrapping_sub(1)).is_some_and(|token| {
                token.shape == Shape::Number
                    || token.word.flags.any(Flags::PREPOSITION | Flags::DETERMINER | Flags::NUMBER)
            });
            return !dated
                && self.together(at, at + 1)
                && self.token(at + 1).is_some_and(|next| next.word.cue > 0.1);
        }
        if !self.heads_sentence(at) || parts.kind == MentionKind::Role {
            return true;
        }
        if self.vocabulary.small_elsewhere(at) {
            return false;
        }
        let known = flags.any(
            Flags::FIRST_NAME
                | Flags::SURNAME
                | Flags::ORGANISATION_NAME
                | Flags::COUNTRY
                | Flags::PLACE
                | Flags::GOVERNMENT_PLACE,
        );
        if known && !flags.any(Flags::COMMON | Flags::ADJECTIVE | Flags::VERB | FUNCTION) {
            return true;
        }
        self.vocabulary.capital_elsewhere(at) || self.unknown_subject(at)
    }

    /// A word that no list knows, with a verb after it: "Szydlo said".
    fn unknown_subject(&self, at: u32) -> bool {
        let Some(token) = self.token(at) else { return false };
        let word = self.document.stem(at as usize);
        let adverb = word.ends_with("ly") || word.ends_with("ing") || word.ends_with("ed");
        if token.shape == Shape::Upper {
            return true;
        }
        let next = self.token(at + 1);
        let verb = next.is_some_and(|next| {
            next.word.cue > 0.02
                || next.word.flags.any(Flags::AUXILIARY)
                || self.document.word(at as usize + 1).ends_with("ed")
        });
        token.word.flags.is_empty() && !adverb && (verb || token.possessive()) && self.together(at, at + 1)
    }

    fn mention(&self, at: u32, run: Range<u32>, parts: Parts) -> Mention {
        let end = run.end;
        let last = self.token(end - 1);
        let colon = self.document.word(end as usize) == ":";
        let first = self.token(at).is_some_and(|token| {
            at == 0
                || self
                    .token(at - 1)
                    .is_some_and(|before| before.line != token.line || before.shape == Shape::Mark)
        });
        let label = colon && first && parts.kind == MentionKind::Name && self.together(end - 1, end);
        Mention {
            tokens: at..end,
            head: parts.head,
            name: parts.name,
            kind: if label { MentionKind::Label } else { parts.kind },
            sense: parts.sense,
            person: None,
            possessive: last.is_some_and(Token::possessive),
            quoted: last.is_some_and(|last| !last.outside()),
            titled: parts.titled,
        }
    }
}
