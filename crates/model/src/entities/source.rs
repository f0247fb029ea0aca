use crate::SourceId;
use serde::{Deserialize, Serialize};

/// An outlet that publishes articles; never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Stable id.
    pub id: SourceId,
    /// Unique whatever the case.
    pub name: String,
    /// Its site.
    pub homepage: Option<String>,
    /// What the analyst wants to remember about it, in a line or two.
    pub description: String,
}

/// The source that the analyst chose for the files of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderSource {
    /// Path of the folder, as the system writes it.
    pub folder: String,
    /// The source that the next import from it proposes.
    pub source: SourceId,
}
