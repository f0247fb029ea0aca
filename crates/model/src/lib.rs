//! The nouns of Pullquote: what a notebook holds, what an analyst types in,
//! what a screen reads.
//!
//! Must not know SQL, files, the network or the clock (times and ids come in
//! from outside). Start with [`entities`] for what is stored, then [`drafts`]
//! for input, [`filters`] and [`views`] for screens.
//!
//! Unit of text offsets: UTF-8 bytes in [`entities`], UTF-16 code units in
//! everything that derives `TS` (the window), as each field says.

#![deny(missing_docs)]

pub mod comparisons;
pub mod drafts;
pub mod entities;
mod error;
pub mod exchange;
pub mod exports;
pub mod filters;
mod ids;
pub mod imports;
pub mod notes;
mod partial_date;
mod place_id;
mod statement_key;
pub mod statements;
pub mod suggestions;
mod text_form;
mod thing;
pub mod views;

pub use error::{ErrorCode, ErrorView, Invalid};
pub use ids::{
    ArticleId, BlobHash, NoteId, OperationId, ParseIdError, QuoteId, RevisionId, SourceId, SpeakerId,
    StatementId, TagId,
};
pub use partial_date::PartialDate;
pub use place_id::{PlaceId, SuggestionId};
pub use statement_key::StatementKey;
pub use thing::{ThingKey, ThingKind};
