use crate::SpeakerId;
use serde::{Deserialize, Serialize};

/// A person, office, organisation or document that said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Stable id.
    pub id: SpeakerId,
    /// The canonical name; unique whatever the case, among names and aliases.
    pub name: String,
    /// Office or part, such as "Foreign Minister".
    pub role: String,
    /// For whom this speaker speaks (the Kremlin for Putin).
    pub on_behalf_of: Option<SpeakerId>,
    /// Place in the window's palette, 0 to 7.
    pub colour: u8,
}

/// Another name of a speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerAlias {
    /// Whose name it is.
    pub speaker: SpeakerId,
    /// Unique whatever the case, among names and aliases.
    pub name: String,
}
