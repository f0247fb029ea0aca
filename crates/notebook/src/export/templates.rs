//! The analyst's templates of exported pages, which she keeps as notes: so they
//! are saved, undone and carried along as everything she writes.

use crate::Refusal;
use exporting::{ExportError, TEMPLATE_KINDS, TemplateError, Templates, Things};
use model::ThingKind;
use model::exports::{ExportNote, ExportOptions};

/// How the title of a note begins that is a template: `Export template: quote`.
pub const TEMPLATE_TITLE: &str = "Export template:";

/// What a note is a template for, by its title; capitals do not count.
pub fn template_kind(title: &str) -> Option<ThingKind> {
    let title = title.trim().to_lowercase();
    let word = title.strip_prefix(&TEMPLATE_TITLE.to_lowercase())?.trim();
    TEMPLATE_KINDS.into_iter().find(|kind| kind.word() == word)
}

/// Whether a note is a template, and so no page.
pub(crate) fn is_template(note: &ExportNote) -> bool {
    note.titled && template_kind(&note.title).is_some()
}

/// Takes the templates out of what is exported: they are no pages. Those of the
/// options go before those of the notebook.
///
/// # Errors
/// When one is not to be followed, or two notes are for the same pages.
pub(super) fn take(things: &mut Things, options: &ExportOptions) -> Result<Templates, Refusal> {
    let (kept, notes): (Vec<ExportNote>, Vec<ExportNote>) =
        std::mem::take(&mut things.notes).into_iter().partition(is_template);
    things.notes = notes;
    let mut sources = options.templates.clone();
    let mut seen = Vec::new();
    for note in kept {
        let Some(kind) = template_kind(&note.title) else { continue };
        if options.templates.contains_key(&kind) {
            continue;
        }
        if seen.contains(&kind) {
            let detail = format!("two notes are called “{TEMPLATE_TITLE} {}”: rename one", kind.word());
            return Err(ExportError::from(TemplateError { kind, line: None, detail }).into());
        }
        seen.push(kind);
        sources.insert(kind, note.body);
    }
    Ok(Templates::of(sources).map_err(ExportError::from)?)
}
