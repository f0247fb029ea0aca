//! What the analyst decides about statements: a proposal becomes one or is
//! rejected, quotes move between them. Each decision is one operation, with the
//! quotes it makes, and undoing it lets the proposal wait again.
//!
//! Must not know how proposals are found or shown. Start with `accepting`.

mod accepting;
mod editing;
mod grouping;
mod members;
mod rejecting;

pub use accepting::accept_statement;
pub(super) use editing::LONGEST;
pub use editing::edit_statement;
pub use grouping::{group_quotes, merge_statements, remove_statement, ungroup_quotes};
pub(super) use members::take_out;
pub use rejecting::reject_statement;
