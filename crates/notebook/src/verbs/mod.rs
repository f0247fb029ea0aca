//! What an analyst does. Each verb is one operation: on disk when it returns,
//! undoable, harmless to retry. A thing that a verb adds takes its id from the
//! operation's, so that the caller knows it beforehand.

mod articles;
mod history;
mod import_data;
mod notes;
mod paste;
mod quotes;
mod sources;
mod speakers;
mod statements;
pub(crate) mod suggestions;
mod tags;

pub use articles::{edit_article, remove_articles, source_articles};
pub use history::{redo, undo, undo_to};
pub use import_data::import_data;
pub use notes::{add_note, move_note, read_back, remove_notes, save_note};
pub use paste::paste_article;
pub use quotes::{
    WordsDraft, attribute_quotes, edit_quote, mark_quote, mark_words, move_quote, remove_quotes, tag_quotes,
    untag_quotes,
};
pub use sources::{add_source, edit_source, merge_sources, remove_source};
pub use speakers::{add_speaker, edit_speaker, merge_speakers, remove_speaker};
pub use statements::{
    accept_statement, edit_statement, group_quotes, merge_statements, reject_statement, remove_statement,
    ungroup_quotes,
};
pub use suggestions::{
    accept_above, accept_suggestions, correct_suggestion, forget_lesson, mask_passage, reject_suggestions,
};
pub use tags::{add_tag, edit_tag, merge_tags, remove_tag};

pub(crate) use sources::resolve_source;

/// `1 quote`, `3 quotes`.
pub(crate) fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
