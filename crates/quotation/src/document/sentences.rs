use super::{Shape, Token};
use crate::lexicons::Flags;

/// Marks and brackets that may stand between a full stop and the next sentence.
const CLOSING: usize = 3;

/// Tokens after a quote among which its verb of saying stands: "Ann Oak then asked".
const ATTRIBUTION: usize = 5;

/// From this chance on a verb attributes.
const CUE: f32 = 0.3;

/// Numbers the sentences. A paragraph begins one; so does what follows `.`,
/// `?`, `!` and looks like a beginning.
pub(super) fn number(text: &str, tokens: &mut [Token]) {
    let mut sentence = 0;
    for index in 0..tokens.len() {
        let starts = index == 0
            || tokens[index - 1].line != tokens[index].line
            || Place { text, tokens, index }.starts();
        sentence += u32::from(starts && index > 0);
        tokens[index].starts_sentence = starts;
        tokens[index].sentence = sentence;
    }
}

/// A token that is not the first of its line.
struct Place<'a> {
    text: &'a str,
    tokens: &'a [Token],
    index: usize,
}

impl Place<'_> {
    fn starts(&self) -> bool {
        let token = &self.tokens[self.index];
        if matches!(token.shape, Shape::Lower) || !self.may_begin(token) {
            return false;
        }
        let mut last = self.index - 1;
        let mut closes = false;
        while self.index - last <= CLOSING && last > 0 && self.is_closing(last) {
            closes |= self.tokens[last].shape == Shape::Mark;
            last -= 1;
        }
        if self.tokens[last].line != token.line {
            return false;
        }
        match self.stop(last) {
            Some(b'?' | b'!') if closes => !self.is_attributed(false),
            Some(_) if closes => !self.is_attributed(true),
            Some(_) => true,
            None => self.ends_shortened(last),
        }
    }

    /// What can stand at the head of a sentence.
    fn may_begin(&self, token: &Token) -> bool {
        match token.shape {
            Shape::Capital | Shape::Upper | Shape::Initial | Shape::Number => true,
            Shape::Mark => !token.outside() && self.tokens[self.index - 1].span != token.span,
            Shape::Punctuation => self.text[token.start as usize..].starts_with(['(', '[', '\u{2022}']),
            Shape::Lower => false,
        }
    }

    /// A mark that closes a span, or a closing bracket.
    fn is_closing(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.shape {
            // It stands right after a word or a sign, and not at the head of its span.
            Shape::Mark => {
                let before = &self.tokens[at - 1];
                before.end == token.start && (token.outside() || before.span == token.span)
            }
            Shape::Punctuation => {
                matches!(self.text.as_bytes().get(token.start as usize), Some(b')' | b']'))
            }
            _ => false,
        }
    }

    /// The sign that ends a sentence there.
    fn stop(&self, at: usize) -> Option<u8> {
        let token = &self.tokens[at];
        if token.shape != Shape::Punctuation {
            return None;
        }
        let sign = *self.text.as_bytes().get(token.start as usize)?;
        let ellipsis = self.text[token.start as usize..].starts_with('\u{2026}');
        if ellipsis { Some(b'.') } else { Some(sign).filter(|sign| matches!(sign, b'.' | b'?' | b'!')) }
    }

    /// Whether the words after a quote attribute it: `"Why?" Oak asked`. After
    /// a full stop they must end the sentence to do so.
    fn is_attributed(&self, must_end: bool) -> bool {
        let line = self.tokens[self.index].line;
        let after = self.tokens[self.index..].iter().take(ATTRIBUTION);
        for (offset, token) in after.enumerate() {
            if token.line != line || !token.outside() || token.shape == Shape::Punctuation {
                return false;
            }
            if offset > 0 && token.word.cue >= CUE {
                let next = self.index + offset + 1;
                return !must_end || next >= self.tokens.len() || self.stop(next) == Some(b'.');
            }
        }
        false
    }

    /// "… in the U.S. The …": the full stop of an abbreviation ends a sentence
    /// too when a small word with a capital follows, which no name begins with.
    fn ends_shortened(&self, last: usize) -> bool {
        let small = Flags::DETERMINER | Flags::SUBJECT | Flags::PREPOSITION | Flags::CONJUNCTION;
        let (shortened, token) = (&self.tokens[last], &self.tokens[self.index]);
        shortened.shape != Shape::Initial
            && !shortened.word.flags.any(Flags::TITLE)
            && self.text[..shortened.end as usize].ends_with('.')
            && shortened.shape != Shape::Punctuation
            && (token.shape == Shape::Mark || token.word.flags.any(small))
    }
}
