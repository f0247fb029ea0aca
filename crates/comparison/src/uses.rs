//! The same words elsewhere, without marks.

use crate::{Likeness, Span, Words};
use text::TextRange;

/// A place that uses the words of a span.
#[derive(Debug, Clone, PartialEq)]
pub struct Use {
    /// Exactly the words used, in bytes.
    pub range: TextRange,
    /// How the span stands to the words there.
    pub likeness: Likeness,
}

/// The places in `text` with the words of `span`, in order, none overlapping another.
pub fn uses(span: &Span, text: &Words) -> Vec<Use> {
    let _ = (span, text);
    Vec::new()
}
