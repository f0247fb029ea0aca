//! Articles, their quotes and statements as Markdown: the text, the files, the preview.
//!
//! Must not know the database, the window or the clock; writes only under the
//! directory handle that it is given. Start with [`render`] (articles to
//! Markdown), then [`plan`] and [`write()`] (Markdown to a folder), then
//! [`blocks`] (Markdown to what a preview draws).

#![deny(missing_docs)]

mod blocks;
mod dialect;
mod error;
pub mod exchange;
mod folder;
mod links;
mod markdown;
mod note_body;
mod places;
mod region;
mod rendered;

pub use blocks::{Mentions, blocks, file_blocks, note_blocks};
pub use error::ExportError;
pub use folder::{
    MANIFEST, Orphans, ReturnedBody, ReturnedNote, differences, differences_new, places, plan, plan_new,
    returned, write,
};
pub use links::{LinkTarget, MarkdownLink, links};
pub use markdown::{
    Names, TEMPLATE_KINDS, TemplateError, Templates, Things, render, render_at, render_statement,
    render_thing, starting_template,
};
pub use note_body::{note_body, plain};
pub use places::Places;
pub use region::Region;
pub use rendered::{Content, RenderedFile};
