//! Whole files, from bytes to drafts.

use importing::{MAX_FILE_BYTES, MAX_TEXT_BYTES, hash, read, read_paste, supported};
use model::entities::{BlockKind, Format};
use model::imports::{ArticleDraft, SkipReason};
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use std::path::Path;

/// Shows a draft: title, source, date and text with `#` before its headline.
fn check(file_name: &str, document: &str, expected: &str) {
    let draft = read(document.as_bytes(), file_name).expect("a draft");
    let mut text = draft.text.clone();
    let first = draft.blocks.as_ref().and_then(|blocks| blocks.first());
    if let Some(block) = first.filter(|block| block.kind == BlockKind::Heading1) {
        text.insert_str(block.start as usize, "# ");
    }
    let shown = format!(
        "{} · {} · {} · {}",
        draft.title,
        draft.source.unwrap_or_default(),
        draft.published.map(String::from).unwrap_or_default(),
        text.replace('\n', "↵"),
    );
    assert_eq!(shown, expected);
}

#[test]
fn plain_text_has_its_headline_marked() {
    check("a.txt", "A call\r\n\r\nThey\u{A0}spoke.\r\n", "A call ·  ·  · # A call↵↵They spoke.");
    check("a.txt", "They spoke.\nIt was short.", "They spoke ·  ·  · They spoke.↵It was short.");
}

#[test]
fn front_matter_is_not_text() {
    check(
        "a.txt",
        "---\ntitle: A call\nsource: The Wire\ndate: 3 May 2017\n---\n\nThey spoke.\n",
        "A call · The Wire · 2017-05-03 · They spoke.",
    );
    check(
        "a.md",
        "---\ntitle: A call\n---\nA  call\n\nThey spoke.\n",
        "A call ·  ·  · # A  call↵↵They spoke.",
    );
}

#[test]
fn a_heading_of_markdown_is_the_title() {
    check("a.md", "# A *call*\n\nThey spoke.", "A call ·  ·  · # A call↵↵They spoke.");
    check("a.md", "![map](x.png)\n\n# A call\n\nThey spoke.", "A call ·  ·  · map↵↵A call↵↵They spoke.");
    check("a.MD", "## A call\n\nThey spoke.", "A call ·  ·  · # A call↵↵They spoke.");
    check("a.markdown", "A call\n\nThey spoke.", "A call ·  ·  · # A call↵↵They spoke.");
}

#[test]
fn drafts_tell_what_they_were_read_as() {
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("Un café, c’est “très” agréable – déjà vu à Orléans.");
    let draft = read(&bytes, "a.text").expect("a draft");
    assert_eq!((draft.format, draft.encoding), (Format::Text, "windows-1252"));
    let draft = read(b"Words", "a.md").expect("a draft");
    assert_eq!((draft.format, draft.encoding), (Format::Markdown, "UTF-8"));
}

#[test]
fn a_paste_is_read_like_a_file() {
    let draft = read_paste("---\nauthor: A. Writer\n---\nA call\r\n\r\nThey spoke.").expect("a draft");
    assert_eq!(draft.title, "A call");
    assert_eq!(draft.author.as_deref(), Some("A. Writer"));
    assert_eq!(draft.text, "A call\n\nThey spoke.");
    assert_eq!(read_paste(" \n\u{200B}"), Err(SkipReason::Empty));
}

#[test]
fn what_holds_no_words_is_empty() {
    for (name, bytes) in [
        ("a.txt", &b""[..]),
        ("a.txt", b" \r\n\t"),
        ("a.txt", b"\xEF\xBB\xBF"),
        ("a.txt", b"---\ntitle: x\n---\n"),
        ("a.md", b"<!-- nothing -->\n"),
        ("a.txt", "\u{200D}\u{200C} \u{FE0F}\u{200E}\n\u{3164}".as_bytes()),
    ] {
        assert_eq!(read(bytes, name), Err(SkipReason::Empty), "{bytes:?}");
    }
}

