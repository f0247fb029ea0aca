use super::docx;
use crate::exchange::Exchange;
use crate::exchange::element::Element;
use crate::exchange::samples::{HOSTILE, sample, with_words};
use crate::exchange::xml::legal;
use model::exchange::CitationStyle;
use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::process::{Command, Stdio};

fn parts(exchange: &Exchange) -> HashMap<String, Element> {
    let bytes = docx(exchange, CitationStyle::Short).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = HashMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut xml = Vec::new();
        file.read_to_end(&mut xml).unwrap();
        parts.insert(name, Element::parse(&xml, "a part").unwrap());
    }
    parts
}

fn all<'a>(element: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    if element.name == name {
        found.push(element);
    }
    element.inside.iter().for_each(|inside| all(inside, name, found));
}

fn found<'a>(element: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut all_of = Vec::new();
    all(element, name, &mut all_of);
    all_of
}

/// Style and words of every paragraph; `^1` leads to a footnote, `^` is its own number.
fn paragraphs(element: &Element) -> Vec<(String, String)> {
    let style = |paragraph: &Element| {
        let style = paragraph.first("pPr").and_then(|it| it.first("pStyle"));
        style.and_then(|it| it.attribute("w:val")).unwrap_or_default().to_owned()
    };
    let words = |paragraph: &Element| {
        let pieces = found(paragraph, "r").into_iter().flat_map(|run| &run.inside);
        pieces
            .map(|piece| match piece.name.as_str() {
                "t" => piece.words.clone(),
                "tab" => "\t".to_owned(),
                "br" => "\n".to_owned(),
                "footnoteReference" => format!("^{}", piece.attribute("w:id").unwrap()),
                "footnoteRef" => "^".to_owned(),
                _ => String::new(),
            })
            .collect::<String>()
    };
    found(element, "p").into_iter().map(|paragraph| (style(paragraph), words(paragraph))).collect()
}

#[test]
fn a_report_tells_everything() {
    let parts = parts(&sample());
    let shown = |part: &str| {
        let lines = paragraphs(&parts[part]).into_iter().map(|(style, words)| format!("{style}: {words}\n"));
        lines.collect::<String>()
    };
    expect_test::expect![[r#"
        Title: The port
        Heading1: The port stays open
        Details: Harbour Post · P. Reed · 2 May 2017 · https://example.org/port
        Quote: we will 🌊 appeal^1
        Attribution: Ada Lind, Minister of Ports, on behalf of The Ministry · direct
        Details: Cue: said
        Details: Tags: law, law/appeal
        Details: Statement: We will appeal
        Details: Note: Check
        Details: With *the* court.
    "#]]
    .assert_eq(&shown("word/document.xml"));
    expect_test::expect![[r#"
        : 
        : 
        FootnoteText: ^ Ada Lind, quoted in The port stays open (Harbour Post, 2 May 2017)
    "#]]
    .assert_eq(&shown("word/footnotes.xml"));
}

#[test]
fn every_name_in_the_package_leads_somewhere() {
    let parts = parts(&sample());
    let (document, footnotes) = (&parts["word/document.xml"], &parts["word/footnotes.xml"]);
    let styles: Vec<&str> = found(&parts["word/styles.xml"], "style")
        .into_iter()
        .filter_map(|it| it.attribute("w:styleId"))
        .collect();
    for part in [document, footnotes] {
        for kind in ["pStyle", "rStyle"] {
            assert!(found(part, kind).iter().all(|it| styles.contains(&it.attribute("w:val").unwrap())));
        }
    }
    let ids: Vec<_> =
        found(footnotes, "footnote").into_iter().map(|it| it.attribute("w:id").unwrap()).collect();
    assert!(
        found(document, "footnoteReference").iter().all(|it| ids.contains(&it.attribute("w:id").unwrap()))
    );
    let relations = found(&parts["word/_rels/document.xml.rels"], "Relationship");
    let target = |id: &str| {
        relations.iter().find(|it| it.attribute("Id") == Some(id)).unwrap().attribute("Target").unwrap()
    };
    let links = found(document, "hyperlink");
    assert_eq!(target(links[0].attribute("r:id").unwrap()), "https://example.org/port");
    for part in found(&parts["[Content_Types].xml"], "Override") {
        assert!(parts.contains_key(part.attribute("PartName").unwrap().trim_start_matches('/')));
    }
}

#[test]
fn hostile_words_are_words() {
    for words in HOSTILE {
        let parts = parts(&with_words(words));
        let told = paragraphs(&parts["word/document.xml"]);
        let quote: Vec<_> =
            told.iter().filter(|(style, _)| style == "Quote").map(|(_, words)| words.as_str()).collect();
        // Lines are paragraphs; each is as it was, spaces too.
        let lines: Vec<String> =
            legal(words).lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        assert_eq!(quote.join("\n"), lines.join("\n") + "^1", "{words:?}");
    }
}

#[test]
fn scripts_that_run_left_say_so() {
    let parts = parts(&with_words("שלום עולם"));
    let quote = found(&parts["word/document.xml"], "p");
    assert!(quote.iter().any(|it| !found(it, "bidi").is_empty() && !found(it, "rtl").is_empty()));
}

#[test]
fn addresses_that_are_none_are_no_links() {
    let mut exchange = sample();
    exchange.articles[0].url = Some("javascript:alert(1)".to_owned());
    assert!(found(&parts(&exchange)["word/document.xml"], "hyperlink").is_empty());
}

#[test]
fn the_same_notebook_gives_the_same_report() {
    let made = || docx(&sample(), CitationStyle::Apa).unwrap();
    assert_eq!(made(), made());
}

/// Pandoc is another reader: where it is not installed, the test says so and passes.
#[test]
fn pandoc_reads_the_report() {
    let Some(text) = pandoc(&sample()) else {
        eprintln!("pandoc is not here: not asked");
        return;
    };
    expect_test::expect![[r#"
        The port stays open

        Harbour Post · P. Reed · 2 May 2017 · https://example.org/port

          we will 🌊 appeal[1]

        Ada Lind, Minister of Ports, on behalf of The Ministry · direct

        Cue: said

        Tags: law, law/appeal

        Statement: We will appeal

        Note: Check

        With *the* court.

        [1] Ada Lind, quoted in The port stays open (Harbour Post, 2 May 2017)
    "#]]
    .assert_eq(&text);
    for words in ["plain", "<b>a</b> & \"c\"", "שלום", "*a* _b_ `c` [d](e)"] {
        let text = pandoc(&with_words(words)).unwrap();
        assert!(text.contains(&format!("  {words}[1]")), "{words}: {text}");
    }
}

/// The report as pandoc's plain text.
fn pandoc(exchange: &Exchange) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.docx");
    std::fs::write(&file, docx(exchange, CitationStyle::Short).unwrap()).unwrap();
    let run = Command::new("pandoc")
        .args(["--wrap=none", "-t", "plain"])
        .arg(&file)
        .stderr(Stdio::inherit())
        .output()
        .ok()?;
    assert!(run.status.success(), "pandoc reads it");
    Some(String::from_utf8(run.stdout).unwrap())
}
