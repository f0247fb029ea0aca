//! Places in a text: ranges, offsets in the three units in use, selectors that
//! find a place again, lines and words.
//!
//! Must not know articles, quotes, serde, files or anybody's errors: what
//! cannot be answered is `None`. Start with [`TextRange`]; [`OffsetIndex`] is
//! the only place where one unit of offsets is turned into another.

#![deny(missing_docs)]

mod lines;
mod offsets;
mod range;
mod search;
mod selector;

pub use lines::{lines, trim, words};
pub use offsets::OffsetIndex;
pub use range::TextRange;
pub use search::{alike_occurrences, occurrences};
pub use selector::{QuoteSelector, select};
