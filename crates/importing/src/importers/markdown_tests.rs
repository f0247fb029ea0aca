use super::body;
use model::entities::BlockKind;

/// Shows each block as `kind: words`, one a line, `↵` for a line break.
fn check(markdown: &str, expected: &[&str]) {
    let body = body(markdown);
    let shown: Vec<String> = body
        .blocks
        .expect("blocks")
        .iter()
        .map(|block| {
            let kind = match block.kind {
                BlockKind::Paragraph => "p",
                BlockKind::Heading1 => "h1",
                BlockKind::Heading2 => "h2",
                BlockKind::Heading3 => "h3",
                BlockKind::ListItem => "li",
                BlockKind::BlockQuote => "quote",
                BlockKind::Code => "code",
            };
            let words = &body.text[block.start as usize..block.end as usize];
            format!("{kind}: {}", words.replace('\n', "↵"))
        })
        .collect();
    assert_eq!(shown, expected, "{markdown}");
}

#[test]
fn headings_and_paragraphs() {
    check(
        "# One *two*\n\nA line\nand the next  \nafter a break.\n\nThree\n-----\n\n#### Four\n",
        &["h1: One two", "p: A line and the next↵after a break.", "h2: Three", "h3: Four"],
    );
}

#[test]
fn lists_and_quotations() {
    check(
        "- a\n- b\n  1. c\n\n  d\n- [x] e\n\n> f\n>\n> > g\n> - h\n\nend",
        &["li: a", "li: b", "li: 1. c", "li: d", "li: [x] e", "quote: f", "quote: g", "li: h", "p: end"],
    );
}

#[test]
fn a_number_that_begins_a_line_is_words() {
    check(
        "1986. A year to remember.\n\n2016. Another.",
        &["li: 1986. A year to remember.", "li: 2016. Another."],
    );
    check("1) a\n2) b\n   - c\n3) # d", &["li: 1) a", "li: 2) b", "li: c", "li: 3)", "h1: d"]);
    check("> 7. a\n>\n>    b", &["li: 7. a", "li: b"]);
    check("3.", &["li: 3."]);
}

#[test]
fn links_and_images_give_their_words() {
    check(
        "See [the *page*](https://example.org) ![A map](map.png) <https://example.com> `code` ~~old~~.",
        &["p: See the page A map https://example.com code old."],
    );
}

#[test]
fn answers_are_no_addresses() {
    check(
        "[Q]: Really?\n\n[A]: Yes.\n\n> [A]: No.\n\n[A]: “Never”\n[Q]: Why?",
        &["p: [Q]: Really?", "p: [A]: Yes.", "quote: [A]: No.", "p: [A]: “Never” [Q]: Why?"],
    );
    check(
        "[a][1] ![b] [c]\n\n[1]: https://example.org\n[b]: map.png \"x\"\n[c]: #there\n[d]: <e>",
        &["p: a b c"],
    );
    check("    [Q]: Really?\n\n```\n[A]: Yes.\n```", &["code: [Q]: Really?", "code: [A]: Yes."]);
}

#[test]
fn code_keeps_its_lines() {
    check(
        "```rust\n  let a = 1;\n\n    b\n```\n\n    indented\n",
        &["code:   let a = 1;↵↵    b", "code: indented"],
    );
}

#[test]
fn tables_are_rows_of_cells() {
    check("| a | b |\n|---|---|\n| c |  |\n", &["p: a | b", "p: c |"]);
}

#[test]
fn footnotes_keep_their_labels() {
    check("Words[^1].\n\n[^1]: A note.\n", &["p: Words[1].", "p: [1] A note."]);
}

#[test]
fn html_is_dropped_and_the_words_between_kept() {
    check(
        "One<br>two <b>three</b> <script>alert(1)</script>four\n\n<div onclick=\"x()\">\n<p>five</p>\n</div>\n\n<script>\nevil()\n</script>\n\n<!-- six -->\n\nseven",
        &["p: One↵two three four", "p: five", "p: seven"],
    );
}

#[test]
fn characters_written_by_number_are_cleaned_too() {
    check("a&#8238;b&shy;c&nbsp;d &lt;b&gt; &#xE000;", &["p: abc d <b>"]);
}

#[test]
fn nesting_without_end_is_read_in_time() {
    for markdown in ["> ".repeat(20_000), "- ".repeat(20_000), "[".repeat(50_000), "*a ".repeat(50_000)] {
        assert!(body(&markdown).text.len() <= markdown.len());
    }
}

#[test]
fn long_paragraphs_deep_in_lists_and_quotations_are_read_in_time() {
    for (nesting, line) in [("> ", "a\n"), ("- ", "a\n"), ("1. ", "a\n"), ("> ", "a\n===\n"), ("> - ", "a\n")]
    {
        let markdown = nesting.repeat(100_000) + "a\n" + &line.repeat(1_000_000);
        assert!(body(&markdown).text.starts_with(nesting.trim()), "{nesting}");
    }
}

#[test]
fn nesting_as_people_write_it_is_structure() {
    check(&format!("{}a", "> ".repeat(20)), &["quote: a"]);
    let list: String = (0..20).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    check(&list, &["li: a"; 20]);
    check(&format!("a\n\n{}\n\nb", "* ".repeat(500)), &["p: a", "p: b"]);
}
