use super::UUID;
use crate::exchange::{ExchangeError, IncomingQuote, ReadQuotes};
use model::ArticleId;
use model::entities::Rendering;
use model::exchange::NotTakenOver;
use serde_json::Value;

/// The annotations of a file, of Pullquote and of others: one, an array, a page,
/// a collection with its first page, or what the API of Hypothesis gives
/// (`rows`). Whatever is no annotation of words is told and left out.
///
/// # Errors
/// When the file is no JSON, or nothing in it looks like annotations.
pub fn read_annotations(bytes: &[u8]) -> Result<ReadQuotes, ExchangeError> {
    let unreadable = |detail: String| ExchangeError::Unreadable { format: "annotations", detail };
    let file: Value = serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
    let items = items(&file).ok_or_else(|| unreadable("there are no annotations in it".to_owned()))?;
    let mut read = ReadQuotes::default();
    for (number, item) in (1..).zip(items) {
        for target in targets(item) {
            match quote(item, target) {
                Ok(quote) => read.quotes.push(quote),
                Err(reason) => {
                    let what = text(item.get("id")).unwrap_or_else(|| format!("annotation {number}"));
                    read.left_out.push(NotTakenOver { what, reason: reason.to_owned() });
                }
            }
        }
    }
    Ok(read)
}

fn items(file: &Value) -> Option<&[Value]> {
    let list = match file {
        Value::Array(items) => return Some(items),
        Value::Object(fields) => fields,
        _ => return None,
    };
    let within = list.get("items").or_else(|| list.get("rows")).or_else(|| list.get("first")?.get("items"));
    match within {
        Some(Value::Array(items)) => Some(items),
        _ if list.contains_key("target") => Some(std::slice::from_ref(file)),
        _ => None,
    }
}

/// An annotation of several targets (section 3.2.3) is a quote in each.
fn targets(item: &Value) -> Vec<Option<&Value>> {
    match item.get("target") {
        Some(Value::Array(targets)) if !targets.is_empty() => targets.iter().map(Some).collect(),
        target => vec![target],
    }
}

fn quote(item: &Value, target: Option<&Value>) -> Result<IncomingQuote, &'static str> {
    let target = target.filter(|target| !target.is_null()).ok_or("it has no target")?;
    let mut quote = IncomingQuote::default();
    select(target.get("selector").unwrap_or(&Value::Null), &mut quote);
    if quote.exact.trim().is_empty() && quote.position.is_none() {
        return Err("it selects no words by quote or place");
    }
    let source = target.get("source").or_else(|| target.get("id")).unwrap_or(target);
    let known = [source.get("id").unwrap_or(source), source.get("schema:url").unwrap_or(&Value::Null)];
    let known = known.into_iter().chain(item.get("uri"));
    for address in known.filter_map(|value| text(Some(value))) {
        match address.strip_prefix(UUID).and_then(|id| id.parse::<ArticleId>().ok()) {
            Some(id) => quote.article = Some(id),
            None if !quote.addresses.contains(&address) => quote.addresses.push(address),
            None => {}
        }
    }
    describe(item, &mut quote);
    let words: String = quote.exact.chars().take(60).collect();
    quote.label = text(item.get("id")).unwrap_or(words);
    Ok(quote)
}

/// Selectors stand alone, in a list, or refine each other (section 4.2.9).
fn select(selector: &Value, quote: &mut IncomingQuote) {
    if let Value::Array(selectors) = selector {
        selectors.iter().for_each(|selector| select(selector, quote));
        return;
    }
    match selector.get("type").and_then(Value::as_str) {
        Some("TextQuoteSelector") => {
            let field = |key: &str| text(selector.get(key)).unwrap_or_default();
            (quote.exact, quote.prefix, quote.suffix) = (field("exact"), field("prefix"), field("suffix"));
        }
        Some("TextPositionSelector") => {
            let number = |key: &str| selector.get(key)?.as_u64().and_then(|at| u32::try_from(at).ok());
            quote.position = number("start").zip(number("end")).filter(|(start, end)| start < end);
        }
        _ => {}
    }
    if let Some(refined) = selector.get("refinedBy") {
        select(refined, quote);
    }
}

fn describe(item: &Value, quote: &mut IncomingQuote) {
    let bodies = match item.get("body") {
        Some(Value::Array(bodies)) => bodies.as_slice(),
        Some(body) => std::slice::from_ref(body),
        None => &[],
    };
    let whole = motivation(item.get("motivation"));
    for body in bodies {
        let words = text(body.get("value")).or_else(|| text(Some(body)));
        let Some(words) = words.filter(|words| !words.trim().is_empty()) else { continue };
        match motivation(body.get("purpose")).or(whole).unwrap_or("commenting") {
            "tagging" => quote.tags.push(words),
            "identifying" => quote.speaker = Some(words),
            _ => quote.comments.push(words),
        }
    }
    let tags = item.get("tags").and_then(Value::as_array).into_iter().flatten();
    quote.tags.extend(tags.filter_map(|tag| text(Some(tag))));
    quote.comments.extend(text(item.get("text")).filter(|words| !words.trim().is_empty()));
    quote.rendering = text(item.get("pullquote:rendering")).and_then(|word| Rendering::from_word(&word));
    quote.cue = text(item.get("pullquote:cue"));
}

/// The first that is told; some write a list.
fn motivation(value: Option<&Value>) -> Option<&str> {
    match value? {
        Value::Array(all) => all.first()?.as_str(),
        one => one.as_str(),
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(str::to_owned)
}
