use super::{FrontMatter, split};
use model::imports::SkipReason;

/// Reads a document and shows what it tells, one `field=value` each, then its text.
fn check(document: &str, expected: &str) {
    let (about, rest) = split(document).expect("front matter");
    let FrontMatter { title, source, author, published, url } = about;
    let fields = [
        ("title", title),
        ("source", source),
        ("author", author),
        ("published", published.map(String::from)),
        ("url", url),
    ];
    let mut shown: Vec<String> =
        fields.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    shown.push(rest.to_owned());
    assert_eq!(shown.join("; "), expected, "{document}");
}

fn refused(document: &str) -> (u32, String) {
    match split(document) {
        Err(SkipReason::BadFrontMatter { line, problem }) => (line, problem),
        other => panic!("{document} gave {other:?}"),
    }
}

#[test]
fn every_field_has_several_names() {
    check(
        "---\ntitle: T\nsource: S\nauthor: A\ndate: 2017-05-03\nurl: https://example.org/a\n---\nText",
        "title=T; source=S; author=A; published=2017-05-03; url=https://example.org/a; Text",
    );
    check(
        "---\nTitle: T\nOutlet: S\nAuthors: [A, B]\nPublish_Date: May 3, 2017\nCanonical: http://example.org\n...\nText",
        "title=T; source=S; author=A, B; published=2017-05-03; url=http://example.org; Text",
    );
    check(
        "---\nheadline: T\npublisher: {name: S, id: 7}\nbyline:\n  - name: A\n  - B\npublished: 2017\n---\n",
        "title=T; source=S; author=A, B; published=2017; ",
    );
}

#[test]
fn values_stay_as_written() {
    check("---\ntitle: No\n---\nx", "title=No; x");
    check("---\ntitle: 1984\nauthor: 007\n---\nx", "title=1984; author=007; x");
    for title in ["3.10", "1e3", "0x1F", "+1", "-0", "2017.0", "0o17", "True", "12345678901234567890123"] {
        check(&format!("---\ntitle: {title}\n---\nx"), &format!("title={title}; x"));
        check(&format!("---\na: &é {title} # é\ntitle: *é\n---\nx"), &format!("title={title}; x"));
        check(&format!("---\nbyline: [ü, {title}]\n---\nx"), &format!("author=ü, {title}; x"));
    }
    check("---\ntitle: \"A: “b”\"\n---\nx", "title=A: “b”; x");
    check("---\ntitle: >\n  two\n  lines\n---\nx", "title=two lines; x");
}

#[test]
fn what_cannot_be_read_is_left_out() {
    check(
        "---\ntitle:\ndate: 03/05/2017\nurl: javascript:alert(1)\nauthor: ~\nx: [1, {y: .nan}]\n---\nx",
        "x",
    );
    check("---\nurl: https://\nlink: http://example.org\n---\nx", "url=http://example.org; x");
    check("---\ntitle: a\ntitle: b\n---\nx", "title=a; x");
}

#[test]
fn a_line_between_sections_is_text() {
    for text in [
        "---\nSome text",
        "---\n\ntitle: no\n\n---\nmore",
        "---\nBREAKING\n---\nmore",
        "---\nHe said: no (really): never.\nSo: it was\n--",
        "----\ntitle: x\n---\n",
        " ---\ntitle: x\n---\n",
        "text\n---\ntitle: x\n---\n",
        "---\nsee https://example.org\n---\n",
        "---",
        "",
    ] {
        check(text, text);
    }
}

#[test]
fn invalid_yaml_is_refused_with_its_line() {
    for (document, expected) in [
        ("---\ntitle: \"a\" b\n---\nText", 2),
        ("---\ntitle: ok\nauthor: [unclosed\n---\nText", 3),
        ("---\ntitle: ok\n# more\nauthor: @me\n...\nText", 4),
    ] {
        let (line, problem) = refused(document);
        assert_eq!(line, expected, "{problem}");
        assert!(!problem.is_empty() && !problem.contains("line"), "{problem}");
    }
}

#[test]
fn bombs_are_refused() {
    let mut yaml = String::from("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
    for (name, inner) in ["b", "c", "d", "e", "f", "g"].iter().zip(["a", "b", "c", "d", "e", "f"]) {
        let list = vec![format!("*{inner}"); 9].join(", ");
        yaml.push_str(&format!("{name}: &{name} [{list}]\n"));
    }
    yaml.push_str("title: *g\n---\nText");
    refused(&yaml);
    let deep = format!("---\ntitle: {}\n---\nText", "[".repeat(5_000));
    refused(&deep);
}

#[test]
fn long_front_matter_is_text() {
    let long = format!("---\ntitle: x\n{}---\nText", "k: v\n".repeat(20_000));
    check(&long, &long);
}
