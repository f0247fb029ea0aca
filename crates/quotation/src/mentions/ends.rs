use super::runs::{FUNCTION, Run};
use crate::document::{Shape, Token};
use crate::lexicons::Flags;

/// Names of more words are cut: a text in capitals is no name.
const LONGEST: u32 = 12;

impl Run<'_, '_> {
    /// The token after the last of a name.
    pub(super) fn end(&self, begin: u32) -> u32 {
        let mut end = begin + 1;
        while end - begin < LONGEST && !self.ends_with(end - 1) {
            if self.continues(begin, end) {
                end += 1;
            } else if let Some(joined) = self.joined(begin, end) {
                end = joined;
            } else {
                break;
            }
        }
        end
    }

    /// Whether no name goes on after this word: "Clinton's", "Tuesday".
    fn ends_with(&self, last: u32) -> bool {
        self.token(last).is_some_and(Token::possessive)
    }

    fn continues(&self, begin: u32, at: u32) -> bool {
        if !self.together(begin, at) || self.token(at).is_some_and(|token| token.starts_sentence) {
            return false;
        }
        let flags = self.flags(at);
        let word = self.document.word(at as usize);
        if !self.is_capital(at) {
            return self.token(at).is_some_and(|token| token.shape == Shape::Lower)
                && has_inner_capital(word);
        }
        if self.token(at).is_some_and(|token| self.vocabulary.is_headline(token.line)) {
            return self.in_headline(at) || flags.any(Flags::SUFFIX);
        }
        if flags.any(FUNCTION) {
            return flags.any(Flags::SURNAME | Flags::FIRST_NAME | Flags::CONNECTOR | Flags::SUFFIX);
        }
        if flags.any(Flags::MONTH | Flags::DAY) {
            // "Theresa May", but no "Clinton Tuesday"
            let first = self.flags(at - 1).any(Flags::FIRST_NAME | Flags::TITLE);
            return first && flags.any(Flags::SURNAME | Flags::FIRST_NAME);
        }
        // A surname before "Mr." ends a name: "Trump Mr. Cruz"
        !(flags.any(Flags::TITLE) && word.ends_with('.') && self.flags(at - 1).any(Flags::SURNAME))
    }

    /// Small words within a name, and what follows them: "de Gaulle",
    /// "Department of Health and Human Services", ", Jr."
    fn joined(&self, begin: u32, at: u32) -> Option<u32> {
        let next = at + 1;
        if !self.together(begin, at) || !self.together(at, next) {
            return None;
        }
        let word = self.document.word(at as usize);
        if word == "," {
            let suffix = self.flags(next).any(Flags::SUFFIX) && self.is_capital(next);
            return suffix.then_some(next + 1);
        }
        let body = (begin..at).any(|part| self.flags(part).any(Flags::ORGANISATION));
        let office = self.flags(at - 1).any(Flags::TITLE | Flags::ROLE);
        let holds = match word {
            "of" => {
                body || office || self.flags(at - 1).any(Flags::PLURAL_ROLE | Flags::PLACE | Flags::COMMON)
            }
            "for" | "on" | "to" => body,
            "and" | "&" => {
                word == "&"
                    || body
                        && (begin..at)
                            .any(|part| matches!(self.document.word(part as usize), "of" | "for" | "on"))
            }
            "the" => matches!(self.document.word(at as usize - 1), "of" | "for" | "on"),
            _ => is_family_particle(word) || matches!(word, "la" | "le" | "der" | "den" | "del" | "y" | "e"),
        };
        if !holds {
            return None;
        }
        if self.is_capital(next) && !self.flags(next).any(FUNCTION | Flags::DAY | Flags::MONTH) {
            return Some(next + 1);
        }
        // "of the Interior", "de la Renta"
        let third = next + 1;
        let second =
            matches!(self.document.word(next as usize), "the" | "la" | "las" | "los" | "der" | "den");
        (second && self.together(next, third) && self.is_capital(third)).then_some(third + 1)
    }

    /// The noun that makes a name a body's: "the Clinton campaign".
    pub(super) fn noun_of_body(&self, end: u32) -> Option<u32> {
        let small = |at: u32| self.token(at).is_some_and(|token| token.shape == Shape::Lower);
        let body =
            self.flags(end).any(Flags::ORGANISATION) && !self.flags(end).any(Flags::DOCUMENT | Flags::VERB);
        let noun = self.together(end - 1, end) && small(end) && body;
        // "the Clinton campaign manager" is no campaign.
        let next = end + 1;
        let goes_on = self.together(end, next)
            && small(next)
            && self.token(next).is_some_and(|next| next.word.cue < 0.02)
            && self
                .flags(next)
                .any(Flags::ROLE | Flags::PLURAL_ROLE | Flags::ORGANISATION | Flags::DOCUMENT | Flags::TITLE);
        (noun && !goes_on && !self.token(end - 1).is_some_and(|last| last.shape == Shape::Punctuation))
            .then_some(end)
    }
}

/// Particles of family names that are no English words.
pub(super) fn is_family_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "von"
            | "van"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "di"
            | "da"
            | "du"
            | "dos"
            | "della"
            | "abu"
            | "ben"
    )
}

/// "el-Sisi", "al-Assad", "d'Estaing".
pub(super) fn has_inner_capital(word: &str) -> bool {
    let mut parts = word.splitn(2, ['-', '\'', '\u{2019}']);
    let particle = parts.next().is_some_and(|first| {
        matches!(
            first,
            "al" | "el" | "ad" | "as" | "ar" | "an" | "at" | "ash" | "ul" | "d" | "l" | "bin" | "de"
        )
    });
    particle && parts.next().is_some_and(|rest| rest.chars().next().is_some_and(char::is_uppercase))
}
