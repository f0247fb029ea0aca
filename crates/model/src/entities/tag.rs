use crate::TagId;
use serde::{Deserialize, Serialize};

/// A term of the analyst's own codebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Stable id.
    pub id: TagId,
    /// Unique among its siblings, whatever the case; has no `/`.
    pub name: String,
    /// The tag it stands under.
    pub parent: Option<TagId>,
    /// Place in the window's palette, 0 to 7.
    pub colour: u8,
    /// When to use it.
    pub description: String,
}
