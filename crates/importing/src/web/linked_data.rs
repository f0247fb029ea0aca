//! What a page says of its article in schema.org's words (JSON-LD).

use crate::html;
use dom_query::Document;
use serde_json::Value;

/// Scripts that are read, and objects that are looked at in each.
const MAX_SCRIPTS: usize = 32;
const MAX_OBJECTS: usize = 512;

/// The description of the page's article; `None` when there is none.
pub(super) fn article(page: &Document) -> Option<Value> {
    page.select("script[type='application/ld+json']")
        .nodes()
        .iter()
        .take(MAX_SCRIPTS)
        .filter_map(|script| serde_json::from_str(script.text().trim()).ok())
        .find_map(|data| find(&data))
}

/// The first object that is an article, those nearest to the root first.
fn find(data: &Value) -> Option<Value> {
    let mut level = vec![data];
    let mut seen = 0;
    while !level.is_empty() {
        let mut next = Vec::new();
        for value in level {
            seen += 1;
            if seen > MAX_OBJECTS {
                return None;
            }
            if is_article(value) {
                return Some(value.clone());
            }
            match value {
                Value::Array(values) => next.extend(values),
                Value::Object(fields) => {
                    next.extend(["@graph", "mainEntity"].iter().filter_map(|key| fields.get(*key)))
                }
                _ => {}
            }
        }
        level = next;
    }
    None
}

/// schema.org's `Article` and what is more special: `NewsArticle`, `BlogPosting` …
fn is_article(value: &Value) -> bool {
    let is = |kind: &Value| {
        kind.as_str()
            .is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report")
    };
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is),
        Some(kind) => is(kind),
        None => false,
    }
}

/// The words of a field: a string, or the names of one or several things. Some
/// programs write character references, which mean nothing here.
pub(super) fn words(field: &Value) -> Option<String> {
    match field {
        Value::String(words) => Some(html::entities(words)),
        Value::Array(values) => {
            let names: Vec<String> = values.iter().filter_map(words).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        Value::Object(fields) => fields.get("name").and_then(words),
        _ => None,
    }
}
