//! Ids: UUIDv7 made by the caller, one type per noun; and the hash that
//! addresses immutable bytes.

use crate::text_form::as_text;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;
use uuid::Uuid;

/// Text that is not an id or a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct ParseIdError;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// A new id; later ones sort after earlier ones (UUIDv7, RFC 9562).
            #[expect(clippy::new_without_default, reason = "every id differs, so none is the default")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// The sixteen bytes, as they are stored.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// The id of sixteen stored bytes.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = ParseIdError;
            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                Uuid::parse_str(text).map(Self).map_err(|_| ParseIdError)
            }
        }
    )*};
}

id! {
    /// An article, whatever its revision.
    ArticleId,
    /// One immutable text of an article.
    RevisionId,
    /// An outlet.
    SourceId,
    /// Who said it.
    SpeakerId,
    /// A marked stretch of one article.
    QuoteId,
    /// Something said once, which quotes report.
    StatementId,
    /// A term of the codebook.
    TagId,
    /// The analyst's Markdown.
    NoteId,
    /// One thing the analyst did.
    OperationId,
}

/// BLAKE3 hash that addresses immutable bytes; text form is 64 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct BlobHash([u8; 32]);

impl BlobHash {
    /// The hash of 32 stored bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes, as they are stored.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlobHash({self})")
    }
}

impl FromStr for BlobHash {
    type Err = ParseIdError;
    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(ParseIdError);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let high = char::from(pair[0]).to_digit(16).ok_or(ParseIdError)?;
            let low = char::from(pair[1]).to_digit(16).ok_or(ParseIdError)?;
            *byte = u8::try_from(high * 16 + low).map_err(|_| ParseIdError)?;
        }
        Ok(Self(bytes))
    }
}

as_text!(BlobHash);

#[cfg(test)]
mod tests {
    use super::{ArticleId, BlobHash};

    #[test]
    fn ids_and_hashes_survive_their_text_form() {
        let id = ArticleId::new();
        assert_eq!(id.to_string().parse(), Ok(id));
        let hash = BlobHash::from_bytes(std::array::from_fn(|i| (i * 7) as u8));
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert!("zz".parse::<BlobHash>().is_err());
    }
}
