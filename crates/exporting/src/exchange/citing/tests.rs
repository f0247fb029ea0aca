use super::{Citing, Work, plain};
use crate::exchange::samples::HOSTILE;
use model::exchange::CitationStyle;

fn work() -> Work {
    Work {
        title: "Call may mark “all-time low”, NATO says".to_owned(),
        author: Some("P. Reed".to_owned()),
        source: Some("Harbour Post".to_owned()),
        published: "2017-05-02".parse().ok(),
        url: Some("https://example.org/port".to_owned()),
    }
}

/// Citations in every style, `_` around what is italic.
fn cited(work: &Work) -> String {
    let shown = |style| {
        let pieces = Citing::by(style).quoted(Some("Ada Lind"), work);
        let shown = |piece: &super::Piece| {
            if piece.italic { format!("_{}_", piece.text) } else { piece.text.clone() }
        };
        pieces.iter().map(shown).collect::<String>() + "\n"
    };
    CitationStyle::ALL.into_iter().map(shown).collect()
}

#[test]
fn styles_tell_author_title_source_date_and_address() {
    expect_test::expect![[r#"
        Ada Lind, quoted in Call may mark “all-time low”, NATO says (Harbour Post, 2 May 2017)
        Ada Lind, quoted in: P. Reed. (2017, May 2). Call may mark “all-time low”, NATO says. _Harbour Post_. https://example.org/port
        Ada Lind, quoted in: P. Reed. 2017. “Call may mark “all-time low”, NATO says.” _Harbour Post_, May 2. https://example.org/port.
        Ada Lind, quoted in: P. Reed. “Call may mark “all-time low”, NATO says.” _Harbour Post_, 2 May 2017, https://example.org/port.
        Ada Lind, quoted in: P. Reed (2017) “Call may mark “all-time low”, NATO says,” _Harbour Post_, 2 May. Available at: https://example.org/port.
    "#]].assert_eq(&cited(&work()));
}

#[test]
fn what_is_not_known_is_not_told() {
    let little = Work { title: "The port stays open".to_owned(), ..Work::default() };
    assert!(
        cited(&little).lines().all(|line| line.contains("The port stays open") && !line.contains("None"))
    );
    let month = Work { published: "2017-05".parse().ok(), source: Some("Wire".to_owned()), ..little };
    let told = cited(&month);
    assert!(
        told.lines().all(|line| line.contains("2017") && line.contains("May") && line.contains("Wire")),
        "{told}"
    );
    assert!(!told.contains("May 1") && !told.contains("1 May"), "{told}");
}

#[test]
fn headlines_stand_as_they_were_printed() {
    for style in CitationStyle::ALL {
        let cited = plain(&Citing::by(style).quoted(None, &work()));
        assert!(cited.contains("Call may mark") && cited.contains("NATO says"), "{cited}");
    }
}

#[test]
fn whatever_the_words_there_is_a_citation_on_one_line() {
    for words in HOSTILE.iter().copied().chain(["", " ", "{\\'}", "<i>x</i>", "''", "“", "https://"]) {
        let words = || Some(words.to_owned());
        let work = Work {
            title: words().unwrap_or_default(),
            author: words(),
            source: words(),
            url: words(),
            published: None,
        };
        for style in CitationStyle::ALL {
            let cited = plain(&Citing::by(style).quoted(Some("Ada"), &work));
            assert!(cited.starts_with("Ada") && !cited.contains(['\n', '\r']), "{cited:?}");
        }
    }
}
