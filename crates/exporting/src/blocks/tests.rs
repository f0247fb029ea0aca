use super::{Mentions, blocks, note_blocks};
use model::entities::Rendering;
use model::exports::{MarkdownBlock, MarkdownInline};
use model::notes::ThingRef;
use model::views::{QuoteRow, QuoteView};
use model::{ArticleId, QuoteId, ThingKey};

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
            let sign = |task| match task {
                None => "",
                Some(true) => " done",
                Some(false) => " to do",
            };
            let items: String = items
                .iter()
                .map(|item| format!("{pad} item{}\n{}", sign(item.task), shown(&item.blocks, indent + 2)))
                .collect();
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
        MarkdownBlock::Embed { thing, name, broken, quote, .. } => {
            let words = quote.as_ref().map_or("", |row| row.quote.exact.as_str());
            format!("{pad}embed{} {} {name}: {words}\n", if *broken { " broken" } else { "" }, thing.kind())
        }
    }
}

fn words(inlines: &[MarkdownInline]) -> String {
    inlines
        .iter()
        .map(|inline| {
            let mut text = inline.text.clone();
            for (set, mark) in [
                (inline.emphasis, "*"),
                (inline.strong, "**"),
                (inline.code, "`"),
                (inline.strikethrough, "~"),
            ] {
                if set {
                    text = format!("{mark}{text}{mark}");
                }
            }
            if let Some(thing) = &inline.thing {
                let kind = thing.key.map_or("nothing", |key| key.kind().word());
                text = format!("{text}→{}{kind}", if thing.broken { "broken " } else { "" });
            }
            if inline.footnote.is_some() {
                text = format!("({text})");
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
        "p <div onclick=x>\na <b>c</b>\np alt and <i>d</i>\n",
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
fn what_github_adds_is_known() {
    check(
        "- [ ] open\n- [x] done\n\n  more\n- none\n",
        "list None\n item to do\n  p open\n item done\n  p done\n  p more\n item\n  p none\n",
    );
    check("a ~~b~~ c", "p a ~b~ c\n");
    check(
        "a[^1] b[^x y] c[^none]\n\n[^1]: one\n\n    two\n\nafter\n",
        "p a(1) b[^x y] c[^none]\nfootnote 1\n p one\n p two\np after\n",
    );
}

#[test]
fn a_callout_keeps_how_its_title_is_set() {
    check("> [!Fact-Check|x]+ A **bold** `title`\n> words\n", "quote [A **bold** `title`]\n p words\n");
    check("> [**!quote**] x\n", "quote\n p [**!quote**] x\n");
}

const QUOTE: &str = "quote:0198c1f2-3a4b-7c5d-8e9f-0123456789ab";
const OTHER: &str = "quote:0198c1f2-3a4b-7c5d-8e9f-0123456789ac";
const SPEAKER: &str = "speaker:0198c1f2-3a4b-7c5d-8e9f-0123456789ab";
const GONE: &str = "tag:0198c1f2-3a4b-7c5d-8e9f-0123456789ab";

fn quote_row(id: QuoteId, exact: &str) -> QuoteRow {
    let quote = QuoteView {
        id,
        article: ArticleId::from_bytes([0; 16]),
        exact: exact.to_owned(),
        rendering: Rendering::Direct,
        speaker: None,
        cue: None,
        tags: Vec::new(),
        statement: None,
        notes: 0,
        marked_at: 0,
    };
    let words = String::new;
    QuoteRow {
        quote,
        prefix: words(),
        suffix: words(),
        article_title: words(),
        source: None,
        published: None,
    }
}

fn check_note(markdown: &str, expected: &str) {
    let key = |text: &str| text.parse::<ThingKey>().expect("a key");
    let named = |to: &str, name: &str, broken| ThingRef {
        thing: key(to),
        name: name.to_owned(),
        detail: String::new(),
        broken,
    };
    let names = [
        (key(QUOTE), named(OTHER, "we will appeal", false)),
        (key(SPEAKER), named(SPEAKER, "Ada *Lind*", false)),
        (key(GONE), named(GONE, "courts", true)),
    ];
    let id: QuoteId = OTHER["quote:".len()..].parse().expect("an id");
    let quote = quote_row(id, "we will appeal");
    let mentions = Mentions {
        names: names.into_iter().collect(),
        quotes: [(id, quote)].into_iter().collect(),
        ..Mentions::default()
    };
    let markdown = markdown.replace("QUOTE", QUOTE).replace("SPEAKER", SPEAKER).replace("GONE", GONE);
    assert_eq!(shown(&note_blocks(&markdown, &mentions), 0), expected, "{markdown}");
}

#[test]
fn links_show_names_or_own_words_and_tell_where_they_lead() {
    check_note("[[SPEAKER]] said", "p Ada *Lind*→speaker said\n");
    check_note("*[[SPEAKER]]*", "p *Ada *Lind**→speaker\n");
    check_note("[[SPEAKER|the *mayor*]]", "p the →speaker*mayor*→speaker\n");
    check_note("[[GONE]] [[GONE|own]]", "p courts→broken tag own→broken tag\n");
    check_note("[[Some words]]", "p Some words→broken nothing\n");
    check_note("| a |\n|---|\n| [[SPEAKER\\|x]] |", "table a\n x→speaker\n");
    check_note("[x](https://a.example)", "p x→https://a.example\n");
}

#[test]
fn things_stand_as_blocks_where_a_paragraph_can_be_parted() {
    let embed = "embed quote we will appeal: we will appeal\n";
    check_note("![[QUOTE]]", embed);
    check_note("**a ![[QUOTE]] b** c", &format!("p **a**\n{embed}p **b** c\n"));
    check_note("- ![[QUOTE]]\n> x\n", &format!("list None\n item\n  {embed}quote\n p x\n"));
    check_note("![[GONE]]", "embed broken tag courts: \n");
    check_note("# a ![[QUOTE]]", "h1 a we will appeal→quote\n");
    check_note("|![[QUOTE]]|\n|---|\n", "table we will appeal→quote\n");
    check_note("![[Nothing yet]]", "p Nothing yet→broken nothing\n");
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
