use super::{MAX_BYTES, Named, file_names, folded, is_invisible};
use crate::Places;
use model::exports::{ExportArticle, ExportStatement};
use model::statements::Occasion;
use model::{ArticleId, BlobHash, StatementId};
use std::collections::HashSet;

fn article(number: u8, title: &str, source: Option<&str>, published: &str) -> ExportArticle {
    let mut id = [0x11; 16];
    id[0] = number;
    ExportArticle {
        id: ArticleId::from_bytes(id),
        title: title.to_owned(),
        source: source.map(str::to_owned),
        author: None,
        published: published.parse().ok(),
        url: None,
        original: BlobHash::from_bytes([0; 32]),
        imported_at: 0,
        quotes: Vec::new(),
    }
}

fn names(titles: &[&str]) -> Vec<String> {
    let articles: Vec<ExportArticle> =
        titles.iter().zip(1..).map(|(title, number)| article(number, title, None, "")).collect();
    file_names(articles.iter().map(Named::from), &Places::default())
}

fn one<'a, T>(thing: &'a T) -> String
where
    Named<'a>: From<&'a T>,
{
    file_names([Named::from(thing)], &Places::default()).remove(0)
}

fn check(title: &str, name: &str) {
    assert_eq!(names(&[title]), [name], "{title:?}");
}

#[test]
fn a_name_says_when_what_and_where() {
    let named = |source, published| one(&article(1, "A call: what now?", source, published));
    assert_eq!(named(Some("The Lantern"), "2017-05-03T08:15"), "2017-05-03 A call what now – The Lantern.md");
    assert_eq!(named(None, "2017-05"), "2017-05 A call what now.md");
    assert_eq!(named(Some(" / "), ""), "A call what now.md");
}

#[test]
fn a_name_is_safe_on_every_file_system() {
    check("../../etc/passwd", "etc-passwd.md");
    check("..", "Untitled.md");
    check(".hidden", "hidden.md");
    check("-rf", "rf.md");
    check("ends with dots... ", "ends with dots.md");
    check("a\\b|c*d?e\"f<g>h#i^j[k]l`m", "a-b-c d e'f g h i j k l'm.md");
    check("tab\tline\nnul\0rtl\u{202e}mark", "tab line nulrtlmark.md");
    check("R&D; AT&T; &lt;b", "R&D AT&T &ltb.md");
    check("a & b; c", "a & b; c.md");
    check("e\u{301}", "é.md");
    check("e\u{34f}\u{301}", "é.md");
    check("{{date}} {% x %}", "((date)) ( x ).md");
    for device in ["con", "NUL", "Com1", "LPT³", "aux.txt", "prn .x"] {
        let name = names(&[device]).remove(0);
        assert!(name.starts_with('_'), "{name}");
    }
    check("console", "console.md");
}

#[test]
fn a_long_name_is_cut_between_characters_and_keeps_its_source() {
    for letter in ["a", "é", "語", "👩‍👩‍👧", "e\u{301}"] {
        let long = letter.repeat(300);
        let article = article(1, &long, Some(&long), "2017-05-03");
        let name = one(&article);
        assert!(name.len() <= MAX_BYTES && name.len() > MAX_BYTES - 24, "{name}");
        assert!(name.starts_with("2017-05-03 ") && name.contains(" – "), "{name}");
        assert!(name.ends_with(".md") && !name.chars().any(is_invisible), "{name}");
    }
}

#[test]
fn the_oldest_keeps_its_name_and_a_new_article_renames_nobody() {
    let titles = ["Call", "call", "CALL", "index", "Straße", "STRASSE", "ﬁn", "fin", "GROẞ", "gross"];
    let all = names(&titles);
    assert_eq!(all[0], "Call.md");
    assert_eq!(all[1], "call (111111).md");
    assert_eq!(all[2], "CALL (111111111111).md");
    assert_eq!(all[3], "index (111111).md");
    for count in 1..titles.len() {
        assert_eq!(names(&titles[..count]), all[..count]);
    }
    let distinct: HashSet<String> = all.iter().map(|name| folded(name)).collect();
    assert_eq!(distinct.len(), titles.len());
}

#[test]
fn a_title_that_looks_like_a_suffix_takes_no_other_name() {
    assert_eq!(
        names(&["Call (111111)", "Call", "Call"]),
        ["Call (111111).md", "Call.md", "Call (111111111111).md"]
    );
}

#[test]
fn a_statement_and_an_article_of_one_name_are_two_files() {
    let statement = |number: u8, wording: &str| {
        let mut id = [0x22; 16];
        id[0] = number;
        ExportStatement {
            id: StatementId::from_bytes(id),
            wording: wording.to_owned(),
            speaker: None,
            occasion: Occasion::default(),
            silent: Vec::new(),
        }
    };
    assert_eq!(one(&statement(1, "“all-time low”: | so?")), "Statement “all-time low” - so.md");
    let (first, last) = (statement(1, "Low"), statement(3, "low"));
    let article = article(2, "Statement low", None, "");
    let names =
        file_names([Named::from(&first), Named::from(&article), Named::from(&last)], &Places::default());
    assert_eq!(names, ["Statement Low.md", "Statement low (111111).md", "Statement low (222222).md"]);
}
