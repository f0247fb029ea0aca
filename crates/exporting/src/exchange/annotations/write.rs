use super::{CONTEXT, UUID};
use crate::exchange::table::note_text;
use crate::exchange::{Article, Exchange, ExchangeError, Row, Source};
use serde_json::{Map, Value, json};

/// One collection with an annotation for each quote, JSON-LD.
///
/// # Errors
/// Never, but for a defect of the writer.
pub fn annotations(exchange: &Exchange) -> Result<Vec<u8>, ExchangeError> {
    let items: Vec<Value> = exchange.rows().iter().map(annotation).collect();
    let collection = json!({
        "@context": [CONTEXT, { "pullquote": "urn:pullquote:" }],
        "id": "urn:pullquote:collection",
        "type": "AnnotationCollection",
        "label": exchange.notebook,
        "total": items.len(),
        "first": {
            "id": "urn:pullquote:collection:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    let mut bytes = serde_json::to_vec_pretty(&collection)
        .map_err(|error| ExchangeError::Unwritable { format: "annotations", detail: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn annotation(row: &Row<'_>) -> Value {
    let quote = row.quote;
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            fields.insert(key.to_owned(), value);
        }
    };
    put("id", json!(format!("{UUID}{}", quote.id)));
    put("type", json!("Annotation"));
    put("motivation", json!("highlighting"));
    put("created", json!(quote.marked));
    put("body", json!(bodies(row)));
    put(
        "target",
        json!({
            "type": "SpecificResource",
            "source": source(row.article, row.source),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                },
                { "type": "TextPositionSelector", "start": quote.start, "end": quote.end },
            ],
        }),
    );
    put("pullquote:rendering", json!(quote.rendering));
    put("pullquote:cue", json!(quote.cue));
    put("pullquote:onBehalfOf", json!(row.principal.map(|it| &it.name)));
    put("pullquote:statement", json!(row.statement.map(|it| &it.wording)));
    Value::Object(fields)
}

/// Section 3.2.4, with the purposes of section 3.3.5.
fn bodies(row: &Row<'_>) -> Vec<Value> {
    let body =
        |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": value });
    let speaker = row.speaker.map(|speaker| body("identifying", &speaker.name));
    let tags = row.tags.iter().map(|tag| body("tagging", &tag.path));
    let notes = row.notes.iter().map(|note| {
        let mut body = body("commenting", &note_text(note));
        body["format"] = json!("text/markdown");
        body
    });
    speaker.into_iter().chain(tags).chain(notes).collect()
}

/// The plain text in which the places count. The page on the web is another
/// resource, with other places.
fn source(article: &Article, source: Option<&Source>) -> Value {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(format!("{UUID}{}", article.id)));
    fields.insert("type".to_owned(), json!("Text"));
    fields.insert("format".to_owned(), json!("text/plain"));
    fields.insert("schema:headline".to_owned(), json!(article.title));
    let told = [
        ("schema:url", json!(article.url)),
        ("schema:publisher", json!(source.map(|source| &source.name))),
        ("schema:author", json!(article.author)),
        ("schema:datePublished", json!(article.published)),
    ];
    for (key, value) in told {
        if !value.is_null() {
            fields.insert(key.to_owned(), value);
        }
    }
    Value::Object(fields)
}
