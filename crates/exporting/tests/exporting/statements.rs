//! Pages of statements: the table, what is bold in it, and links both ways.

use crate::{hostile, sample};
use exporting::{Names, blocks, render_statement};
use model::exports::{
    ExportArticle, ExportOptions, ExportSilence, ExportStatement, MarkdownBlock, MarkdownInline, Profile,
};
use model::statements::Occasion;
use model::views::QuoteView;
use proptest::prelude::{any, proptest};
use std::collections::BTreeSet;

const BOTH: [Profile; 2] = [Profile::Obsidian, Profile::Commonmark];

type Row = Vec<Vec<MarkdownInline>>;

fn page(statement: &ExportStatement, articles: &[ExportArticle], profile: Profile) -> String {
    let files = sample::render(articles, std::slice::from_ref(statement), profile);
    files.into_iter().find(|file| file.key.starts_with("statement:")).unwrap().markdown()
}

/// The rows of the only table.
fn rows(markdown: &str) -> Vec<Row> {
    let tables = blocks(markdown).into_iter().filter_map(|block| match block {
        MarkdownBlock::Table { head, rows } => Some((head, rows)),
        _ => None,
    });
    let mut tables: Vec<_> = tables.collect();
    assert_eq!(tables.len(), 1, "{markdown}");
    let (head, rows) = tables.remove(0);
    assert!(rows.iter().all(|row| row.len() == head.len()), "{markdown}");
    rows
}

fn plain(cell: &[MarkdownInline]) -> String {
    cell.iter().map(|inline| inline.text.as_str()).collect()
}

/// What is bold stands in brackets of its own.
fn check_bold(canonical: &str, words: &str, expected: &str) {
    let statement = sample::statement(1, canonical);
    let quote = QuoteView { statement: sample::reports(&statement), ..sample::quote(2, words) };
    let article = ExportArticle { quotes: vec![quote], ..sample::article(3, "Title") };
    for profile in BOTH {
        let rows = rows(&page(&statement, std::slice::from_ref(&article), profile));
        let told = |inline: &MarkdownInline| {
            if inline.strong { format!("⟦{}⟧", inline.text) } else { inline.text.clone() }
        };
        let told: String = rows[0][2].iter().map(told).collect();
        assert_eq!(told, format!("“{expected}”"), "{words} for {canonical}");
    }
}

#[test]
fn only_what_differs_is_bold() {
    let canonical = "we will repair the old dam before winter";
    check_bold(canonical, canonical, canonical);
    check_bold(canonical, "the old dam", "the old dam");
    check_bold(
        canonical,
        "We will repair the “old” dam, before winter.",
        "We will repair the “old” dam, before winter.",
    );
    check_bold(canonical, "we must repair the old dam", "we ⟦must⟧ repair the old dam");
    check_bold(canonical, "we will not repair the old dam", "we will ⟦not⟧ repair the old dam");
    check_bold(canonical, "we will repair the dam", "we will repair the ⟦[…]⟧ dam");
    check_bold(canonical, "we will repair, she said, the dam", "we will repair, ⟦she said,⟧ the ⟦[…]⟧ dam");
    check_bold(canonical, "nothing of the kind", "⟦nothing of⟧ the ⟦kind⟧");
    check_bold("70 were killed", "17 were killed", "⟦17⟧ were killed");
    check_bold("ceasefire", "cease-fire", "cease-fire");
    check_bold("low", "*low* | lower", "*low* | ⟦lower⟧");
    check_bold("low", "", "");
}

