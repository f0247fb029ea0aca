//! Quotes that are found before the analyst looks for them: texts are read by
//! the quote finder, and what it found waits for a decision.
//!
//! Must not know how quotes are found (`quotation` does), nor make a quote: only
//! `verbs::suggestions` does, when the analyst says so. Start with `reading`
//! for what comes in, `names` for whom a found name means, `views` for what the
//! screens read.

mod acceptance;
mod learning;
mod names;
mod reading;
mod unread;
pub(crate) mod views;

#[cfg(test)]
mod tests;

pub(crate) use acceptance::full_names_first;
pub(crate) use learning::lesson_in;
pub(crate) use names::{Names, NewSpeaker, Whose, called, without_article};
pub(crate) use reading::{read, thousandths, waiting_in};
pub use unread::find_quotes;
pub(crate) use unread::{Cores, find_unread};
