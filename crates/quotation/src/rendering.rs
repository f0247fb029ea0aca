use crate::Rendering;
use crate::document::{Document, Span};

/// Words from which on a stretch is a clause, though it begins small.
const CLAUSE: usize = 8;

/// Tokens of the reporter's words inside an interrupted quote.
const INTERRUPTION: usize = 15;

/// Whether the words are whole clauses, or a part of the reporter's sentence:
/// by the marks before them, their own full stop and their first letter.
pub(crate) fn rendering(document: &Document<'_>, span: &Span) -> Rendering {
    let words = span.words.slice(document.text).unwrap_or("");
    let ends = words.ends_with([',', '.', '?', '!', '\u{2026}', '\u{2014}', '-', '\u{2019}', '\'']);
    let begins =
        words.starts_with(|first: char| first.is_uppercase() || matches!(first, '[' | '(' | '\u{2026}'));
    let long = words.split_whitespace().take(CLAUSE).count() >= CLAUSE;
    let whole = !span.closed || ends && (begins || long);
    if stands_alone(document, span) && whole { Rendering::Direct } else { Rendering::Partial }
}

/// Whether a new clause may begin where the span does.
fn stands_alone(document: &Document<'_>, span: &Span) -> bool {
    let before = text_before(document, span).trim_end();
    before.is_empty()
        || before
            .ends_with([',', ':', '.', '?', '!', '\u{2014}', '\u{2013}', '"', '\u{201D}', '\u{2019}', '\''])
}

/// A little of the line before the span.
fn text_before<'t>(document: &Document<'t>, span: &Span) -> &'t str {
    let line = document.lines.get(span.line as usize).map_or(0, |line| line.range.start());
    let mut from = span.marked.start().saturating_sub(8).max(line);
    while !document.text.is_char_boundary(from) {
        from += 1;
    }
    document.text.get(from..span.marked.start()).unwrap_or("")
}

/// Whether the second of two neighbouring spans goes on with the first: in the
/// next paragraph, or after "he said".
pub(crate) fn continues(document: &Document<'_>, first: &Span, second: &Span) -> bool {
    if second.continues_paragraph {
        return first.line + 1 == second.line;
    }
    let between = second.tokens.start.saturating_sub(first.tokens.end) as usize;
    if first.line != second.line || !(1..=INTERRUPTION).contains(&between) {
        return false;
    }
    let words = first.words.slice(document.text).unwrap_or("");
    let gap = document.text.get(first.marked.end()..second.marked.start()).unwrap_or("").trim();
    let one_sentence =
        words.ends_with([',', '\u{2014}', '-', '?', '!']) && gap.ends_with([',', '\u{2014}', '-']);
    let next_sentence = words.ends_with([',', '?', '!']) && gap.ends_with('.') && !gap.contains(". ");
    let direct = rendering(document, second) == Rendering::Direct;
    one_sentence && !gap.contains(" and ") || next_sentence && direct
}

#[cfg(test)]
mod tests {
    use super::{continues, rendering};
    use crate::Rendering;
    use crate::document::Document;

    #[track_caller]
    fn check(text: &str, expected: &[Rendering]) {
        let document = Document::read(text);
        let found: Vec<_> = document.spans.iter().map(|span| rendering(&document, span)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[track_caller]
    fn check_continues(text: &str, expected: bool) {
        let document = Document::read(text);
        assert_eq!(continues(&document, &document.spans[0], &document.spans[1]), expected, "{text}");
    }

    #[test]
    fn whole_clauses_are_direct() {
        check("“We go,” said Oak. “All of us will go.”", &[Rendering::Direct; 2]);
        check("Oak said: “We go.”", &[Rendering::Direct]);
        check("“We came early. The hall was cold.\n“We left late.”", &[Rendering::Direct; 2]);
    }

    #[test]
    fn a_few_words_inside_a_sentence_are_partial() {
        check("Oak called it a “very good” talk, and “constructive.”", &[Rendering::Partial; 2]);
        check("She said that “things will work out fine” between them.", &[Rendering::Partial]);
    }

    #[test]
    fn a_quote_goes_on_after_its_attribution() {
        check_continues("“We go,” said Oak, “and all of us will stay away.”", true);
        check_continues("“We go,” said Oak. “All of us will stay away.”", true);
        check_continues("“We came early.\n“We left late.”", true);
    }

    #[test]
    fn two_quotes_in_a_line_are_not_one() {
        check_continues("Oak called it “good” and Elm called it “bad”.", false);
        check_continues("“We go,” said Oak. The others stayed. “All of us will stay away.”", false);
        check_continues("“We came early.”\n“We left late.”", false);
    }
}