#[test]
fn other_kinds_of_files_are_not_read() {
    for (name, ending) in [("a.pdf", "pdf"), ("a.DOCX", "docx"), ("a", ""), (".md", "")] {
        let ending = ending.to_owned();
        assert_eq!(read(b"x", name), Err(SkipReason::Unsupported { ending }));
        assert!(!supported(Path::new(name)));
    }
    for name in ["a.txt", "a.TEXT", "a.md", "dir.pdf/a.Markdown"] {
        assert!(supported(Path::new(name)), "{name}");
    }
}

#[test]
fn large_files_are_refused_before_they_are_looked_at() {
    let too_long = usize::try_from(MAX_FILE_BYTES).expect("fits") + 1;
    let bytes = vec![0; too_long];
    let refused = |bytes, limit| assert_eq!(read(bytes, "a.txt"), Err(SkipReason::TooLarge { limit }));
    refused(&bytes, MAX_FILE_BYTES);
    let text = vec![b'a'; usize::try_from(MAX_TEXT_BYTES).expect("fits") + 1];
    refused(&text, MAX_TEXT_BYTES);
}

#[test]
fn a_hash_is_that_of_blake3() {
    assert!(hash(b"").to_string().starts_with("af1349b9f5f9a1a6"));
}

#[test]
fn five_real_articles_have_sensible_titles() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    let scan = importing::scan(&[folder]);
    let titles: Vec<String> = scan
        .files
        .iter()
        .map(|file| {
            let bytes = std::fs::read(&file.path).expect("readable");
            let draft = read(&bytes, &file.shown).expect("a draft");
            sound(&draft);
            draft.title
        })
        .collect();
    for title in &titles {
        eprintln!("{title}");
    }
    assert_eq!(titles.len(), 5);
    let starts = [
        "Trump and Putin to speak",
        "Trump, Putin 'seek",
        "US President",
        "United States President",
        "On Tuesday",
    ];
    for (title, start) in titles.iter().zip(starts) {
        assert!(title.starts_with(start), "{title}");
        assert!(title.chars().count() <= 80);
    }
}

/// What holds for every draft.
fn sound(draft: &ArticleDraft) {
    let text = &draft.text;
    assert!(!text.trim().is_empty());
    assert!(!draft.title.trim().is_empty() && !draft.title.contains('\n'));
    let dropped = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{A0}' | '\u{AD}' | '\u{FEFF}' | '\u{200B}' | '\u{2060}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E000}' | '\u{E001}')
    };
    assert!(!text.contains(dropped) && !draft.title.contains(dropped));
    assert!(!text.contains("\n\n\n\n") && !text.contains(" \n"));
    let mut end = 0;
    for block in draft.blocks.iter().flatten() {
        let (start, next) = (block.start as usize, block.end as usize);
        assert!(start >= end && next > start);
        if end > 0 {
            assert!(text[end..start].contains('\n'), "blocks need a line break between them");
        }
        let words = &text[start..next];
        assert!(!words.ends_with('\n') && !words.trim().is_empty());
        end = next;
    }
}

proptest! {
    // Beside a test of its own there is no place for a file of failures.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "(a|b c)\\.(md|txt)") {
        if let Ok(draft) = read(&bytes, &name) {
            sound(&draft);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(---\n[a-z: \\[\\]\"'&*{}|>\n-]{0,60}\n---\n)?(\\PC|[\\s#>*_`<&;!\\[\\]()|~-]|[\u{80}-\u{a0}\u{2000}-\u{2070}\u{e000}\u{fffe}]){0,300}", name in "a\\.(md|txt)") {
        if let Ok(draft) = read(text.as_bytes(), &name) {
            sound(&draft);
        }
        if let Ok(draft) = read_paste(&text) {
            sound(&draft);
        }
    }

    #[test]
    fn clean_text_is_read_as_itself(text in "[a-z “”'é-]{1,40}[a-z](\n{1,3}[a-z ,.—ß]{0,40}[a-z]){0,5}") {
        let text = text.trim_start();
        let draft = read(text.as_bytes(), "a.txt").expect("a draft");
        prop_assert_eq!(&draft.text, text);
        prop_assert!(draft.encoding == "UTF-8");
    }
}
