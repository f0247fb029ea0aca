//! The same words across articles: statements, articles side by side, and text
//! that articles share.
//!
//! Must not know how words are matched (crate `comparison`) or how rows lie in
//! the file, nor make a statement: only `verbs::statements` does, when the
//! analyst says so. Start with `due` for what happens after a change, then
//! `matching` for one article, `component` and `proposing` for what is proposed,
//! `views` for what the screens read.

mod component;
mod due;
mod library;
mod matching;
mod occasions;
mod proposing;
mod reasons;
mod spans;
mod speakers;
mod standing;
pub(crate) mod views;
mod wordings;

pub use due::catch_up;
pub(crate) use due::compare_due;
pub(crate) use spans::same_words;
pub(crate) use standing::{Stands, standing};
pub(crate) use wordings::canonical;
