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
