//! What comparing gave: kept, found again, and gone with its article.

mod room;
mod samples;

mod indexing;
mod keeping;
mod linking;
mod proposing;
mod waiting;

pub(super) use samples::{alike, compared, place, proposal, statement};
