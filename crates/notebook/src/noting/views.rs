use super::naming::Called;
use crate::commands::requests::{OneNote, OneThing};
use crate::reads::bounded;
use crate::{Notebook, Refusal};
use exporting::LinkTarget;
use model::BlobHash;
use model::notes::{Backlink, ListNotes, NoteLink, NoteRow, NoteView, NotesOfThing};
use model::views::Page;
use store::{Reader, StoreError, StoredBacklink, StoredNote};

/// Characters of an excerpt in a list.
const EXCERPT: usize = 200;

/// The analyst's notes, filtered and ordered.
///
/// # Errors
/// When the notebook cannot be read; so for all of this module.
pub fn notes(notebook: &Notebook, request: ListNotes) -> Result<Page<NoteRow>, Refusal> {
    let ListNotes { filter, order, descending, window } = request;
    let page = notebook.store.read(|reader| {
        let page = reader.notes(&filter, order, descending, bounded(window))?;
        Ok(Page { total: page.total, rows: rows(reader, &page.rows)? })
    })?;
    Ok(page)
}

/// One note with its links and backlinks.
///
/// # Errors
/// When it is gone.
pub fn note(notebook: &Notebook, request: OneNote) -> Result<NoteView, Refusal> {
    let view = notebook.store.read(|reader| {
        let Some(stored) = reader.notes_by_id(&[request.id])?.pop() else { return Ok(None) };
        let body = reader.note_markdown(stored.note.body)?;
        let row = rows(reader, std::slice::from_ref(&stored))?.remove(0);
        Ok(Some(NoteView {
            row,
            title: stored.note.title,
            base: stored.note.body,
            made_at: stored.note.made_at,
            links: links_in(reader, stored.note.body)?,
            open: open_links(&body),
            backlinks: backlinks(reader, &reader.backlinks(request.id.into())?)?,
            body,
        }))
    })?;
    view.ok_or(Refusal::NotFound("note"))
}

/// Notes about a thing, and other notes that link to it.
pub fn notes_about(notebook: &Notebook, request: OneThing) -> Result<NotesOfThing, Refusal> {
    let of_thing = notebook.store.read(|reader| {
        let thing = reader.leads(&[request.thing])?.remove(0);
        let about = reader.notes_about(&reader.merged_into(thing)?)?;
        let mut links = reader.backlinks(thing)?;
        links.retain(|link| about.iter().all(|stored| stored.note.id != link.note));
        Ok(NotesOfThing { about: rows(reader, &about)?, backlinks: backlinks(reader, &links)? })
    })?;
    Ok(of_thing)
}

/// Rows of lists.
pub(super) fn rows(reader: &Reader<'_>, notes: &[StoredNote]) -> Result<Vec<NoteRow>, StoreError> {
    let about = notes.iter().filter_map(|it| it.note.about);
    let words = notes.iter().flat_map(|it| [it.heading.as_str(), it.excerpt.as_str()]);
    let called = Called::read(reader, about, words)?;
    let row = |stored: &StoredNote| NoteRow {
        id: stored.note.id,
        title: called.title(&stored.note.title, &stored.heading),
        about: stored.note.about.map(|key| called.of(key)),
        words: stored.words,
        edited_at: stored.note.edited_at,
        excerpt: excerpt(&called, stored),
    };
    Ok(notes.iter().map(row).collect())
}

/// The things that a body links to, and where they lead.
pub(crate) fn links_in(reader: &Reader<'_>, body: BlobHash) -> Result<Vec<NoteLink>, StoreError> {
    let keys = reader.links_of_body(body)?;
    let called = Called::read(reader, keys.iter().copied(), [])?;
    Ok(keys.into_iter().map(|key| NoteLink { key, to: called.of(key) }).collect())
}

/// Words in double brackets for which nothing is chosen, each once.
pub(crate) fn open_links(markdown: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for link in exporting::links(markdown) {
        if let LinkTarget::Open(words) = link.target
            && !open.contains(&words)
        {
            open.push(words);
        }
    }
    open
}

fn backlinks(reader: &Reader<'_>, links: &[StoredBacklink]) -> Result<Vec<Backlink>, StoreError> {
    let words = links.iter().flat_map(|it| [it.title.as_str(), it.excerpt.as_str()]);
    let called = Called::read(reader, [], words)?;
    let backlink = |it: &StoredBacklink| Backlink {
        note: it.note,
        title: called.title("", &it.title),
        excerpt: called.fill(&it.excerpt),
        embed: it.embed,
    };
    Ok(links.iter().map(backlink).collect())
}

/// The first words; without the first line where that stands for the title.
fn excerpt(called: &Called, stored: &StoredNote) -> String {
    let words = match stored.excerpt.strip_prefix(&stored.heading) {
        Some(rest) if stored.note.title.is_empty() => rest.trim_start(),
        _ => &stored.excerpt,
    };
    let words = called.fill(words);
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}
