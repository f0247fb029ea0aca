use super::naming::Called;
use super::snippet::snippet;
use super::views::rows;
use crate::commands::requests::Search;
use crate::reads::bounded;
use crate::{Notebook, Refusal};
use model::notes::{NoteHit, ThingRef, ThingsLike};
use model::views::Page;

/// What a link may lead to, likely first. A speaker is found by its aliases too.
///
/// # Errors
/// When the notebook cannot be read; so for all of this module.
pub fn things(notebook: &Notebook, request: ThingsLike) -> Result<Vec<ThingRef>, Refusal> {
    let ThingsLike { words, kinds, limit } = request;
    let found = notebook.store.read(|reader| {
        let keys = reader.things_like(&words, &kinds, limit.min(100))?;
        let called = Called::read(reader, keys.iter().copied(), [])?;
        Ok(keys.into_iter().map(|key| called.of(key)).collect())
    })?;
    Ok(found)
}

/// Notes that contain the words, last edited first.
pub fn search_notes(notebook: &Notebook, request: Search) -> Result<Page<NoteHit>, Refusal> {
    let Search { query, window } = request;
    let page = notebook.store.read(|reader| {
        let page = reader.search_notes(&query, bounded(window))?;
        let mut hits = Vec::with_capacity(page.rows.len());
        for (row, stored) in rows(reader, &page.rows)?.into_iter().zip(&page.rows) {
            let words = exporting::plain(&reader.note_markdown(stored.note.body)?);
            let called = Called::read(reader, [], [words.as_str()])?;
            let found = snippet(&called.fill(&words), &query);
            let snippet = found.or_else(|| snippet(&row.title, &query)).unwrap_or_default();
            hits.push(NoteHit { row, snippet });
        }
        Ok(Page { total: page.total, rows: hits })
    })?;
    Ok(page)
}
