//! Ten thousand notebooks of hostile words, read by parsers that are not ours.
//!
//! Each notebook is exported twice: with its words, and with harmless words in
//! their place. What the parsers see in the two has to be the same, once the
//! harmless words are put back for what they stand for: the same headings,
//! lists, tables and links in the same places, and every word itself.

mod notebooks;
mod outline;
mod tables;
mod words;

use exporting::{Content, RenderedFile, render};
use model::exports::{ExportOptions, Pages, Profile};
use notebooks::{Notebook, notebook};
use outline::{Files, Outline, Piece, Reader, outline, percent_decoded, pieces};
use proptest::prelude::proptest;
use proptest::test_runner::Config;
use std::collections::{BTreeMap, HashSet};
use unicode_normalization::UnicodeNormalization;
use words::{Scribe, Seed, on_a_line, promised};

const PROFILES: [Profile; 4] = [Profile::Obsidian, Profile::Commonmark, Profile::Report, Profile::Pandoc];

/// How many notebooks: `PULLQUOTE_HOSTILE`, or ten thousand.
fn cases() -> u32 {
    std::env::var("PULLQUOTE_HOSTILE").ok().and_then(|told| told.parse().ok()).unwrap_or(10_000)
}

fn config(share: u32, max_shrink_iters: u32) -> Config {
    Config {
        cases: cases().div_ceil(share),
        failure_persistence: None,
        max_shrink_iters,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config(2, 1_000))]

    #[test]
    fn any_notebook_says_in_obsidian_and_pandoc_what_it_says(seed in words::seeds()) {
        check(&seed, &[Profile::Obsidian, Profile::Pandoc]);
    }

    #[test]
    fn any_notebook_says_in_commonmark_and_reports_what_it_says(seed in words::seeds()) {
        check(&seed, &[Profile::Commonmark, Profile::Report]);
    }
}

proptest! {
    #![proptest_config(config(1_000, 10))]

    #[test]
    fn words_of_a_million_bytes_say_what_they_say(seed in words::giants(), which in 0..4_usize) {
        check(&seed, &[PROFILES[which]]);
    }
}

/// What is exported, and what goes by which path.
struct Export {
    files: Vec<RenderedFile>,
    paths: Files,
}

fn export(notebook: &Notebook, profile: Profile) -> Export {
    let pages = [Pages::Articles, Pages::Statements, Pages::Speakers, Pages::Tags, Pages::Notes];
    let options = ExportOptions { pages: pages.into(), ..ExportOptions::of(profile) };
    let files = render(&notebook.articles, &notebook.things, &options);
    let paths = files.iter().map(|file| (file.path.clone(), file.key.clone())).collect();
    Export { files, paths }
}

fn check(seed: &Seed, profiles: &[Profile]) {
    let hostile = notebook(seed, &mut Scribe::default());
    let mut scribe = Scribe::harmless();
    let harmless = notebook(seed, &mut scribe);
    for &profile in profiles {
        let (found, meant) = (export(&hostile, profile), export(&harmless, profile));
        check_names(&found.files);
        assert_eq!(found.files.len(), meant.files.len());
        let meant_files: BTreeMap<&str, &RenderedFile> =
            meant.files.iter().map(|file| (file.key.as_str(), file)).collect();
        for file in &found.files {
            let Content::Managed { matter, .. } = &file.content else { continue };
            let twin = meant_files[file.key.as_str()];
            let Content::Managed { matter: twin_matter, .. } = &twin.content else { panic!("no twin") };
            check_matter(matter, twin_matter, &scribe);
            let (markdown, twin) = (file.markdown(), twin.markdown());
            let is_hers = markdown.contains("<!-- pullquote:begin note:");
            for reader in [Reader::Plain, Reader::Github, Reader::Everything] {
                // What she leaves open in a dialect, such as `%%`, is open.
                if is_hers && reader == Reader::Everything {
                    continue;
                }
                let seen = outline(&markdown, reader, &found.paths)
                    .unwrap_or_else(|why| panic!("{profile:?} {reader:?}: {why}\n{}", shown(&markdown)));
                let twin = outline(&twin, reader, &meant.paths)
                    .unwrap_or_else(|why| panic!("the harmless one, {profile:?} {reader:?}: {why}"));
                compare(&seen, &twin, &scribe).unwrap_or_else(|why| {
                    panic!("{profile:?} {reader:?} {}: {why}\n{}", file.key, shown(&markdown))
                });
            }
        }
        check_addresses(&hostile, &found);
        check_bodies(&hostile, &found, profile);
    }
}

