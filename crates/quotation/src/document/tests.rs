use super::Document;

#[track_caller]
fn check_tokens(text: &str, expected: &[&str]) {
    let document = Document::read(text);
    let found: Vec<_> = (0..document.tokens.len()).map(|token| document.word(token)).collect();
    assert_eq!(found, expected);
}

#[test]
fn abbreviations_and_initials_keep_their_full_stop() {
    check_tokens(
        "Mr. Oak met Sen. J. P. Elm in the U.S. Senate.",
        &["Mr.", "Oak", "met", "Sen.", "J.", "P.", "Elm", "in", "the", "U.S.", "Senate", "."],
    );
}

#[test]
fn apostrophes_and_hyphens_stay_in_their_words() {
    check_tokens(
        "Don't, the workers' so-called O’Hara’s.",
        &["Don't", ",", "the", "workers'", "so-called", "O’Hara’s", "."],
    );
}

/// The text with a `|` before each sentence but the first.
#[track_caller]
fn check_sentences(cut: &str) {
    let text = cut.replace('|', "");
    let document = Document::read(&text);
    let mut found = text.clone();
    for token in document.tokens.iter().skip(1).rev().filter(|token| token.starts_sentence) {
        found.insert(token.start as usize, '|');
    }
    assert_eq!(found, cut);
}

#[test]
fn words_of_other_scripts_are_words() {
    check_tokens("Łódź—où «naïve» 北京 🌊!", &["Łódź", "—", "où", "«", "naïve", "»", "北京", "🌊", "!"]);
}

#[test]
fn a_lacking_space_does_not_join_sentences() {
    check_tokens(
        "He left.She stayed at example.org.",
        &["He", "left", ".", "She", "stayed", "at", "example.org", "."],
    );
}

#[test]
fn single_marks_are_tokens_and_apostrophes_are_not() {
    check_tokens(
        "'We don't,' said the Oaks' man",
        &["'", "We", "don't", ",", "'", "said", "the", "Oaks'", "man"],
    );
}

#[test]
fn possessive_endings_are_no_part_of_the_stem() {
    let document = Document::read("Oak’s, the workers' and it's Elm");
    let stems: Vec<_> = (0..document.tokens.len()).map(|token| document.stem(token)).collect();
    assert_eq!(stems, ["Oak", ",", "the", "workers", "and", "it", "Elm"]);
}

#[test]
fn sentences_end_at_full_stops() {
    check_sentences("We go. |They stay! |Do you? |Nobody knows.");
    check_sentences("We go (or so they say.) |They stay.");
}

#[test]
fn abbreviations_end_no_sentence() {
    check_sentences("Mr. Oak met Sen. Ann B. Elm of the U.S. Senate at 5 p.m. Monday.");
    check_sentences("They left the U.S. |The talks went on.");
}

#[test]
fn a_question_inside_a_quote_does_not_end_the_sentence_around_it() {
    check_sentences("“Why?” he asked. |“Go!” Ann Oak said.");
    check_sentences("“Why? |Because,” he said.");
    check_sentences("“We go.” |Oak then left the hall and went home.");
    check_sentences("He asked, “Why?” |Nobody in the hall knew what to say.");
}

#[test]
fn paragraphs_are_lines_that_are_not_blank() {
    let document = Document::read("\u{FEFF}One\r\n\r\n  two \u{2028}three\n");
    let lines: Vec<_> = document.lines.iter().filter_map(|line| line.range.slice(document.text)).collect();
    assert_eq!(lines, ["One", "two", "three"]);
}

#[test]
fn tokens_know_their_outermost_span() {
    let document = Document::read("Oak said: “She told me ‘no’ twice.” He left.");
    let inside: Vec<_> = document.tokens.iter().map(|token| token.outside()).collect();
    assert_eq!(inside.iter().filter(|outside| **outside).count(), 6);
    let nested = &document.spans[1];
    assert_eq!((nested.parent, document.range(nested.tokens.clone())), (Some(0), nested.marked));
}
