use crate::{ArticleId, ParseIdError};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A suggestion is named by its place: reading an article again gives the same
/// words the same id, and another range is another suggestion. Text form is
/// `article:start-end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct SuggestionId {
    /// Where it stands.
    pub article: ArticleId,
    /// First byte in the article's text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl fmt::Display for SuggestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}-{}", self.article, self.start, self.end)
    }
}

impl FromStr for SuggestionId {
    type Err = ParseIdError;
    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let (article, range) = text.split_once(':').ok_or(ParseIdError)?;
        let (start, end) = range.split_once('-').ok_or(ParseIdError)?;
        let byte = |digits: &str| digits.parse().map_err(|_| ParseIdError);
        Ok(Self { article: article.parse()?, start: byte(start)?, end: byte(end)? })
    }
}

impl Serialize for SuggestionId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SuggestionId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::SuggestionId;
    use crate::ArticleId;

    #[test]
    fn an_id_survives_its_text_form() {
        let id = SuggestionId { article: ArticleId::new(), start: 12, end: 4_000_000_000 };
        assert_eq!(id.to_string().parse(), Ok(id));
        for other in ["", "12-14", &id.article.to_string(), &format!("{}:12", id.article)] {
            assert!(other.parse::<SuggestionId>().is_err(), "{other}");
        }
    }
}
