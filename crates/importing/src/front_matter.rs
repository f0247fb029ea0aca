//! What a document says about itself before its text: YAML between `---` lines.

use crate::limits::MAX_FRONT_MATTER_BYTES;
use crate::{clean, dates};
use model::PartialDate;
use model::imports::SkipReason;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::{DuplicateKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Location, Spanned};
use std::fmt;

/// What front matter tells; what it does not tell, or tells in a way that cannot
/// be read, is `None`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    pub(crate) title: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) published: Option<PartialDate>,
    /// http or https.
    pub(crate) url: Option<String>,
}

/// The keys of each field, the preferred one first.
const TITLE: &[&str] = &["title", "headline"];
const SOURCE: &[&str] = &["source", "outlet", "publisher", "site"];
const AUTHOR: &[&str] = &["author", "authors", "byline"];
const DATE: &[&str] = &["date", "published", "publish_date", "date_published"];
const URL: &[&str] = &["url", "link", "canonical", "original"];
const KEYS: [&[&str]; 5] = [TITLE, SOURCE, AUTHOR, DATE, URL];

/// Front matter and the text after it. A `---` that no other closes, or that
/// stands over something without keys, is a line of the text.
///
/// # Errors
/// `BadFrontMatter` when there are keys but the YAML is not valid.
pub(crate) fn split(text: &str) -> Result<(FrontMatter, &str), SkipReason> {
    let Some((yaml, rest)) = parts(text) else {
        return Ok((FrontMatter::default(), text));
    };
    let options = serde_saphyr::options! {
        // A key given twice is bad style and no reason to lose the article.
        duplicate_keys: DuplicateKeyPolicy::FirstWins,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        with_snippet: false,
        budget: serde_saphyr::budget! {
            max_depth: 32,
            max_nodes: 20_000,
            max_anchors: 32,
            max_aliases: 32,
            max_merge_keys: 8,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: 1_000,
            max_replay_stack_depth: 4,
        },
    };
    match serde_saphyr::from_str_with_options::<Entries>(yaml, options) {
        Ok(entries) => Ok((entries.front_matter(yaml), rest)),
        Err(error) => Err(bad_front_matter(&error)),
    }
}

fn bad_front_matter(error: &serde_saphyr::Error) -> SkipReason {
    let line = error.location().map_or(1, |location| location.line());
    let message = clean::line(&error.without_snippet().to_string());
    // The message repeats the place.
    let problem = match message.split_once(" at line ") {
        Some((problem, _)) => problem.to_owned(),
        None => message,
    };
    SkipReason::BadFrontMatter { line: u32::try_from(line).unwrap_or(u32::MAX), problem }
}

/// The YAML, from its `---` so that its lines count as those of the file, and
/// the text after it; where a document begins with front matter.
fn parts(text: &str) -> Option<(&str, &str)> {
    let (opening, after) = text.split_once('\n')?;
    if opening.trim_end() != "---" {
        return None;
    }
    let first = opening.len() + 1;
    let mut end = first;
    for line in after.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let rest = &text[end + line.len()..];
            return has_keys(&text[first..end]).then_some((&text[..end], rest));
        }
        end += line.len();
        if end > MAX_FRONT_MATTER_BYTES {
            return None;
        }
    }
    None
}

/// Whether the first thing in the YAML is a key. An empty line first means that
/// the `---` is a line between sections (the rule of Pandoc).
fn has_keys(yaml: &str) -> bool {
    let first = yaml.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let Some((key, value)) = first.split_once(':') else {
        return first.starts_with('{');
    };
    let plain = |c: char| c.is_alphanumeric() || " _-\"'".contains(c);
    first.starts_with('{')
        || (key.chars().all(plain)
            && key.contains(char::is_alphabetic)
            && (value.is_empty() || value.starts_with([' ', '\t'])))
}

/// The known keys, in small letters, with their values.
struct Entries(Vec<(String, Spanned<Value>)>);

