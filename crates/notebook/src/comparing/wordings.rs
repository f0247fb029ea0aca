//! Words as a statement is called by them.

const OPENING: [char; 6] = ['“', '„', '«', '‘', '"', '\''];
const CLOSING: [char; 6] = ['”', '“', '»', '’', '"', '\''];

/// Quoted words without what only led on in the article: a comma before the
/// closing mark, a mark without its fellow.
pub(crate) fn canonical(words: &str) -> String {
    let mut rest = words.trim();
    loop {
        let before = rest;
        rest = rest.trim_end_matches([',', ';', ':', '–', '—', '-']).trim();
        let has = |marks: [char; 6], inside: &str| inside.contains(marks);
        if let Some(inside) = rest.strip_prefix(OPENING).filter(|inside| !has(CLOSING, inside)) {
            rest = inside.trim();
        }
        if let Some(inside) = rest.strip_suffix(CLOSING).filter(|inside| !has(OPENING, inside)) {
            rest = inside.trim();
        }
        if rest == before {
            break;
        }
    }
    if rest.is_empty() { words.trim().to_owned() } else { rest.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn what_led_on_in_the_article_is_no_part_of_a_wording() {
        for (words, expected) in [
            ("may be at an all-time low,", "may be at an all-time low"),
            ("“It will turn,", "It will turn"),
            ("We wait —", "We wait"),
            ("No.", "No."),
            ("the “very good” one", "the “very good” one"),
            ("“No” means no", "“No” means no"),
            ("very good”,", "very good"),
            (" , ", ","),
        ] {
            assert_eq!(canonical(words), expected, "{words}");
        }
    }
}
