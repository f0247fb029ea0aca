//! What a notebook stores, one struct per row. Text and original bytes are
//! immutable and addressed by [`crate::BlobHash`]; rows never carry them.

mod article;
mod quote;
mod source;
mod speaker;
mod tag;

pub use article::{Article, Block, BlockKind, Format, Revision};
pub use quote::{Quote, QuoteTag, Rendering};
pub use source::{FolderSource, Source};
pub use speaker::{Speaker, SpeakerAlias};
pub use tag::Tag;
