//! What a notebook stores, one struct per row. Text and original bytes are
//! immutable and addressed by [`crate::BlobHash`]; rows never carry them.

mod article;
mod compared;
mod decision;
mod finding;
mod note;
mod quote;
mod source;
mod speaker;
mod statement;
mod tag;

pub use article::{Article, Block, BlockKind, Format, Revision};
pub use compared::{
    Compared, ComparedSpan, Due, Likeness, PlaceDifference, PlaceKind, PlaceRelation, Proposal,
    ProposalPlace, Remade, Reuse, Side, Standing,
};
pub use decision::{Decision, Lesson, PassageChoice, Verdict};
pub use finding::{Finding, FoundSpeaker, Passage, PassageRole, SpeakerKind, Suggestion};
pub use note::{BodyLink, Note, NoteBody, Succession};
pub use quote::{Quote, QuoteTag, Rendering};
pub use source::{FolderSource, Source};
pub use speaker::{Speaker, SpeakerAlias};
pub use statement::{Parting, QuoteStatement, Statement};
pub use tag::Tag;
