//! Finds the quotations in an article and who said them: rules, and small
//! statistics whose weights have names. Everything happens in memory, in time
//! linear in the length of the text.
//!
//! Must not know notebooks, files, the network or the clock; it is usable on
//! its own. Start with [`find`]; [`Finder`] is the same for many articles.

#![deny(missing_docs)]

mod attribution;
mod candidates;
mod document;
mod english;
mod finder;
mod found;
mod lexicons;
mod marks;
mod mentions;
pub mod names;
mod passages;
mod people;
mod rendering;

#[cfg(feature = "training")]
#[doc(hidden)]
pub mod training;

pub use finder::Finder;
pub use found::{
    Called, Findings, FoundCue, FoundQuote, FoundSpeaker, Passage, Rendering, Role, SpeakerKind,
};

/// Grows whenever the same text may give other findings than before.
pub const VERSION: u32 = 3;

/// The quotations of an article, masked ones left out, in the order of the text.
pub fn find(text: &str) -> Vec<FoundQuote> {
    Finder::new().read(text).quotes.into_iter().filter(|quote| quote.masked.is_none()).collect()
}