/// Not a million bytes of it.
fn shown(markdown: &str) -> &str {
    &markdown[..markdown.floor_char_boundary(6_000)]
}

/// What was found beside what was meant.
fn compare(found: &Outline, meant: &Outline, scribe: &Scribe) -> Result<(), String> {
    let (here, there): (Vec<_>, Vec<_>) = (found.keys().collect(), meant.keys().collect());
    if here != there {
        return Err(format!("{here:?} instead of {there:?}"));
    }
    for (key, pieces) in found {
        // The analyst's own Markdown is looked at by itself.
        if key.starts_with("note:") {
            continue;
        }
        let is_list = key.starts_with("index:");
        let (pieces, twins) = (in_order(pieces, is_list), in_order(&meant[key], is_list));
        let differs =
            pieces.len() != twins.len() || !pieces.iter().zip(&twins).all(|(a, b)| is_meant(a, b, scribe));
        if differs {
            let at = pieces.iter().zip(&twins).position(|(a, b)| !is_meant(a, b, scribe));
            let at = at.unwrap_or(pieces.len().min(twins.len()));
            return Err(format!("{key} at {at}: {:?} instead of {:?}", pieces.get(at), twins.get(at)));
        }
    }
    Ok(())
}

/// Lists that are sorted by the names of files stand in the order of what they
/// lead to.
fn in_order(pieces: &[Piece], is_list: bool) -> Vec<Piece> {
    if !is_list {
        return pieces.to_vec();
    }
    let is_item = |piece: &Piece| *piece == Piece::Open("item".to_owned());
    let mut items: Vec<&[Piece]> = Vec::new();
    let first = pieces.iter().position(is_item).unwrap_or(pieces.len());
    let mut from = first;
    for at in first + 1..=pieces.len() {
        if at == pieces.len() || is_item(&pieces[at]) {
            items.push(&pieces[from..at]);
            from = at;
        }
    }
    let lead = |item: &&[Piece]| {
        item.iter().find_map(|piece| match piece {
            Piece::Link { to, .. } => Some(to.clone()),
            _ => None,
        })
    };
    items.sort_by_key(lead);
    // The last item has the end of the list, wherever that is sorted to.
    let mut sorted = pieces[..first].to_vec();
    for item in items {
        sorted.extend(item.iter().filter(|piece| **piece != Piece::Close).cloned());
    }
    sorted
}

fn is_meant(found: &Piece, meant: &Piece, scribe: &Scribe) -> bool {
    match (found, meant) {
        (Piece::Open(a), Piece::Open(b)) => a == b,
        (Piece::Close, Piece::Close) => true,
        (Piece::Text(a), Piece::Text(b)) => whole(a) == whole(&scribe.meant(b)),
        (Piece::Link { to, text, is_name }, Piece::Link { to: there, text: words, is_name: named }) => {
            let same = *text == scribe.meant(words) || (*is_name && *named);
            to == there && same
        }
        _ => false,
    }
}

/// Without the sign for words that are left out, which is set by comparing words.
fn whole(words: &str) -> String {
    words.replace("[…] ", "").replace("[…]", "")
}

