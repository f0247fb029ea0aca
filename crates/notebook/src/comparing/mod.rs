//! The same words across articles: statements, articles side by side, and text
//! that articles share.
//!
//! Must not know how words are matched (crate `comparison`) or how rows lie in
//! the file. Start with `views`.

pub(crate) mod views;
