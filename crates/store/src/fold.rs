use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The form in which names and words are compared: canonically composed, case
/// folded. Upper case first, because it alone knows that ß and ss are one.
pub fn fold(text: &str) -> String {
    text.nfc().collect::<String>().to_uppercase().to_lowercase()
}

/// Without case and accents: how names are looked for while they are typed.
pub fn bare(text: &str) -> String {
    fold(&text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_that_differ_in_case_or_composition_are_one() {
        for (one, other) in [("Straße", "STRASSE"), ("Zoe\u{308}", "zoë"), ("ΣΊΣΥΦΟΣ", "σίσυφος")]
        {
            assert_eq!(fold(one), fold(other));
        }
        assert_ne!(fold("Ann"), fold("Anna"));
    }
}
