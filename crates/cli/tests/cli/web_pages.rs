//! A saved page of the web as a shell sees it.

use super::shell::Shell;

const PAGE: &str = "<!DOCTYPE html><html><head><meta property='og:site_name' content='Harbour Post'>\
    <meta property='article:published_time' content='2019-11-18T23:04:24-05:00'>\
    <link rel='canonical' href='https://post.example/crane'></head><body><nav><a href='/'>Home</a></nav>\
    <article><h1>A crane for the harbour</h1>\
    <p>The harbour board met on Tuesday to hear what the new crane would cost the town, and for how long.</p>\
    <p>\u{201C}We have waited for nine years,\u{201D} said its chair, Ada Moll, after the vote of the board.</p>\
    <p>A second hearing is planned for the spring, when the figures of the yard are known to all.</p>\
    </article><footer>All rights reserved</footer></body></html>";

#[test]
fn a_page_is_extracted_imported_and_kept() {
    let shell = Shell::with(&[("crane.html", PAGE)]);
    let record = shell.json(&["extract", "crane.html"]);
    assert_eq!(record["title"], "A crane for the harbour");
    assert_eq!(record["published"], "2019-11-18T23:04:24-05:00");
    let text = record["text"].as_str().unwrap();
    assert!(text.contains("We have waited") && !text.contains("rights reserved"), "{text}");

    shell.done(&["import", "n.pullquote", "crane.html"]);
    let articles = shell.rows(&["articles", "n.pullquote"]);
    assert_eq!((articles.len(), &articles[0]["title"]), (1, &record["title"]));
    assert_eq!(shell.rows(&["sources", "n.pullquote"])[0]["name"], "Harbour Post");
    let found = shell.rows(&["suggestions", "n.pullquote"]);
    assert_eq!(found[0]["exact"], "We have waited for nine years,");

    shell.done(&["undo", "n.pullquote"]);
    assert!(shell.rows(&["articles", "n.pullquote"]).is_empty());
}

#[test]
fn what_is_no_page_for_readers_is_refused() {
    let shell = Shell::with(&[("deep.html", &"<div>".repeat(5_000))]);
    let (code, told) = shell.refused(&["extract", "deep.html"]);
    assert_eq!((code, told.as_str()), (1, "skipped deep.html: it is nested as no document for readers is\n"));
}
