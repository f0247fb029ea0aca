use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use model::entities::{BlockKind, Format};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an article came as: without it, one would come back as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Document {
    /// Name of its file, without its folder; none for a paste.
    pub file_name: Option<String>,
    /// What it was read as.
    pub format: Format,
    /// Name of its encoding (WHATWG label).
    pub encoding: String,
    /// The original bytes, base64; none where they are the text in UTF-8.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_base64")]
    pub bytes: Option<Vec<u8>>,
    /// The structure of its text; none where each line is a paragraph.
    pub blocks: Option<Vec<Block>>,
}

/// A stretch of an article's text with its part in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Its part.
    pub kind: BlockKind,
    /// First code point in the text.
    pub start: u32,
    /// Code point after the last.
    pub end: u32,
}

mod as_base64 {
    use super::{BASE64_STANDARD, Deserialize, Deserializer, Engine, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(bytes: &Option<Vec<u8>>, to: S) -> Result<S::Ok, S::Error> {
        bytes.as_ref().map(|bytes| BASE64_STANDARD.encode(bytes)).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<u8>>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| BASE64_STANDARD.decode(text).map_err(serde::de::Error::custom)).transpose()
    }
}