/// No two files are one where capitals do not count or letters and marks are put
/// together; each has a name that every system takes.
fn check_names(files: &[RenderedFile]) {
    let mut seen = HashSet::new();
    for file in files {
        let folded: String = file.path.nfd().collect::<String>().to_uppercase().to_lowercase();
        assert!(seen.insert(folded.nfkd().collect::<String>()), "two files are {}", file.path);
        assert!(file.path.len() <= 255 && file.path.encode_utf16().count() <= 255, "{}", file.path);
        let forbidden = |c: char| c.is_control() || "/\\:*?\"<>|#^[]".contains(c);
        assert!(!file.path.contains(forbidden), "{:?}", file.path);
        let stem = file.path.rsplit_once('.').map_or("", |(stem, _)| stem);
        assert!(!stem.is_empty() && stem.trim() == stem && !stem.starts_with('.') && !stem.ends_with('.'));
        let base = stem.split('.').next().unwrap_or_default().to_ascii_uppercase();
        assert!(!["CON", "PRN", "AUX", "NUL", "COM1", "LPT1"].contains(&base.trim()), "{}", file.path);
    }
}

/// Front matter read by libyaml's family: the same keys with the same values.
fn check_matter(found: &str, meant: &str, scribe: &Scribe) {
    use serde_norway::Value;
    fn said(value: &Value, meaning: &dyn Fn(&str) -> String) -> Vec<String> {
        match value {
            Value::String(words) => vec![meaning(words)],
            Value::Number(number) => vec![number.to_string()],
            Value::Sequence(items) => {
                let mut all: Vec<String> = items.iter().flat_map(|item| said(item, meaning)).collect();
                let mut seen = HashSet::new();
                all.retain(|words| seen.insert(words.clone()));
                all
            }
            other => panic!("{other:?} was not meant"),
        }
    }
    let read = |yaml: &str, meaning: &dyn Fn(&str) -> String| -> Vec<(String, Vec<String>)> {
        let value: Value =
            serde_norway::from_str(yaml).unwrap_or_else(|why| panic!("{why}\n{}", shown(yaml)));
        let Value::Mapping(mapping) = value else { panic!("no mapping: {}", shown(yaml)) };
        let rows = mapping.iter().map(|(key, value)| {
            let key = key.as_str().expect("keys are words").to_owned();
            (key, said(value, meaning))
        });
        rows.collect()
    };
    let (here, there) = (read(found, &str::to_owned), read(meant, &|words| scribe.meant(words)));
    assert_eq!(here, there, "{}", shown(found));
    assert!(!found.contains("<%"), "{}", shown(found));
}

/// An address leads where it leads, or is words.
fn check_addresses(notebook: &Notebook, export: &Export) {
    for article in &notebook.articles {
        let key = format!("article:{}", article.id);
        let Some(file) = export.files.iter().find(|file| file.key == key || file.key == "report") else {
            continue;
        };
        if file.key == "report" {
            continue;
        }
        let seen = outline(&file.markdown(), Reader::Plain, &export.paths).expect("checked before");
        let url = article.url.as_deref().unwrap_or_default();
        let links: Vec<&str> = seen[&key]
            .iter()
            .filter_map(|piece| match piece {
                Piece::Link { to, .. } if to.starts_with("http") || to.starts_with("HTTP") => {
                    Some(to.as_str())
                }
                _ => None,
            })
            .collect();
        match links[..] {
            [] => {
                let words: String = seen[&key]
                    .iter()
                    .map(|piece| match piece {
                        Piece::Text(text) => text.as_str(),
                        _ => "",
                    })
                    .collect();
                assert!(words.contains(&on_a_line(url)), "{url:?} in {words:?}");
            }
            [link] => assert_eq!(percent_decoded(link), percent_decoded(url.trim()), "{url:?}"),
            _ => panic!("{links:?}"),
        }
    }
}

