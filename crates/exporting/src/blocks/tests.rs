use super::blocks;
use model::exports::{MarkdownBlock, MarkdownInline};

/// Blocks as indented lines: a word for the kind, then the words.
fn shown(blocks: &[MarkdownBlock], indent: usize) -> String {
    blocks.iter().map(|block| shown_block(block, indent)).collect()
}

fn shown_block(block: &MarkdownBlock, indent: usize) -> String {
    let pad = " ".repeat(indent);
    match block {
        MarkdownBlock::Heading { level, inlines } => format!("{pad}h{level} {}\n", words(inlines)),
        MarkdownBlock::Paragraph { inlines } => format!("{pad}p {}\n", words(inlines)),
        MarkdownBlock::Quote { callout, blocks } => {
            let title = callout.as_ref().map_or(String::new(), |it| {
                format!(" [{}]", if it.title.is_empty() { it.kind.clone() } else { words(&it.title) })
            });
            format!("{pad}quote{title}\n{}", shown(blocks, indent + 1))
        }
        MarkdownBlock::List { start, items } => {
            let items: String =
                items.iter().map(|item| format!("{pad} item\n{}", shown(&item.blocks, indent + 2))).collect();
            format!("{pad}list {start:?}\n{items}")
        }
        MarkdownBlock::Code { language, text } => format!("{pad}code {language}: {text:?}\n"),
        MarkdownBlock::Table { head, rows } => {
            let row = |cells: &Vec<Vec<MarkdownInline>>| {
                cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" | ")
            };
            let rows: String = rows.iter().map(|cells| format!("{pad} {}\n", row(cells))).collect();
            format!("{pad}table {}\n{rows}", row(head))
        }
        MarkdownBlock::Rule => format!("{pad}rule\n"),
        MarkdownBlock::Footnote { label, blocks } => {
            format!("{pad}footnote {label}\n{}", shown(blocks, indent + 1))
        }
        MarkdownBlock::Embed { thing, name, .. } => format!("{pad}embed {thing} {name}\n"),
    }
}

fn words(inlines: &[MarkdownInline]) -> String {
    inlines
        .iter()
        .map(|inline| {
            let mut text = inline.text.clone();
            for (set, mark) in [(inline.emphasis, "*"), (inline.strong, "**"), (inline.code, "`")] {
                if set {
                    text = format!("{mark}{text}{mark}");
                }
            }
            match &inline.link {
                Some(link) => format!("{text}→{link}"),
                None => text,
            }
        })
        .collect::<Vec<_>>()
        .join("")
}

fn check(markdown: &str, expected: &str) {
    assert_eq!(shown(&blocks(markdown), 0), expected, "{markdown}");
}

#[test]
fn an_exported_file_is_read_back_as_it_is_meant() {
    check(
        "---\ntitle: \"x\"\n---\n\n# A \\*call\\*\n\nLantern · [a.example](https://a.example/)\n\n\
         > [!quote] Ann (for Bob) · direct\n> first\n>\n> second\n>\n> — *Lantern*, 2017\n\n^q-1\n\n\
         [q-1]: #q-1\n",
        "code yaml: \"title: \\\"x\\\"\"\nh1 A *call*\np Lantern · a.example→https://a.example/\n\
         quote [Ann (for Bob) · direct]\n p first\n p second\n p — *Lantern*, 2017\np ^q-1\n",
    );
    check(
        "- [[2017 Call – Lantern]] · 3 quotes\n- 2017 · [Call](<a b.md>)\n",
        "list None\n item\n  p 2017 Call – Lantern→2017 Call – Lantern · 3 quotes\n item\n  \
         p 2017 · Call→a b.md\n",
    );
}

#[test]
fn only_a_callout_is_a_callout() {
    check("> [!quote]- Title\n", "quote [Title]\n");
    check("> [!quote]\n> words\n", "quote [quote]\n p words\n");
    check("> \\[!quote\\] Title\n", "quote\n p [!quote] Title\n");
    check("> [! x\n> words\n", "quote\n p [! x\n p words\n");
    check("[!quote] Title\n", "p [!quote] Title\n");
}

#[test]
fn html_and_images_are_words() {
    check(
        "<div onclick=x>\na <b>c</b>\n\n![alt](x.png) and <i>d</i>\n",
        "p <div onclick=x>\na <b>c</b>\n\np alt and <i>d</i>\n",
    );
}

#[test]
fn every_kind_of_block_is_known() {
    check(
        "3. a\n   > b\n4. c\n\n   d\n\n***\n\n    code\n\n```js\nx\n\ny\n```\n\n| a | *b* |\n|---|---|\n| `c` | d\\|e |\n",
        "list Some(3)\n item\n  p a\n  quote\n   p b\n item\n  p c\n  p d\nrule\ncode : \"code\"\n\
         code js: \"x\\n\\ny\"\ntable a | *b*\n `c` | d|e\n",
    );
    check("*a **b** c*\\\nd\ne\n", "p *a ****b**** c*\nd e\n");
}

#[test]
fn deep_nesting_is_cut_and_keeps_its_words() {
    for piece in ["> ", "- ", "1. "] {
        let markdown = format!("{}words\n\nafter\n", piece.repeat(20_000));
        let read = blocks(&markdown);
        let text = shown(&read, 0);
        assert!(text.contains("p words\n") && text.contains("p after\n"), "{piece}");
        assert!(text.lines().all(|line| line.len() < 200), "{piece}");
    }
}
