//! What the analyst decides about suggestions: each decision is an operation
//! like any other, and undoing it lets the suggestion wait again.
//!
//! Must not know how suggestions are found or shown. Start with `accepting`.

mod above;
mod accepting;
mod correcting;
mod passages;
mod quotation;
mod speakers;

pub use above::accept_above;
#[cfg(test)]
pub(crate) use above::accept_in_batches;
pub(super) use accepting::Accepting;
pub use accepting::{accept_suggestions, reject_suggestions};
pub use correcting::{correct_suggestion, forget_lesson};
pub use passages::mask_passage;
pub(super) use quotation::{NewQuote, Quotation, quote_ids, waiting};
