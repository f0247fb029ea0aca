//! What the screens read of statements, of articles side by side, and of text
//! that articles share.

mod compare;
mod detail;
mod list;
mod material;
mod places;
mod reuse;

pub use compare::compare;
pub(crate) use detail::silent;
pub use detail::statement;
pub(crate) use list::row as statement_row;
pub use list::statements;
pub use reuse::reuse;
