use crate::{ArticleId, ParseIdError, text_form::as_text};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A stretch of an article, by which what stands there is named: reading an
/// article again gives the same words the same name, and another range is another
/// place. Text form is `article:start-end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct PlaceId {
    /// Where it stands.
    pub article: ArticleId,
    /// First byte in the article's text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}-{}", self.article, self.start, self.end)
    }
}

impl FromStr for PlaceId {
    type Err = ParseIdError;
    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let (article, range) = text.split_once(':').ok_or(ParseIdError)?;
        let (start, end) = range.split_once('-').ok_or(ParseIdError)?;
        let byte = |digits: &str| digits.parse().map_err(|_| ParseIdError);
        Ok(Self { article: article.parse()?, start: byte(start)?, end: byte(end)? })
    }
}

/// A suggestion is named by its place.
pub type SuggestionId = PlaceId;

as_text!(PlaceId);

#[cfg(test)]
mod tests {
    use super::PlaceId;
    use crate::ArticleId;

    #[test]
    fn a_place_survives_its_text_form() {
        let id = PlaceId { article: ArticleId::new(), start: 12, end: 4_000_000_000 };
        assert_eq!(id.to_string().parse(), Ok(id));
        for other in ["", "12-14", &id.article.to_string(), &format!("{}:12", id.article)] {
            assert!(other.parse::<PlaceId>().is_err(), "{other}");
        }
    }
}
