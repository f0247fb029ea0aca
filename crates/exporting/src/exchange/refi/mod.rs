//! Codebooks and projects for programs of qualitative analysis: REFI-QDA 1.5
//! (<https://www.qdasoftware.org>), namespaces `urn:QDA-XML:codebook:1.0` and
//! `urn:QDA-XML:project:1.0`.
//!
//! Tags are codes, articles are sources of plain text, quotes are selections in
//! code points, each tag of a quote a coding; speakers and outlets are cases. An
//! element that may hold several needs at least one in the schemas, so an empty
//! one is left out.

mod codes;
mod project;
mod read;
#[cfg(test)]
mod tests;

pub use codes::codebook;
pub use project::project;
pub use read::{read_codebook, read_project};
