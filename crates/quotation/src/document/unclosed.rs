use super::{Shape, Span, Token};
use crate::lexicons::Flags;
use text::TextRange;

/// Tokens of an attribution at the end of a paragraph, at most.
const TAIL: usize = 10;

/// Tokens from the subject to its verb, at most: "Mayor Ann Oak said".
const SUBJECT: usize = 5;

/// From this chance on a verb attributes.
const CUE: f32 = 0.3;

/// Whether any span was cut. Where the closing mark was forgotten, the reporter's words at the end of the
/// paragraph are not quoted: “We will go, he said. Not so when the next
/// paragraph goes on with the quote.
pub(super) fn cut(text: &str, tokens: &[Token], spans: &mut [Span]) -> bool {
    let mut any = false;
    for index in 0..spans.len() {
        let (span, after) = (&spans[index], spans.get(index + 1));
        let goes_on = after.is_some_and(|after| after.continues_paragraph || after.line == span.line);
        if span.closed || span.parent.is_some() || goes_on {
            continue;
        }
        let inside = &tokens[span.tokens.start as usize..span.tokens.end as usize];
        if let Some(end) = end_of_words(text, inside) {
            let span = &mut spans[index];
            span.words = TextRange::new(span.words.start(), end);
            span.marked = TextRange::new(span.marked.start(), end);
            any = true;
        }
    }
    any
}

/// The byte after the last quoted sign, if an attribution follows it.
fn end_of_words(text: &str, tokens: &[Token]) -> Option<usize> {
    let first = tokens.len().saturating_sub(TAIL).max(2);
    let stop = |at: &usize| {
        let sign = tokens[*at].shape == Shape::Punctuation;
        sign && text[tokens[*at].start as usize..].starts_with([',', '?', '!'])
    };
    let last = (first..tokens.len()).rev().find(stop)?;
    attributes(&tokens[last + 1..]).then(|| tokens[last].end as usize)
}

/// "he said", "said Mayor Ann Oak on Monday"
fn attributes(tail: &[Token]) -> bool {
    let names = |token: &Token| {
        matches!(token.shape, Shape::Capital | Shape::Upper)
            || token.word.flags.any(Flags::SUBJECT | Flags::DETERMINER)
    };
    let cue = |token: &Token| token.shape == Shape::Lower && token.word.cue >= CUE;
    let (Some(first), Some(second)) = (tail.first(), tail.get(1)) else { return false };
    cue(first) && names(second) || names(first) && tail.iter().take(SUBJECT).skip(1).any(cue)
}
