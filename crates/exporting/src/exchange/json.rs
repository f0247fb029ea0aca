use super::{Exchange, ExchangeError};
use serde::{Deserialize, Serialize};

/// Says what a file is.
const FORMAT: &str = "pullquote";
/// Grows when an older Pullquote could not read what is written.
const VERSION: u32 = 2;

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    exchange: &'a Exchange,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// Everything as JSON, as `docs/schema/pullquote.schema.json` describes it.
/// [`read_json`] gives the very same back.
///
/// # Errors
/// Never, but for a defect of the writer.
pub fn json(exchange: &Exchange) -> Result<Vec<u8>, ExchangeError> {
    let written = Written { format: FORMAT, version: VERSION, exchange };
    let mut bytes = serde_json::to_vec_pretty(&written)
        .map_err(|error| ExchangeError::Unwritable { format: "JSON", detail: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What [`json`] wrote.
///
/// # Errors
/// When it is something else, of a newer version, or has fields that are unknown.
pub fn read_json(bytes: &[u8]) -> Result<Exchange, ExchangeError> {
    let unreadable = |detail: String| ExchangeError::Unreadable { format: "JSON of Pullquote", detail };
    let mut value: serde_json::Value =
        serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
    let head = Head::deserialize(&value).map_err(|error| unreadable(error.to_string()))?;
    match head {
        Head { format, .. } if format != FORMAT => {
            return Err(unreadable(format!("its format is {format:?}")));
        }
        Head { version, .. } if version > VERSION => return Err(ExchangeError::Newer { version }),
        Head { .. } => {}
    }
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|key, _| !matches!(key.as_str(), "format" | "version" | "$schema"));
    }
    Exchange::deserialize(value).map_err(|error| unreadable(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{json, read_json};
    use crate::exchange::samples::{HOSTILE, sample, with_words};

    #[test]
    fn nothing_is_lost() {
        for exchange in HOSTILE.iter().map(|words| with_words(words)).chain([sample()]) {
            assert_eq!(read_json(&json(&exchange).unwrap()).unwrap(), exchange);
        }
    }

    #[test]
    fn what_is_written_is_what_the_schema_says() {
        let schema = include_str!("../../../../docs/schema/pullquote.schema.json");
        let schema = serde_json::from_str(schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        for exchange in HOSTILE.iter().map(|words| with_words(words)).chain([sample()]) {
            let value = serde_json::from_slice(&json(&exchange).unwrap()).unwrap();
            let wrong: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert_eq!(wrong, [""; 0]);
        }
        let mut other: serde_json::Value = serde_json::from_slice(&json(&sample()).unwrap()).unwrap();
        other["quotes"][0]["start"] = "13".into();
        assert!(!validator.is_valid(&other), "the schema refuses what is wrong");
    }

    #[test]
    fn other_files_are_told_apart() {
        let told = |text: &str| read_json(text.as_bytes()).unwrap_err().to_string();
        assert!(told("{}").contains("missing field `format`"));
        assert!(told(r#"{"format":"other","version":1}"#).contains("\"other\""));
        assert!(told(r#"{"format":"pullquote","version":9}"#).contains("newer"));
    }
}
