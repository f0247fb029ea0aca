//! A notebook as one file, and what pandoc and readers of bibliographies make
//! of it.

use crate::pages::{note, things};
use crate::{hostile, sample};
use exporting::{RenderedFile, Things, render};
use model::exports::{ExportArticle, ExportOptions, Profile};
use std::path::Path;
use std::process::Command;

fn rendered(articles: &[ExportArticle], things: &Things, profile: Profile) -> Vec<RenderedFile> {
    render(articles, things, &ExportOptions::of(profile))
}

fn file(files: &[RenderedFile], path: &str) -> String {
    files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}")).markdown()
}

/// Every hostile text as title, source, author and quote of an article.
fn hostile_articles() -> Vec<ExportArticle> {
    let article = |(number, words): (u8, &&str)| ExportArticle {
        source: Some((*words).to_owned()),
        author: Some((*words).to_owned()),
        published: "2017-05-03".parse().ok(),
        quotes: vec![sample::quote(number, words)],
        ..sample::article(number, words)
    };
    (0..200).zip(hostile::WORDS).map(article).collect()
}

/// As titles are promised to come out.
fn one_line(words: &str) -> String {
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = words.split(ends).map(str::trim).filter(|line| !line.is_empty());
    let shown = |c: char| match c {
        '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    lines.map(|line| line.chars().map(shown).collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_report_has_everything_in_one_file() {
    let things = things(vec![note(50, "On the call", None, "My *words*.")]);
    let files = rendered(&sample::articles(), &things, Profile::Report);
    assert_eq!(files.len(), 1);
    let report = file(&files, "report.md");
    for words in
        ["## Statements", "## Articles", "## Notes", "### On the call\n", "My *words*.", "> all-time low"]
    {
        assert!(report.contains(words), "{words} in {report}");
    }
    assert_eq!(files[0].quotes, 8);
    assert!(!report.contains("[@"));
}

#[test]
fn the_same_things_in_another_order_give_the_same_report() {
    for profile in [Profile::Report, Profile::Pandoc] {
        let (mut articles, mut things) =
            (sample::articles(), things(vec![note(50, "A", None, "a"), note(51, "B", None, "b")]));
        let before = rendered(&articles, &things, profile);
        articles.reverse();
        things.statements.reverse();
        things.notes.reverse();
        assert_eq!(rendered(&articles, &things, profile), before);
    }
}

fn keys(json: &str) -> Vec<String> {
    let items: Vec<citationberg::json::Item> = serde_json::from_str(json).unwrap();
    items.iter().map(|item| item.id().unwrap().into_owned()).collect()
}

#[test]
fn every_article_is_cited_by_a_key_that_both_bibliographies_have() {
    let articles = hostile_articles();
    let files = rendered(&articles, &Things::default(), Profile::Pandoc);
    let (bib, report) = (file(&files, "references.bib"), file(&files, "report.md"));
    let keys = keys(&file(&files, "references.json"));
    assert_eq!(keys.len(), articles.len());
    for key in &keys {
        assert!(report.contains(&format!("[@{key}]")) && bib.contains(&format!("@article{{{key},")));
    }
}

#[test]
fn a_correction_changes_no_key() {
    let mut article = sample::articles().remove(0);
    let cited = |article: &ExportArticle| {
        let files = rendered(std::slice::from_ref(article), &Things::default(), Profile::Pandoc);
        keys(&file(&files, "references.json"))
    };
    let before = cited(&article);
    (article.title, article.source, article.published) = ("Another".to_owned(), None, None);
    assert_eq!(cited(&article), before);
}

/// Pandoc's reading of the BibLaTeX file, character by character; it sets
/// quotation marks in its own way, inner ones other than outer ones.
#[test]
fn pandoc_reads_the_same_titles_out_of_the_bibliography() {
    let articles = hostile_articles();
    let folder = tempfile::tempdir().unwrap();
    let files = rendered(&articles, &Things::default(), Profile::Pandoc);
    std::fs::write(folder.path().join("references.bib"), file(&files, "references.bib")).unwrap();
    let Some(json) = pandoc(folder.path(), &["-f", "biblatex", "-t", "csljson", "references.bib"]) else {
        return;
    };
    let read: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(read.len(), articles.len());
    let keys = keys(&file(&files, "references.json"));
    for (article, key) in articles.iter().zip(keys) {
        let item = read.iter().find(|item| item["id"] == key.as_str()).unwrap();
        let title = item["title"].as_str().unwrap_or_default();
        let straight = |words: &str| spaced(&words.replace(['‘', '’', '“', '”', '\''], "\""));
        assert_eq!(straight(title), straight(&one_line(&article.title)), "{item}");
    }
}

/// Runs pandoc in the folder; none, told, where there is none.
fn pandoc(folder: &Path, arguments: &[&str]) -> Option<String> {
    match Command::new("pandoc").current_dir(folder).args(arguments).output() {
        Ok(output) => {
            let (told, error) =
                (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            assert!(output.status.success() && error.is_empty(), "{error}");
            Some(told.into_owned())
        }
        Err(error) => {
            eprintln!("not checked with pandoc, which could not be run: {error}");
            None
        }
    }
}

#[test]
fn pandoc_makes_a_page_and_a_document_and_resolves_every_citation() {
    let things = things(vec![note(50, "On the call", None, "- [x] done\n\n| a |\n|---|\n| b |\n")]);
    let folder = tempfile::tempdir().unwrap();
    for file in rendered(&sample::articles(), &things, Profile::Pandoc) {
        std::fs::write(folder.path().join(&file.path), file.markdown()).unwrap();
    }
    let Some(html) = pandoc(folder.path(), &["-d", "pandoc.yaml", "-t", "html", "-M", "title=x"]) else {
        return;
    };
    assert!(html.contains("<blockquote>\n<p>all-time low</p>\n</blockquote>"), "{html}");
    assert_eq!(html.matches("class=\"csl-entry\"").count(), 4, "{html}");
    assert!(!html.contains("???") && html.contains("<table"), "{html}");
    pandoc(folder.path(), &["-d", "pandoc.yaml", "-o", "report.docx"]);
    let document = std::fs::read(folder.path().join("report.docx")).unwrap();
    assert!(document.starts_with(b"PK"));
}

#[test]
fn pandoc_shows_hostile_words_as_themselves() {
    let articles = hostile_articles();
    let folder = tempfile::tempdir().unwrap();
    for file in rendered(&articles, &Things::default(), Profile::Pandoc) {
        let text = file.markdown().replace("citeproc: true", "citeproc: false");
        std::fs::write(folder.path().join(&file.path), text).unwrap();
    }
    let Some(json) = pandoc(folder.path(), &["-d", "pandoc.yaml", "-t", "json"]) else {
        return;
    };
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mut shown = Vec::new();
    for block in document["blocks"].as_array().unwrap() {
        if block["t"] == "BlockQuote" {
            shown.push(block["c"].as_array().unwrap().iter().map(words_of).collect::<Vec<_>>().join(" "));
        }
    }
    let mut promised: Vec<String> =
        articles.iter().map(|it| spaced(&one_line(&it.quotes[0].exact))).collect();
    promised.retain(|words| !words.is_empty());
    shown.sort();
    promised.sort();
    assert_eq!(shown, promised);
}

/// The words of a paragraph that holds nothing else.
fn words_of(paragraph: &serde_json::Value) -> String {
    assert_eq!(paragraph["t"], "Para", "{paragraph}");
    let inlines = paragraph["c"].as_array().unwrap().iter();
    let words: String = inlines
        .map(|inline| match inline["t"].as_str() {
            Some("Str") => inline["c"].as_str().unwrap(),
            Some("Space") => " ",
            _ => panic!("{inline} in {paragraph}"),
        })
        .collect();
    spaced(&words)
}

/// Pandoc makes one space of several.
fn spaced(words: &str) -> String {
    words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
