use crate::{
    ArticleId, NoteId, ParseIdError, QuoteId, SourceId, SpeakerId, StatementId, TagId, text_form::as_text,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

macro_rules! things {
    ($($(#[$doc:meta])* $kind:ident($id:ty) $word:literal),* $(,)?) => {
        /// What kind of thing a note may be about or name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "lowercase")]
        pub enum ThingKind {
            $($(#[$doc])* $kind),*
        }

        impl ThingKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// Its word in links, in the file and for people: `quote`.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word),*
                }
            }

            /// The thing of this kind with this id.
            pub fn thing(self, id: [u8; 16]) -> ThingKey {
                match self {
                    $(Self::$kind => ThingKey::$kind(<$id>::from_bytes(id))),*
                }
            }
        }

        /// Anything that a note can be about or name. Text form is `kind:id`, as
        /// links have it: `quote:0198c1f2-…`, all in lower case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
        #[ts(type = "string")]
        pub enum ThingKey {
            $($(#[$doc])* $kind($id)),*
        }

        impl ThingKey {
            /// What kind of thing it is.
            pub fn kind(&self) -> ThingKind {
                match self {
                    $(Self::$kind(_) => ThingKind::$kind),*
                }
            }

            /// The sixteen bytes of its id, as they are stored.
            pub fn id_bytes(&self) -> &[u8; 16] {
                match self {
                    $(Self::$kind(id) => id.as_bytes()),*
                }
            }
        }

        impl fmt::Display for ThingKey {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$kind(id) => write!(f, concat!($word, ":{}"), id)),*
                }
            }
        }

        $(impl From<$id> for ThingKey {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })*
    };
}

things! {
    /// An article.
    Article(ArticleId) "article",
    /// A quote.
    Quote(QuoteId) "quote",
    /// An accepted statement.
    Statement(StatementId) "statement",
    /// A speaker.
    Speaker(SpeakerId) "speaker",
    /// A source.
    Source(SourceId) "source",
    /// A tag.
    Tag(TagId) "tag",
    /// A note.
    Note(NoteId) "note",
}

impl fmt::Display for ThingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for ThingKind {
    type Err = ParseIdError;
    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        Self::ALL.iter().copied().find(|kind| kind.word() == text).ok_or(ParseIdError)
    }
}

impl FromStr for ThingKey {
    type Err = ParseIdError;
    /// Only the very text form: other spellings of an id are somebody's words.
    fn from_str(text: &str) -> Result<Self, ParseIdError> {
        let (kind, id) = text.split_once(':').ok_or(ParseIdError)?;
        let key = kind.parse::<ThingKind>()?.thing(*id.parse::<NoteId>()?.as_bytes());
        if key.to_string() == text { Ok(key) } else { Err(ParseIdError) }
    }
}

as_text!(ThingKey);

#[cfg(test)]
mod tests {
    use super::{ThingKey, ThingKind};
    use crate::SpeakerId;

    #[test]
    fn a_key_survives_its_text_form() {
        for kind in ThingKind::ALL {
            let key = kind.thing(*SpeakerId::new().as_bytes());
            assert_eq!(key.to_string().parse(), Ok(key));
            assert_eq!(key.kind(), *kind);
        }
    }

    #[test]
    fn other_spellings_are_no_keys() {
        let id = SpeakerId::new().to_string();
        let others = [
            id.clone(),
            format!("Speaker:{id}"),
            format!("speaker: {id}"),
            format!("speaker:{}", id.to_uppercase()),
            format!("speaker:{}", id.replace('-', "")),
            format!("speaker:{{{id}}}"),
            format!("person:{id}"),
        ];
        for other in others {
            assert!(other.parse::<ThingKey>().is_err(), "{other}");
        }
    }
}
