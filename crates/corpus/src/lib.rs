//! A made-up news corpus whose truth is known, and the score of the comparison
//! on it. Serves developers; nothing that ships depends on it.

#![deny(missing_docs)]

mod gathering;

pub use gathering::Gathering;
