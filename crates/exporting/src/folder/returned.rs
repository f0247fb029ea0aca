use super::base::Base;
use super::difference::unified;
use super::locate::locate;
use super::manifest::Manifest;
use super::place::{self, Found};
use crate::markdown::Returning;
use crate::region::{Document, Region, hash16};
use crate::{ExportError, Things};
use cap_std::fs::Dir;
use model::exports::{ExportArticle, ExportNote, ExportOptions};
use model::{NoteId, ThingKey};
use std::collections::HashMap;

/// A note whose words were changed in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedNote {
    /// Which.
    pub note: NoteId,
    /// Where its file is.
    pub path: String,
    /// What shall become of it.
    pub body: ReturnedBody,
    /// What the analyst changed, as a unified difference in the form of the file.
    pub difference: String,
}

/// What the words of a file mean for the notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReturnedBody {
    /// Only the file was changed: the Markdown to store.
    Changed(String),
    /// The notebook was changed too, elsewhere: both, joined.
    Merged(String),
    /// Both changed the same lines, or it is not known any more what the file said.
    Conflict,
    /// The notebook does not have the note any more.
    Gone,
}

/// Notes whose words were changed in the folder since the last export, by path.
/// The folder stays as it is.
pub fn returned(
    dir: &Dir,
    articles: &[ExportArticle],
    things: &Things,
    options: &ExportOptions,
) -> Result<Vec<ReturnedNote>, ExportError> {
    let manifest = Manifest::load(dir)?;
    let places = locate(dir, &manifest)?;
    let returning = Returning::of(articles, things, options, &places);
    let base = Base::of(dir);
    let notes: HashMap<NoteId, &ExportNote> = things.notes.iter().map(|note| (note.id, note)).collect();
    let mut found = Vec::new();
    for (key, path) in places.all() {
        let Ok(ThingKey::Note(id)) = key.parse() else { continue };
        let Found::File(bytes) = place::read(dir, path)? else { continue };
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let known = || {
            let entries =
                manifest.files.iter().chain(&manifest.pending).filter(|(_, entry)| entry.key == key);
            entries.filter_map(|(_, entry)| base.text(entry.said())).collect::<Vec<String>>()
        };
        let note = notes.get(&id).copied();
        let ours = note.and_then(|note| returning.written(note));
        let ours = ours.map(|ours| Region::new("", &ours).text);
        let Some((state, words)) = changed(&text, key, ours.as_deref(), known) else { continue };
        let stored = note.and_then(|note| returning.stored(note, &words)).unwrap_or_default();
        let body = match state {
            State::Changed => ReturnedBody::Changed(stored),
            State::Merged => ReturnedBody::Merged(stored),
            State::Conflict => ReturnedBody::Conflict,
            State::Gone => ReturnedBody::Gone,
        };
        let difference = unified(path, &ours.unwrap_or_default(), &words);
        found.push(ReturnedNote { note: id, path: path.to_owned(), body, difference });
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

enum State {
    Changed,
    Merged,
    Conflict,
    Gone,
}

/// How the words of a file differ from what Pullquote wrote there, and what they
/// shall be; none if nobody changed them.
fn changed(
    file: &str,
    key: &str,
    ours: Option<&str>,
    known: impl FnOnce() -> Vec<String>,
) -> Option<(State, String)> {
    let document = Document::cut(file);
    let region = document.regions().find(|region| region.key == key)?;
    let theirs = region.text.clone();
    if hash16(&theirs) == region.hash || ours == Some(&theirs) {
        return None;
    }
    let Some(ours) = ours else { return Some((State::Gone, theirs)) };
    // The other version stands in the file, and she has not chosen yet.
    let conflict = format!("conflict:{key}");
    if document.regions().any(|region| region.key == conflict) {
        return Some((State::Conflict, theirs));
    }
    if hash16(ours) == region.hash {
        return Some((State::Changed, theirs));
    }
    let known = known();
    let base = known.iter().find_map(|file| {
        let said = Document::cut(file).regions().find(|it| it.key == key)?.text.clone();
        (hash16(&said) == region.hash).then_some(said)
    });
    match base.and_then(|base| diffy::merge(&base, &theirs, ours).ok()) {
        Some(merged) => Some((State::Merged, merged)),
        None => Some((State::Conflict, theirs)),
    }
}