impl Entries {
    fn front_matter(&self, yaml: &str) -> FrontMatter {
        FrontMatter {
            title: self.first(yaml, TITLE, |words| Some(words.to_owned())),
            source: self.first(yaml, SOURCE, |words| Some(words.to_owned())),
            author: self.first(yaml, AUTHOR, |words| Some(words.to_owned())),
            published: self.first(yaml, DATE, dates::parse),
            url: self.first(yaml, URL, web_address),
        }
    }

    /// The first of the keys whose value can be read.
    fn first<T>(&self, yaml: &str, keys: &[&str], read: impl Fn(&str) -> Option<T>) -> Option<T> {
        keys.iter()
            .flat_map(|key| self.0.iter().filter(move |(found, _)| found == key))
            .map(|(_, value)| clean::line(&words(value, yaml)))
            .filter(|words| !words.is_empty())
            .find_map(|words| read(&words))
    }
}

fn web_address(words: &str) -> Option<String> {
    let lower = words.to_ascii_lowercase();
    let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))?;
    let has_host = host.starts_with(char::is_alphanumeric);
    (has_host && !words.contains([' ', '<', '>', '"'])).then(|| words.to_owned())
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys with values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<Value>()? {
                    let key = key.understood().trim().to_lowercase();
                    if KEYS.iter().any(|keys| keys.contains(&key.as_str())) {
                        entries.push((key, map.next_value()?));
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

/// A value as words, whatever YAML takes it for.
enum Value {
    Words(String),
    /// A number or a truth value: `3.10` is 3.1 to YAML, so that only its place
    /// in the document tells the words.
    Typed(String),
    List(Vec<Spanned<Value>>),
}

impl Value {
    /// The words as YAML understands them.
    fn understood(self) -> String {
        match self {
            Self::Words(words) | Self::Typed(words) => words,
            Self::List(values) => {
                let words: Vec<String> = values.into_iter().map(|value| value.value.understood()).collect();
                words.join(", ")
            }
        }
    }
}

/// The words of a value as they are written; a list is joined with commas.
fn words(value: &Spanned<Value>, yaml: &str) -> String {
    match &value.value {
        Value::Words(words) => words.clone(),
        Value::Typed(words) => written(value.defined, yaml).unwrap_or(words).to_owned(),
        Value::List(values) => {
            let words: Vec<String> = values.iter().map(|value| words(value, yaml)).collect();
            words.join(", ")
        }
    }
}

fn written(place: Location, yaml: &str) -> Option<&str> {
    let (start, length) = (place.span().byte_offset()?, place.span().byte_len()?);
    yaml.get(usize::try_from(start).ok()?..usize::try_from(start + length).ok()?)
}

macro_rules! typed {
    ($($visit:ident: $type:ty),*) => {$(
        fn $visit<E>(self, value: $type) -> Result<Value, E> {
            Ok(Value::Typed(value.to_string()))
        }
    )*};
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words")
            }

            fn visit_str<E>(self, words: &str) -> Result<Value, E> {
                Ok(Value::Words(words.to_owned()))
            }

            typed!(visit_bool: bool, visit_i64: i64, visit_u64: u64,
                visit_i128: i128, visit_u128: u128, visit_f64: f64);

            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Words(String::new()))
            }

            fn visit_none<E>(self) -> Result<Value, E> {
                Ok(Value::Words(String::new()))
            }

            fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<Value, D::Error> {
                Value::deserialize(some)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
                let mut values = Vec::new();
                while let Some(value) = list.next_element()? {
                    values.push(value);
                }
                Ok(Value::List(values))
            }

            /// Of a person or an outlet with particulars, the name.
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
                let mut name = String::new();
                while let Some((key, value)) = map.next_entry::<Value, Value>()? {
                    if key.understood().eq_ignore_ascii_case("name") {
                        name = value.understood();
                    }
                }
                Ok(Value::Words(name))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
#[path = "front_matter_tests.rs"]
mod tests;
