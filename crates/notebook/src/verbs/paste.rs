use crate::import::{Asked, Incoming, store_incoming};
use crate::notebook::{tidy_name, with_value};
use crate::{Act, Notebook, Refusal};
use model::Invalid;
use model::drafts::PasteDraft;
use model::imports::{ImportSummary, SkipReason};
use model::views::Outcome;

/// Imports text from the clipboard as one article.
///
/// # Errors
/// When it holds no text.
pub fn paste_article(
    notebook: &Notebook,
    act: Act,
    draft: PasteDraft,
) -> Result<Outcome<ImportSummary>, Refusal> {
    let title = draft.title.filter(|title| !title.trim().is_empty());
    let title = title.map(|title| tidy_name("title", &title)).transpose()?;
    let read = importing::read_paste(&draft.text).map(|mut article| {
        if let Some(title) = title {
            article.title = title;
        }
        article
    });
    if matches!(read, Err(SkipReason::Empty)) {
        return Err(Invalid { field: "text", rule: "the words of an article" }.into());
    }
    let incoming =
        Incoming { shown: "clipboard".to_owned(), file_name: None, bytes: draft.text.into_bytes(), read };
    let operation = act.operation("paste article", String::new());
    let (outcome, summary) = store_incoming(
        notebook,
        operation,
        vec![incoming],
        Asked { source: &draft.source, folder: None, before: 0 },
    )?;
    Ok(with_value(outcome, summary))
}
