use super::{annotations, read_annotations};
use crate::exchange::samples::{HOSTILE, sample, with_words};
use model::entities::Rendering;
use serde_json::{Value, json};

fn read(value: &Value) -> super::super::ReadQuotes {
    read_annotations(value.to_string().as_bytes()).unwrap()
}

#[test]
fn a_quote_comes_back_as_it_left() {
    for words in HOSTILE {
        let exchange = with_words(words);
        let quote = &exchange.quotes[0];
        let read = read_annotations(&annotations(&exchange).unwrap()).unwrap();
        assert_eq!(read.left_out, []);
        let [found] = &read.quotes[..] else { panic!("{read:?}") };
        assert_eq!(found.article, Some(quote.article));
        assert_eq!(
            (&found.exact, &found.prefix, &found.suffix),
            (&quote.exact, &quote.prefix, &quote.suffix)
        );
        assert_eq!(found.position, Some((quote.start, quote.end)));
        assert_eq!(found.speaker.as_deref(), Some(*words));
        assert_eq!((found.rendering, found.cue.as_deref()), (Some(Rendering::Direct), Some(*words)));
        assert_eq!(found.tags, [*words, "law/appeal"]);
        assert_eq!(found.comments, [*words]);
        assert_eq!(found.addresses, ["https://example.org/port"]);
    }
}

#[test]
fn an_annotation_has_what_the_recommendation_asks() {
    let written: Value = serde_json::from_slice(&annotations(&sample()).unwrap()).unwrap();
    assert_eq!(written["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!((&written["type"], &written["total"]), (&json!("AnnotationCollection"), &json!(1)));
    let item = &written["first"]["items"][0];
    assert_eq!((&item["type"], &item["created"]), (&json!("Annotation"), &json!("2017-05-03T10:00:00Z")));
    let selector = &item["target"]["selector"];
    assert_eq!(selector[0]["exact"], "we will 🌊 appeal");
    assert_eq!(selector[1], json!({ "type": "TextPositionSelector", "start": 13, "end": 29 }));
}

#[test]
fn annotations_of_others_are_read() {
    let hypothesis = json!({ "total": 1, "rows": [{
        "id": "abc", "uri": "https://example.org/a", "tags": ["law"], "text": "look!",
        "target": [{ "source": "https://example.org/a", "selector": [
            { "type": "RangeSelector", "startOffset": 3 },
            { "type": "TextPositionSelector", "start": 4, "end": 9 },
            { "type": "TextQuoteSelector", "exact": "words", "prefix": "the ", "suffix": " here" },
        ] }],
    }] });
    let found = &read(&hypothesis).quotes[0];
    assert_eq!((&found.exact[..], found.position, &found.label[..]), ("words", Some((4, 9)), "abc"));
    assert_eq!((&found.tags, &found.comments), (&vec!["law".to_owned()], &vec!["look!".to_owned()]));
    assert_eq!(found.addresses, ["https://example.org/a"]);

    let alone = json!({ "type": "Annotation", "motivation": "tagging", "body": "law", "target": {
        "source": { "id": "https://example.org/a" },
        "selector": { "type": "FragmentSelector", "refinedBy": { "type": "TextQuoteSelector", "exact": "x" } },
    } });
    let found = &read(&alone).quotes[0];
    assert_eq!((&found.exact[..], &found.label[..], &found.tags[..]), ("x", "x", &["law".to_owned()][..]));
}

#[test]
fn what_selects_no_words_is_told() {
    let read = read(&json!([
        { "id": "page", "target": "https://example.org" },
        { "id": "none" },
        { "target": { "source": "https://example.org", "selector": { "type": "SvgSelector" } } },
        "nonsense",
    ]));
    assert!(read.quotes.is_empty());
    let told: Vec<_> = read.left_out.iter().map(|it| (&it.what[..], &it.reason[..])).collect();
    let no_words = "it selects no words by quote or place";
    assert_eq!(
        told,
        [
            ("page", no_words),
            ("none", "it has no target"),
            ("annotation 3", no_words),
            ("annotation 4", "it has no target"),
        ]
    );
}

#[test]
fn what_is_no_annotation_is_refused() {
    for other in ["", "[", "7", "{}", r#"{"items":3}"#] {
        assert!(read_annotations(other.as_bytes()).is_err(), "{other}");
    }
}
