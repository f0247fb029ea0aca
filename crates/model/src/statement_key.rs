use crate::{ParseIdError, PlaceId, StatementId, text_form::as_text};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// Which statement, accepted or not: an accepted one has an id, a proposed one is
/// named by the place of its fullest wording. Text form is that of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub enum StatementKey {
    /// One that the analyst accepted.
    Accepted(StatementId),
    /// One that is proposed.
    Proposed(PlaceId),
}

impl fmt::Display for StatementKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accepted(id) => id.fmt(f),
            Self::Proposed(place) => place.fmt(f),
        }
    }
}

impl FromStr for StatementKey {
    type Err = ParseIdError;
    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        if text.contains(':') { text.parse().map(Self::Proposed) } else { text.parse().map(Self::Accepted) }
    }
}

as_text!(StatementKey);

#[cfg(test)]
mod tests {
    use super::StatementKey;
    use crate::{ArticleId, PlaceId, StatementId};

    #[test]
    fn a_key_survives_its_text_form() {
        let place = PlaceId { article: ArticleId::new(), start: 3, end: 70 };
        for key in [StatementKey::Accepted(StatementId::new()), StatementKey::Proposed(place)] {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
        assert!("all".parse::<StatementKey>().is_err());
    }
}
