//! Front matter, read by another YAML parser than the one that goes with the
//! serializer.

use crate::{hostile, sample};
use model::exports::{ExportArticle, Profile};
use model::views::QuoteView;
use serde_norway::Value;

fn matter(article: ExportArticle, profile: Profile) -> (String, Value) {
    let file = sample::render(&[article], &[], profile)
        .into_iter()
        .find(|file| file.key.starts_with("article:"))
        .unwrap();
    let yaml = file.markdown().split("---\n").nth(1).unwrap().to_owned();
    let value = serde_norway::from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    (yaml, value)
}

fn list(value: &Value) -> Vec<&str> {
    let items = value.as_sequence().unwrap().iter();
    items.map(|item| item.as_str().unwrap()).collect()
}

#[test]
fn a_second_parser_reads_what_was_meant() {
    let article = sample::articles().remove(0);
    let (_, value) = matter(article, Profile::Obsidian);
    assert_eq!(value["pullquote"].as_str(), Some("article:0196b240-1c01-7000-8000-005eed000001"));
    assert_eq!(value["id"].as_str(), Some("0196b240-1c01-7000-8000-005eed000001"));
    assert_eq!(value["author"].as_str(), Some("Zoë Kovářová"));
    assert_eq!(value["published"].as_str(), Some("2017-05-03T08:15"));
    assert_eq!(value["imported"].as_str(), Some("2025-05-03"));
    assert_eq!(value["quotes"].as_u64(), Some(3));
    assert_eq!(value["hash"].as_str().unwrap(), format!("blake3:{}", "01".repeat(32)));
    assert_eq!(list(&value["speakers"]), ["Donald Trump", "The Kremlin", "Sergey Lavrov"]);
    assert_eq!(list(&value["tags"]), ["relations/low-point", "relations"]);
    assert_eq!(list(&value["other_tags"]), ["2017 call"]);
}

#[test]
fn every_string_stays_a_string_whatever_it_looks_like() {
    let alike = [
        "yes",
        "no",
        "null",
        "~",
        "1e3",
        "0x1f",
        "1_000",
        "2017-05-03",
        "12:30:45",
        "true",
        ".inf",
        "a: b",
        "a #b",
        "- a",
        "? a",
        "!tag",
        "&anchor",
        "*alias",
        "%TAG",
        "@a",
        "{a: b}",
        "[a]",
        "'",
        "\"",
        "\\",
        "|",
        ">",
        "---",
        "...",
        "emoji 👩‍👩‍👧",
        "a\u{301}",
        "<% x %>",
        "\u{7f}",
        "=",
        "<<",
    ];
    for words in alike.iter().chain(hostile::WORDS) {
        let article = ExportArticle {
            source: Some((*words).to_owned()),
            author: Some((*words).to_owned()),
            quotes: vec![QuoteView {
                speaker: sample::speaker(words, None),
                tags: sample::tags(&[words]),
                ..sample::quote(1, "words")
            }],
            ..sample::article(2, words)
        };
        let (yaml, value) = matter(article, Profile::Commonmark);
        let expected: String = words
            .split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .map(|c| {
                if c == '\t' {
                    ' '
                } else if c.is_control() {
                    '\u{fffd}'
                } else {
                    c
                }
            })
            .collect();
        for key in ["title", "source", "author"] {
            assert_eq!(value[key].as_str(), Some(expected.as_str()), "{yaml}");
        }
        assert_eq!(list(&value["speakers"]), [expected.as_str()], "{yaml}");
        assert!(!yaml.contains("<%"), "{yaml}");
    }
}

#[test]
fn what_is_not_known_is_not_there_and_empty_lists_are_lists() {
    let (_, value) = matter(sample::article(1, "Title"), Profile::Obsidian);
    let keys: Vec<&str> = value.as_mapping().unwrap().keys().map(|key| key.as_str().unwrap()).collect();
    assert_eq!(keys, ["pullquote", "id", "title", "imported", "hash", "quotes", "speakers", "tags"]);
    assert!(list(&value["tags"]).is_empty());
}
