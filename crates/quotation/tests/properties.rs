//! What holds for every text, however broken.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;
use quotation::{Finder, Findings};
use text::TextRange;

/// Pieces that articles are made of, and such that break readers of articles.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "‚",
    "`",
    "``",
    "''",
    "「",
    "」",
    "\"\"",
    "=\"",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\u{2028}",
    "\u{A0}",
    "\u{200B}",
    "\u{FEFF}",
    ".",
    ",",
    "?",
    "!",
    "…",
    "...",
    ":",
    "—",
    "-",
    "(",
    ")",
    "[",
    "]",
    "6'2\"",
    "'em",
    "'90s",
    "workers'",
    "he",
    "she",
    "they",
    "it",
    "He",
    "They",
    "said",
    "asked",
    "told reporters",
    "according to",
    "called it",
    "Ann Oak",
    "Mayor Ann Oak",
    "Mr. Elm",
    "Elm's",
    "the mayor",
    "a spokesman for Elm",
    "the White House",
    "the ministry",
    "the statement",
    "Oak, who left,",
    "ELM:",
    "Q:",
    "READ MORE: Elm",
    "Subscribe now",
    "By Ann Oak",
    "we will go",
    "not now",
    "very good",
    "café",
    "cafe\u{301}",
    "🌊",
    "👩‍👩‍👧",
    "北京",
    "Ärger",
    "ß",
    "İ",
    "\u{301}",
    "\0",
    "<a href=\"x\">",
    "U.S.",
    "p.m.",
    "a",
    "The",
    "the",
    "of",
    "and",
    "who",
    "that",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len(), prop_oneof![Just(""), Just(" ")]);
    vec(piece, 0..60)
        .prop_map(|chosen| chosen.iter().map(|(at, gap)| format!("{}{gap}", PIECES[*at])).collect())
}

/// Where a range is no stretch of the text, says so.
fn check_range(text: &str, range: TextRange) -> Result<(), TestCaseError> {
    prop_assert!(range.slice(text).is_some_and(|words| !words.is_empty()), "{range:?}");
    Ok(())
}

fn check(text: &str, findings: &Findings) -> Result<(), TestCaseError> {
    let mut end = 0;
    for (index, quote) in findings.quotes.iter().enumerate() {
        check_range(text, quote.words)?;
        check_range(text, quote.marked)?;
        prop_assert!(quote.marked.start() <= quote.words.start() && quote.words.end() <= quote.marked.end());
        prop_assert!(end <= quote.marked.start(), "quotes overlap");
        end = quote.marked.end();
        prop_assert!(quote.continues.is_none_or(|before| before < index));
        prop_assert!((0.0..=1.0).contains(&quote.confidence));
        if let Some(speaker) = &quote.speaker {
            check_range(text, speaker.mention)?;
            prop_assert!(!speaker.name.trim().is_empty());
        }
        if let Some(cue) = quote.cue {
            check_range(text, cue.range)?;
        }
    }
    check_passages(text, findings)
}

fn check_passages(text: &str, findings: &Findings) -> Result<(), TestCaseError> {
    let blank = |from, to| {
        let gap: &str = TextRange::new(from, to).slice(text).unwrap_or("x");
        gap.chars().all(|sign| sign.is_whitespace() || matches!(sign, '\u{200B}' | '\u{FEFF}' | '\u{2060}'))
    };
    let mut end = 0;
    for passage in &findings.passages {
        check_range(text, passage.range)?;
        prop_assert!(blank(end, passage.range.start()), "a gap at {end}");
        end = passage.range.end();
    }
    prop_assert!(blank(end, text.len()), "a gap at {end}");
    Ok(())
}

proptest! {
    #[test]
    fn broken_articles_are_read_without_harm(text in pieces()) {
        check(&text, &Finder::new().read(&text))?;
    }

    #[test]
    fn any_text_is_read_without_harm(text in any::<String>()) {
        check(&text, &Finder::new().read(&text))?;
    }

    #[test]
    fn the_same_text_gives_the_same_findings(text in pieces()) {
        prop_assert_eq!(Finder::new().read(&text), Finder::default().read(&text));
    }

    #[test]
    fn what_find_gives_is_not_masked(text in pieces()) {
        prop_assert!(quotation::find(&text).iter().all(|quote| quote.masked.is_none()));
    }
}

#[test]
fn hostile_texts_are_read_without_harm() {
    let finder = Finder::new();
    for piece in PIECES {
        let text = piece.repeat(3_000);
        check(&text, &finder.read(&text)).expect(piece);
    }
    let nested = "“a ".repeat(1_000) + &"” b".repeat(1_000);
    check(&nested, &finder.read(&nested)).expect("nested");
}
