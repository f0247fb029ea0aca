//! Finds the same words in different texts: passages that two articles share,
//! places that render one statement, and how the renderings differ.
//!
//! Knows `text` and Unicode tables; must not know notebooks, files, serde, the
//! network or the clock. Every range is in UTF-8 bytes of the text it came from.
//!
//! Start with [`Matches::find`], which is the whole of "add one article", and
//! [`group`], which makes statements of what was found. [`Words`] is what both
//! compare: a text without its typography.

#![deny(missing_docs)]

mod alignment;
mod grams;
mod group;
mod library;
mod matches;
pub mod occasion;
mod same;
mod shared;
mod uses;
pub mod wording;
mod words;

pub use grams::{lookups, postings};
pub use group::{Group, Link, Member, group};
pub use library::{Library, Marked, MemoryLibrary, Record};
pub use matches::{Edge, Limits, Matches, Place, QuoteUse, Reuse};
pub use same::{Context, Difference, DifferenceKind, Likeness, Reason, Relation, Span, Speaker, compare};
pub use shared::{Containment, SharedPassage, containment, shared};
pub use uses::{Use, uses};
pub use words::{Word, Words};
