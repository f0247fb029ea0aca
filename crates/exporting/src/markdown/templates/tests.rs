use super::{TEMPLATE_KINDS, TemplateError, Templates, starting_template};
use crate::{Content, RenderedFile, Things, render};
use model::entities::Rendering;
use model::exports::{ExportArticle, ExportOptions, Pages, Profile};
use model::views::{QuoteView, SpeakerRef, TagRef, TagView};
use model::{ArticleId, BlobHash, QuoteId, SpeakerId, TagId, ThingKind};
use std::time::{Duration, Instant};

fn id(number: u8) -> [u8; 16] {
    let mut bytes = [0; 16];
    (bytes[0], bytes[1], bytes[6], bytes[8], bytes[15]) = (0x01, 0x97, 0x70, 0x80, number);
    bytes
}

fn article() -> ExportArticle {
    let quote = |number, exact: &str| QuoteView {
        id: QuoteId::from_bytes(id(number)),
        article: ArticleId::from_bytes(id(1)),
        exact: exact.to_owned(),
        rendering: Rendering::Direct,
        speaker: Some(SpeakerRef {
            id: SpeakerId::from_bytes(id(2)),
            name: "Ada *Lind*".to_owned(),
            colour: 0,
            on_behalf_of: Some("The Port".to_owned()),
        }),
        cue: Some("said".to_owned()),
        tags: vec![TagRef { id: TagId::from_bytes(id(3)), path: "law/a_b".to_owned(), colour: 0 }],
        statement: None,
        notes: 0,
        marked_at: 0,
    };
    ExportArticle {
        id: ArticleId::from_bytes(id(1)),
        title: "The [port] stays".to_owned(),
        source: Some("Harbour Post".to_owned()),
        author: None,
        published: "2017-05-02".parse().ok(),
        url: Some("https://example.org/port".to_owned()),
        original: BlobHash::from_bytes([1; 32]),
        imported_at: 0,
        quotes: vec![quote(11, "One.\nTwo <b>."), quote(12, "Three.")],
    }
}

fn things() -> Things {
    let tag = TagView {
        id: TagId::from_bytes(id(3)),
        name: "a_b".to_owned(),
        path: "law/a_b".to_owned(),
        parent: None,
        colour: 0,
        description: "When *so*".to_owned(),
        quotes: 0,
    };
    Things { tags: vec![tag], ..Things::default() }
}

fn pages(profile: Profile) -> Vec<RenderedFile> {
    let pages = [Pages::Articles, Pages::Statements, Pages::Speakers, Pages::Tags, Pages::Notes];
    render(&[article()], &things(), &ExportOptions { pages: pages.into(), ..ExportOptions::of(profile) })
}

fn filled(kind: ThingKind, source: &str, profile: Profile) -> Result<Vec<RenderedFile>, TemplateError> {
    let mut files = pages(profile);
    let templates = Templates::of([(kind, source.to_owned())])?;
    templates.fill(&mut files, &[article()], &things(), profile)?;
    Ok(files)
}

/// The texts of the regions of a kind, on pages and in reports.
fn regions(files: &[RenderedFile], file: &str, key: &str) -> Vec<String> {
    let of = files.iter().filter(|it| it.key.starts_with(file));
    let regions = of.flat_map(|it| match &it.content {
        Content::Managed { regions, .. } => regions.clone(),
        Content::Whole(_) => Vec::new(),
    });
    regions.filter(|it| it.key.starts_with(key)).map(|it| it.text).collect()
}

fn check(kind: ThingKind, source: &str, expected: &str) {
    let files = filled(kind, source, Profile::Commonmark).unwrap();
    let page = if kind == ThingKind::Quote { "article:" } else { kind.word() };
    let texts = regions(&files, page, &format!("{}:", kind.word()));
    let text = texts[0].split("\n\n[q-").next().unwrap().trim_end();
    assert_eq!(text, expected, "{source}");
}

