//! Whatever an article contains, its words come out as words.

use crate::{hostile, sample};
use model::exports::{ExportArticle, Profile};
use model::views::QuoteView;
use proptest::prelude::{Strategy, any, prop, proptest};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

/// Every extension; but no reader turns `--` into a dash unasked.
fn every_extension() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

/// The words as they are promised to come out: a paragraph for each line that
/// is not blank, tabs as spaces, control characters as U+FFFD.
fn promised(words: &str) -> Vec<String> {
    let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    words
        .split(ends)
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            line.chars()
                .map(|c| match c {
                    '\t' => ' ',
                    c if c.is_control() => '\u{fffd}',
                    c => c,
                })
                .collect()
        })
        .collect()
}

fn one_article(article: ExportArticle, profile: Profile) -> String {
    let mut files = sample::render(&[article], &[], profile);
    files.retain(|file| file.key.starts_with("article:"));
    files.remove(0).markdown()
}

/// The paragraphs of the block quote, if it contains nothing but words.
fn quoted(markdown: &str, options: Options) -> Vec<String> {
    let mut inside = false;
    let mut paragraphs = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::BlockQuote(None)) if !inside => inside = true,
            Event::End(TagEnd::BlockQuote(None)) => inside = false,
            _ if !inside => {}
            Event::Start(Tag::Paragraph) => paragraphs.push(String::new()),
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => paragraphs.last_mut().expect("in a paragraph").push_str(&text),
            Event::SoftBreak => paragraphs.last_mut().expect("in a paragraph").push('\n'),
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    paragraphs
}

fn check_words(words: &str) {
    let article = ExportArticle { quotes: vec![sample::quote(1, words)], ..sample::article(2, "Title") };
    let plain = one_article(article.clone(), Profile::Commonmark);
    for options in [every_extension(), Options::empty()] {
        assert_eq!(quoted(&plain, options), promised(words), "{plain}");
    }

    let callout = one_article(article, Profile::Obsidian);
    let mut expected = promised(words);
    let title = "[!quote] No speaker · direct";
    match expected.first_mut() {
        Some(first) => *first = format!("{title}\n{first}"),
        None => expected.push(title.to_owned()),
    }
    assert_eq!(quoted(&callout, every_extension()), expected, "{callout}");
    check_raw(&callout);
    check_raw(&plain);
}

/// What plugins look for in the file itself, without knowing backslashes.
fn check_raw(markdown: &str) {
    let body = markdown.splitn(3, "---\n").nth(2).expect("front matter");
    for trigger in ["%%", "[[", "::", "==", "$$", "{{", "{%", "```", "~~", "`="] {
        assert!(!body.contains(trigger), "{trigger} in\n{markdown}");
    }
    assert!(!markdown.contains("<%"), "{markdown}");
}

/// Everything that is not the words of the quote: title, names, cue, tags.
fn check_names(words: &str) {
    let article = ExportArticle {
        source: Some(words.to_owned()),
        author: Some(words.to_owned()),
        published: "2017-05-03".parse().ok(),
        url: Some(words.to_owned()).filter(|url| !url.starts_with("http")),
        quotes: vec![QuoteView {
            speaker: sample::speaker(words, Some(words)),
            cue: Some(words.to_owned()),
            tags: sample::tags(&[&format!("{words} with a space")]),
            ..sample::quote(1, "words")
        }],
        ..sample::article(2, words)
    };
    for profile in [Profile::Commonmark, Profile::Obsidian] {
        let markdown = one_article(article.clone(), profile);
        let (heading, text) = inert_text(&markdown);
        let flat = promised(words).join(" ");
        if !flat.is_empty() {
            assert_eq!(heading, flat, "{markdown}");
            // Heading; source and author above; source, cue, tag and twice the
            // speaker with the quote.
            assert!(text.matches(&flat).count() >= 8, "{text}\n{markdown}");
        }
        assert!(!markdown.contains("<%"), "{markdown}");
    }
}

/// The heading and all text of a file in which nothing but our own few
/// constructs is marked up.
fn inert_text(markdown: &str) -> (String, String) {
    let (mut heading, mut text, mut in_heading, mut in_matter) = (String::new(), String::new(), false, false);
    for event in Parser::new_ext(markdown, every_extension()) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => in_matter = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_matter = false,
            Event::Start(Tag::Heading { id: None, classes, attrs, .. })
                if classes.is_empty() && attrs.is_empty() =>
            {
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Paragraph | Tag::BlockQuote(None) | Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(None) | TagEnd::Emphasis | TagEnd::Strong) => {
            }
            Event::SoftBreak => text.push('\n'),
            // The lines around what Pullquote keeps up to date; quoted words are none.
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Html(line) if line.starts_with("<!-- pullquote:") => {}
            Event::Text(_) if in_matter => {}
            Event::Text(words) => {
                text.push_str(&words);
                if in_heading {
                    heading.push_str(&words);
                }
            }
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    (heading, text)
}

#[test]
fn hostile_words_render_as_themselves() {
    for words in hostile::WORDS {
        check_words(words);
    }
    check_words(&hostile::WORDS.join("\n"));
    check_words(&hostile::WORDS.join(" "));
}

#[test]
fn hostile_names_render_as_themselves() {
    for words in hostile::WORDS {
        check_names(words);
    }
}

#[test]
fn every_link_of_the_index_leads_to_its_file() {
    let articles: Vec<ExportArticle> = (0..)
        .zip(hostile::WORDS)
        .map(|(number, words)| ExportArticle {
            source: Some((*words).to_owned()),
            ..sample::article(number, words)
        })
        .collect();
    for (profile, ending) in [(Profile::Commonmark, ""), (Profile::Obsidian, ".md")] {
        let files = sample::render(&articles, &[], profile);
        let index = files.iter().find(|file| file.key == "index").unwrap();
        let links: BTreeSet<String> = Parser::new_ext(&index.markdown(), every_extension())
            .filter_map(|event| match event {
                Event::Start(Tag::Link { dest_url, .. }) => Some(format!("{dest_url}{ending}")),
                _ => None,
            })
            .collect();
        let paths: BTreeSet<String> = files
            .iter()
            .filter(|file| file.key.starts_with("article:"))
            .map(|file| file.path.clone())
            .collect();
        assert_eq!(links, paths);
        assert_eq!(paths.len(), articles.len());
    }
}

/// Pieces of hostile words put together at random meet each other's edges.
fn hostile_mix() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(hostile::WORDS).prop_flat_map(|words| {
        let chars: Vec<char> = words.chars().collect();
        (0..chars.len(), 1..=6usize)
            .prop_map(move |(from, length)| chars[from..].iter().take(length).collect::<String>())
    });
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(proptest::test_runner::Config {
        cases: 3000, failure_persistence: None, ..Default::default()
    })]

    #[test]
    fn any_mix_of_hostile_pieces_renders_as_itself(words in hostile_mix()) {
        check_words(&words);
        check_names(&words);
    }

    #[test]
    fn any_text_renders_as_itself(words in any::<String>()) {
        check_words(&words);
        check_names(&words);
    }
}
