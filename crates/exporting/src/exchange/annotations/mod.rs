//! Annotations as the W3C has them: Web Annotation Data Model, Recommendation of
//! 23 February 2017 (<https://www.w3.org/TR/annotation-model/>).
//!
//! A quote is an annotation of its article's plain text, with two selectors: the
//! words (TextQuoteSelector, section 4.2.4) and their place in code points
//! (TextPositionSelector, section 4.2.5). What the model has no word for is
//! under the prefix `pullquote:`.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub use read::read_annotations;
pub use write::annotations;

/// The context of the recommendation.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// Of ids in a notebook (RFC 9562).
const UUID: &str = "urn:uuid:";