#[test]
fn words_are_escaped_and_markdown_is_not() {
    check(
        ThingKind::Article,
        "## {{ title }} by {{ source|upper }}",
        "## The \\[port\\] stays by HARBOUR POST",
    );
    check(
        ThingKind::Article,
        "{{ title|raw }} {{ link }}",
        "The [port] stays [example.org](https://example.org/port)",
    );
    check(ThingKind::Article, "{{ \"*a*\" }} *b*", "\\*a\\* *b*");
    check(
        ThingKind::Article,
        "{% for it in quotes %}{{ it.words }}; {% endfor %}",
        "One. Two &lt;b>.; Three.;",
    );
    check(
        ThingKind::Article,
        "{{ quotes|map(attribute=\"speaker\")|join(\" & \") }}",
        "Ada \\*Lind\\* & Ada \\*Lind\\*",
    );
    check(
        ThingKind::Quote,
        "{{ block }}\n> by {{ speaker }}",
        "> One.\n>\n> Two &lt;b>.\n> by Ada \\*Lind\\*",
    );
    check(
        ThingKind::Quote,
        "{% if statement %}x{% else %}none{% endif %} {{ article.published_in_words }}",
        "none 2 May 2017",
    );
    check(
        ThingKind::Tag,
        "{{ heading }} {{ path }} {{ quotes|length }} {{ description }}",
        "# law/a\\_b 2 When \\*so\\*",
    );
}

#[test]
fn a_filled_quote_keeps_the_id_that_links_lead_to() {
    for (profile, id) in [(Profile::Obsidian, "\n^q-"), (Profile::Commonmark, "\n[q-")] {
        let files = filled(ThingKind::Quote, "{{ words }}\n\n```\n{{ speaker }}", profile).unwrap();
        let texts = regions(&files, "article:", "quote:");
        assert_eq!(texts.len(), 2);
        assert!(texts.iter().all(|text| text.contains(id) && text.matches("```").count() == 2), "{texts:?}");
        let before = pages(profile);
        for (file, other) in files.iter().zip(&before).filter(|(file, _)| !file.key.starts_with("article:")) {
            assert_eq!(file, other);
        }
    }
}

#[test]
fn a_report_is_filled_under_its_own_headings() {
    let files =
        filled(ThingKind::Article, "{{ heading }} {{ title }} {{ citation }}", Profile::Pandoc).unwrap();
    let text = regions(&files, "report", "article:").remove(0);
    assert!(text.starts_with("### The \\[port\\] stays [@pq0197"), "{text}");
}