/// The analyst's own Markdown has the structure that it had, and its links lead
/// to the pages of what they name.
fn check_bodies(notebook: &Notebook, export: &Export, profile: Profile) {
    if !matches!(profile, Profile::Obsidian | Profile::Commonmark) {
        return;
    }
    // What has a page by its key; quotes are places in the pages of their articles.
    // Words that she put in brackets herself may happen to name a file.
    let mut keys = export.paths.clone();
    for file in &export.files {
        keys.insert(file.key.clone(), file.key.clone());
        keys.insert(format!("{}.md", file.key), file.key.clone());
    }
    for quote in
        notebook.articles.iter().flat_map(|article| article.quotes.iter().map(move |it| (article, it)))
    {
        let (article, quote) = quote;
        let place = format!("article:{}#q-{}", article.id, quote.id);
        keys.insert(format!("quote:{}.md", quote.id), place);
    }
    for note in &notebook.things.notes {
        let key = format!("note:{}", note.id);
        let file = export.files.iter().find(|file| file.key == key).expect("every note has a page");
        let Content::Managed { regions, .. } = &file.content else { panic!("no regions") };
        let region = regions.iter().find(|region| region.key == key).expect("its body");
        let seen = led(pieces(&region.text, Reader::Github, &export.paths));
        // What she left open is closed, lest it take in what follows.
        let lines = |text: &str| text.trim_matches('\n').split('\n').count();
        let is_closed = lines(&region.text) > lines(&note.body);
        let end = if is_closed { region.text.trim_end().rsplit('\n').next().unwrap_or_default() } else { "" };
        let meant =
            led(pieces(&format!("{}\n{end}\n", note.body.trim_end_matches('\n')), Reader::Github, &keys));
        assert_eq!(seen, meant, "{profile:?}\n{}\n=====\n{}", shown(&note.body), shown(&region.text));
    }
}

/// Where links lead, without their words and without the sign of an embed.
fn led(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        let piece = match piece {
            Piece::Link { to, .. } => {
                if let Some(Piece::Text(before)) = out.last_mut()
                    && before.ends_with('!')
                {
                    before.pop();
                }
                Piece::Link {
                    to: to.replace("##", "#").trim_end_matches('#').to_owned(),
                    text: String::new(),
                    is_name: true,
                }
            }
            other => other,
        };
        out.push(piece);
    }
    out
}

#[test]
fn a_page_whose_words_are_not_escaped_is_refused() {
    let page = |words: &str| {
        format!("---\na: 1\n---\n\n<!-- pullquote:begin x 0 -->\n\n> {words}\n\n<!-- pullquote:end x -->\n")
    };
    let files = Files::new();
    let mut scribe = Scribe::harmless();
    let harmless = scribe.write("*a* & b");
    let meant = outline(&page(&harmless), Reader::Everything, &files).unwrap();
    let found = |words: &str| outline(&page(words), Reader::Everything, &files);
    compare(&found("\\*a\\* & b").unwrap(), &meant, &scribe).unwrap();
    for words in [
        "*a* & b",
        "\\*a\\* &amp;amp; b",
        "\\*a\\* & b.",
        "# \\*a\\* & b",
        "- \\*a\\* & b",
        "\\*a\\*\n>\n> & b",
    ] {
        assert!(compare(&found(words).unwrap(), &meant, &scribe).is_err(), "{words}");
    }
    for words in [
        "`a`",
        "<b>a</b>",
        "![a](b)",
        "[a](b)",
        "https://a.example",
        "~~a~~",
        "$a$",
        "%%a%%",
        "==a==",
        "[[a]]",
    ] {
        let refused = found(words).and_then(|found| compare(&found, &meant, &scribe));
        assert!(refused.is_err(), "{words}");
    }
    for markdown in
        ["text\n", "<!-- x -->\n", "<!-- pullquote:begin x 0 -->\n\n```\n\n<!-- pullquote:end x -->\n"]
    {
        assert!(outline(markdown, Reader::Plain, &files).is_err(), "{markdown}");
    }
    assert_eq!(promised(" a\r\n\u{2028}b\tc"), ["a", "b c"]);
}
