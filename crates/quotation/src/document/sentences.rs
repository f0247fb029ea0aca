use super::{OUTSIDE, Shape, Span, Token};

/// Numbers the sentences. A paragraph begins one; so does what follows `.`,
/// `?`, `!` and looks like a beginning.
pub(super) fn number(text: &str, tokens: &mut [Token], spans: &[Span]) {
    let mut sentence = 0;
    for index in 0..tokens.len() {
        let starts = index == 0
            || tokens[index - 1].line != tokens[index].line
            || starts_after(text, tokens, spans, index);
        if starts && index > 0 {
            sentence += 1;
        }
        tokens[index].starts_sentence = starts;
        tokens[index].sentence = sentence;
    }
}

fn starts_after(text: &str, tokens: &[Token], spans: &[Span], index: usize) -> bool {
    let token = &tokens[index];
    let last = &tokens[index - 1];
    let begins = matches!(token.shape, Shape::Capital | Shape::Upper | Shape::Initial | Shape::Number);
    let opens = token.span != OUTSIDE && token.span != last.span;
    let ends = |token: &Token| {
        token.shape == Shape::Punctuation
            && matches!(text.as_bytes().get(token.start as usize), Some(b'.' | b'?' | b'!'))
    };
    if ends(last) {
        return begins || opens;
    }
    let closes = last.shape == Shape::Mark && index > 1 && last.span != token.span;
    let _ = spans;
    closes && (begins || opens) && ends(&tokens[index - 2])
}