#[test]
fn the_starting_templates_say_what_is_written_without_one() {
    let sources = TEMPLATE_KINDS.map(|kind| (kind, starting_template(kind).unwrap().to_owned()));
    for profile in [Profile::Commonmark, Profile::Report, Profile::Pandoc] {
        let before = pages(profile);
        let mut files = pages(profile);
        Templates::of(sources.clone()).unwrap().fill(&mut files, &[article()], &things(), profile).unwrap();
        let plain = |files: &[RenderedFile]| -> Vec<String> {
            let texts = files.iter().map(RenderedFile::plain_markdown);
            texts
                .map(|text| text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
                .collect()
        };
        let (found, expected) = (plain(&files), plain(&before));
        for (found, expected) in found.iter().zip(&expected) {
            // A report gives the citation of an article in its line of facts.
            if profile == Profile::Pandoc {
                continue;
            }
            assert_eq!(found, expected);
        }
    }
    assert!(starting_template(ThingKind::Source).is_none());
}

#[test]
fn a_mistake_is_told_with_its_line() {
    let told = |source: &str| filled(ThingKind::Quote, source, Profile::Obsidian).unwrap_err();
    for (source, line, words) in [
        ("a\n{% if x %}\n", Some(2), "end"),
        ("a\n\n{{ speeker }}", Some(3), "“speeker”"),
        ("{{ words|shout }}", Some(1), "shout"),
        ("a\n{{ tags }}", Some(2), "join"),
        ("{{ range(3) }}", Some(1), "range"),
        ("\n{% set a = 1 %}", Some(2), "if, for"),
        ("{% include \"/etc/passwd\" %}", Some(1), "include"),
        ("{{ words", Some(1), ""),
    ] {
        let error = told(source);
        let shown = error.to_string();
        assert_eq!(error.line, line, "{shown}");
        assert!(shown.starts_with("the template for quotes") && shown.contains(words), "{source}: {shown}");
    }
    let source = Templates::of([(ThingKind::Source, String::new())]).unwrap_err();
    assert!(source.to_string().contains("sources"));
}

#[test]
fn a_hostile_template_ends_within_its_limits() {
    let deep = format!("{}{}", "{% if true %}".repeat(5_000), "{% endif %}".repeat(5_000));
    let nested = format!("{{{{ {}1{} }}}}", "(".repeat(50_000), ")".repeat(50_000));
    let doubling =
        format!("{{% set a = \"aaaaaaaaaaaaaaaa\" %}}{}{{{{ a }}}}", "{% set a = a ~ a %}".repeat(60));
    let lists = format!("{{% set a = [1] %}}{}{{{{ a|join }}}}", "{% set a = [a, a] %}".repeat(60));
    let equal = format!(
        "{}{{{{ a == b }}}}",
        "{% set a = [a|default(1), a|default(1)] %}{% set b = [b|default(1), b|default(1)] %}".repeat(60)
    );
    let captured = format!(
        "{{% set a %}}{{% for i in range(99999) %}}{}{{% endfor %}}{{% endset %}}{{{{ a }}}}",
        "x".repeat(600)
    );
    let sources = [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}x{% endfor %}{% endfor %}{% endfor %}",
        "{{ range(1000000000000) }}",
        "{{ range(1000000000000)|join }}",
        "{{ \"x\" * 1000000000000 }}",
        "{% for a in range(100000) %}{{ words * 100 }}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% set ns = namespace(x=\"aaaa\") %}{% for i in range(90) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        &captured,
        "{{ words|replace(\"e\", \"eeeeeeeeeeeeeeee\"|replace(\"e\", \"eeeeeeeeeeeeeeeeeeeeeeee\" * 100000)) }}",
        "{{ 9999999999999999999999 ** 999999999 }}",
        &deep,
        &nested,
        &doubling,
        &lists,
        &equal,
        &"{{ words }}".repeat(300_000),
        &format!(
            "{}{{{{ words * 1000 }}}}{}",
            "{% for a in article %}".repeat(30),
            "{% endfor %}".repeat(30)
        ),
        &"{{ words * 9000 }}".repeat(2_000),
        &format!("{}x{}", "{% for a in words|list %}".repeat(30), "{% endfor %}".repeat(30)),
        &format!("{{{{ words{} }}}}", "|batch(1)|list".repeat(3_000)),
        &format!("{{{{ words{} }}}}", "|replace(\"e\", \"eeeeeeee\")".repeat(200)),
        &format!("{{{{ 0 if tags{} == tags{} }}}}", "+ tags".repeat(20_000), "+ tags".repeat(20_000)),
        &format!("{{{{ {}1 }}}}", "not ".repeat(60_000)),
        &format!("{{{{ {}1 }}}}", "-".repeat(60_000)),
        &format!("{{{{ a{} }}}}", ".a".repeat(60_000)),
    ];
    for source in sources {
        let shown = &source[..source.floor_char_boundary(60)];
        let started = Instant::now();
        let error = filled(ThingKind::Quote, source, Profile::Obsidian).expect_err(shown);
        assert!(started.elapsed() < Duration::from_secs(20), "{shown}: {:?}", started.elapsed());
        assert!(!error.detail.is_empty(), "{shown}");
    }
}
