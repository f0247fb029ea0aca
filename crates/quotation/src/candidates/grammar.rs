//! Small questions about the words of a sentence, all with a constant reach.

use crate::document::{Document, Shape, Token};
use crate::lexicons::{Flags, look_up};

/// A cue weaker than this says nothing.
const WEAKEST_CUE: f32 = 0.02;

/// Past forms that no ending tells.
const PASTS: &[&str] = &[
    "became",
    "began",
    "bore",
    "bought",
    "broke",
    "brought",
    "built",
    "came",
    "caught",
    "chose",
    "cut",
    "dealt",
    "drew",
    "drove",
    "fell",
    "felt",
    "flew",
    "fought",
    "found",
    "gave",
    "got",
    "grew",
    "heard",
    "held",
    "hit",
    "kept",
    "knew",
    "laid",
    "led",
    "left",
    "let",
    "lost",
    "made",
    "meant",
    "met",
    "paid",
    "put",
    "ran",
    "read",
    "rode",
    "rose",
    "sat",
    "saw",
    "sent",
    "set",
    "shook",
    "shot",
    "showed",
    "sold",
    "sought",
    "spent",
    "spoke",
    "stood",
    "struck",
    "stuck",
    "swept",
    "swore",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "understood",
    "went",
    "withdrew",
    "woke",
    "won",
    "wore",
    "wrote",
];

/// The tokens of an article, asked for their part in the sentence. An index
/// beyond the text has no part in anything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grammar<'d> {
    document: &'d Document<'d>,
}

impl<'d> Grammar<'d> {
    pub(crate) fn new(document: &'d Document<'d>) -> Self {
        Self { document }
    }

    pub(crate) fn token(self, index: usize) -> Option<&'d Token> {
        self.document.tokens.get(index)
    }

    /// The token, if it is outside quotation marks and in the same line.
    pub(crate) fn beside(self, index: usize, line: u32) -> Option<&'d Token> {
        self.token(index).filter(|token| token.line == line && token.outside())
    }

    pub(crate) fn any(self, index: usize, flags: Flags) -> bool {
        self.token(index).is_some_and(|token| token.word.flags.any(flags))
    }

    pub(crate) fn shape(self, index: usize) -> Option<Shape> {
        self.token(index).map(|token| token.shape)
    }

    /// Begins with a capital, whatever follows.
    pub(crate) fn capital(self, index: usize) -> bool {
        matches!(self.shape(index), Some(Shape::Capital | Shape::Upper | Shape::Initial))
    }

    /// The first byte of a sign of punctuation; 0 for words.
    pub(crate) fn sign(self, index: usize) -> u8 {
        match self.token(index) {
            Some(token) if token.shape == Shape::Punctuation => {
                self.document.text.as_bytes().get(token.start as usize).copied().unwrap_or(0)
            }
            _ => 0,
        }
    }

    /// Whether it is a dash, of whatever length.
    pub(crate) fn dash(self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.shape == Shape::Punctuation)
            && matches!(self.document.word(index), "–" | "—" | "-" | "--" | "―")
    }

    /// Ends a sentence or a clause.
    pub(crate) fn stop(self, index: usize) -> bool {
        matches!(self.sign(index), b'.' | b'!' | b'?' | b';' | b':')
    }

    /// The share of the word's uses that attribute a quote, 0 if it tells nothing.
    pub(crate) fn cue(self, index: usize) -> f32 {
        match self.token(index) {
            Some(token) if token.outside() && token.word.cue >= WEAKEST_CUE => {
                let verb =
                    token.shape == Shape::Lower || (token.shape == Shape::Capital && self.lower_text(index));
                if verb { token.word.cue } else { 0.0 }
            }
            _ => 0.0,
        }
    }

    /// A capital that the start of a sentence or a headline explains.
    fn lower_text(self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.starts_sentence || token.line == 0)
    }

    /// An adverb, or a word that looks like one.
    pub(crate) fn adverb(self, index: usize) -> bool {
        self.any(index, Flags::ADVERB)
            || (self.shape(index) == Some(Shape::Lower) && self.document.word(index).ends_with("ly"))
    }

    /// Whether it looks like a verb with a tense: "has", "took", "wanted", "calls".
    pub(crate) fn finite(self, index: usize) -> bool {
        let Some(token) = self.token(index).filter(|token| token.shape == Shape::Lower && token.outside())
        else {
            return false;
        };
        let word = self.word(index);
        token.word.flags.any(Flags::AUXILIARY)
            || token.word.cue >= WEAKEST_CUE
            || word.ends_with("ed")
            || PASTS.binary_search(&word).is_ok()
            || word.strip_suffix('s').is_some_and(|stem| {
                let known = look_up(stem).flags;
                known.any(Flags::VERB) && !known.any(Flags::ROLE | Flags::ORGANISATION | Flags::DOCUMENT)
            })
    }

    pub(crate) fn word(self, index: usize) -> &'d str {
        self.document.word(index)
    }

    pub(crate) fn ends_with(self, index: usize, ending: &str) -> bool {
        self.shape(index) == Some(Shape::Lower) && self.document.word(index).ends_with(ending)
    }

    /// The token after a bracket that opens here, if it closes soon.
    pub(crate) fn after_bracket(self, open: usize) -> Option<usize> {
        if !matches!(self.sign(open), b'(' | b'[') {
            return None;
        }
        (open + 1..open + 10).find(|index| matches!(self.sign(*index), b')' | b']')).map(|close| close + 1)
    }

    /// The token before a bracket that closes here, if it opened shortly before.
    pub(crate) fn before_bracket(self, close: usize) -> Option<usize> {
        if !matches!(self.sign(close), b')' | b']') {
            return None;
        }
        let first = close.saturating_sub(10);
        (first..close)
            .rev()
            .find(|index| matches!(self.sign(*index), b'(' | b'['))
            .and_then(|open| open.checked_sub(1))
    }
}