fn check_words(words: &str) {
    let flat = |words: &str| {
        let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
        let shown = |c: char| {
            if c == '\t' {
                ' '
            } else if c.is_control() {
                '\u{fffd}'
            } else {
                c
            }
        };
        let lines = words.split(ends).map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join(" ").chars().map(shown).collect::<String>()
    };
    let expected = flat(words);
    for canonical in [words, "zzz qqq"] {
        let statement = ExportStatement {
            speaker: sample::speaker(words, Some(words)),
            occasion: Occasion { place: Some(words.to_owned()), said: None },
            silent: vec![ExportSilence { source: Some(words.to_owned()), articles: Vec::new() }],
            ..sample::statement(1, canonical)
        };
        let quote = QuoteView {
            statement: sample::reports(&statement),
            speaker: sample::speaker(words, None),
            cue: Some(words.to_owned()),
            ..sample::quote(2, words)
        };
        let article = ExportArticle {
            source: Some(words.to_owned()),
            quotes: vec![quote],
            ..sample::article(3, words)
        };
        for profile in BOTH {
            let markdown = page(&statement, std::slice::from_ref(&article), profile);
            let rows = rows(&markdown);
            assert_eq!(rows.len(), 1, "{markdown}");
            let cells: Vec<String> = rows[0].iter().map(|cell| plain(cell)).collect();
            assert_eq!(cells[0], expected, "{markdown}");
            assert_eq!(cells[2], format!("“{expected}”"), "{markdown}");
            if !expected.is_empty() {
                assert_eq!(cells[4], format!("{expected} · cue: “{expected}”"), "{markdown}");
            }
            assert!(rows[0][5].iter().all(|inline| inline.link.is_some()), "{markdown}");
            let linked = blocks(&markdown).into_iter().any(|block| match block {
                MarkdownBlock::Heading { level: 1, inlines } => {
                    plain(&inlines) == format!("“{}”", flat(canonical))
                }
                _ => false,
            });
            assert!(linked, "{markdown}");
            let body = markdown.splitn(3, "---\n").nth(2).unwrap();
            assert!(!markdown.contains("<%") && !body.contains("%%") && !body.contains("::"), "{markdown}");
        }
    }
}

#[test]
fn hostile_words_stay_in_their_cells() {
    for words in hostile::WORDS {
        check_words(words);
    }
    for words in ["a | b", "a \\| b", "a \\\\| b\\", "|", "||", "\\", "a\n| b |\n| --- |"] {
        check_words(words);
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config {
        cases: 1000, failure_persistence: None, ..Default::default()
    })]

    #[test]
    fn any_text_stays_in_its_cell(words in any::<String>()) {
        check_words(&words);
    }
}

#[test]
fn every_link_leads_to_a_file_of_the_export() {
    let ending = |profile| if profile == Profile::Obsidian { ".md" } else { "" };
    for profile in BOTH {
        let files = sample::render(&sample::articles(), &sample::statements(), profile);
        let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
        for file in &files {
            let mut links = BTreeSet::new();
            collect(&blocks(&file.markdown()), &mut links);
            links.retain(|link| !link.contains("://") && !link.starts_with("#q-"));
            let linked: BTreeSet<String> =
                links.iter().map(|link| format!("{link}{}", ending(profile))).collect();
            assert!(linked.iter().all(|link| paths.contains(link.as_str())), "{linked:?}");
            if file.path == "index.md" {
                assert_eq!(linked.len(), paths.len() - 1);
            }
            if file.key.starts_with("statement:") {
                assert!(!linked.is_empty() && file.markdown().contains("Not reported by"));
            }
        }
    }
}

fn collect(blocks: &[MarkdownBlock], links: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            MarkdownBlock::Paragraph { inlines } | MarkdownBlock::Heading { inlines, .. } => {
                take(inlines, links)
            }
            MarkdownBlock::Table { rows, .. } => rows.iter().flatten().for_each(|cell| take(cell, links)),
            MarkdownBlock::Quote { blocks, .. } | MarkdownBlock::Footnote { blocks, .. } => {
                collect(blocks, links);
            }
            MarkdownBlock::List { items, .. } => items.iter().for_each(|item| collect(&item.blocks, links)),
            MarkdownBlock::Code { .. } | MarkdownBlock::Embed { .. } | MarkdownBlock::Rule => {}
        }
    }
}

fn take(inlines: &[MarkdownInline], links: &mut BTreeSet<String>) {
    links.extend(inlines.iter().filter_map(|inline| inline.link.clone()));
}

#[test]
fn a_statement_alone_is_the_file_of_the_export() {
    let (articles, statements) = (sample::articles(), sample::statements());
    for profile in BOTH {
        let files = sample::render(&articles, &statements, profile);
        for statement in &statements {
            let rows: Vec<_> = articles.iter().map(sample::row).collect();
            let names = Names::of(&rows, &sample::things(&statements), &ExportOptions::of(profile));
            let alone = render_statement(statement, &articles, &names, profile).unwrap();
            assert!(files.contains(&alone), "{}", alone.path);
        }
    }
    assert_eq!(render_statement(&statements[0], &articles, &Names::default(), Profile::Obsidian), None);
}
