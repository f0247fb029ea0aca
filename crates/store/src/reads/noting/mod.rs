//! Notes, what things are called that they name, and who links to what.
//!
//! Must not know how a name and its details are put into words. Start with
//! [`StoredNote`], then [`StoredThing`].

mod called;
mod links;
mod notes;
mod things_like;

pub use called::StoredThing;
pub use links::StoredBacklink;
pub use notes::StoredNote;
