use super::{inline, paragraphs};

fn check(words: &str, escaped: &str) {
    assert_eq!(inline(words), escaped);
}

#[test]
fn ordinary_prose_stays_as_it_is() {
    for words in [
        "It was “an all-time low”, he said: 50% of it (more or less).",
        "R&D at AT&T, 3.5 per cent; 10:30 - 11:00; it's the speaker's \"own\" word!",
        "Розмова була діловою – та конструктивною…",
    ] {
        check(words, words);
    }
}

#[test]
fn what_is_acted_upon_is_escaped_and_nothing_else() {
    check("*a* [[b]] #c", "\\*a\\* \\[\\[b\\]\\] \\#c");
    check("<% x %>", "&lt;% x %>");
    check("key:: value", "key:\\: value");
    check("1986. A year", "1986\\. A year");
    check("in 1986. A year", "in 1986. A year");
    check("https://a.example", "https\\://a.example");
    check("&amp; & b", "\\&amp; & b");
    check("- a - b", "\\- a - b");
    check("a == b = c", "a \\=\\= b = c");
    check("a | b {c} $5", "a \\| b \\{c\\} \\$5");
    check("x `= y` {% z %}", "x \\`\\= y\\` \\{\\% z %\\}");
}

#[test]
fn bare_addresses_are_no_links() {
    check("WWW.a.example", "WWW\\.a.example");
    check("ann@b.example, @ann, 2 @ 3", "ann\\@b.example, \\@ann, 2 @ 3");
    check("a@.d, a@-d", "a\\@.d, a\\@-d");
    check("obsidian://open", "obsidian\\://open");
}

#[test]
fn a_line_of_the_words_is_a_paragraph() {
    assert_eq!(paragraphs(" a \r\n\n\tb\tc\u{2028}"), ["a", "b c"]);
    assert_eq!(paragraphs(" \n\t"), Vec::<String>::new());
    check("a\n b", "a b");
}
