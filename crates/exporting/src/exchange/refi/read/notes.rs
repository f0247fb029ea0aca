use super::archive::Archive;
use super::{Left, id, made, targets};
use crate::exchange::element::Element;
use crate::exchange::{Exchange, ExchangeError, Note};
use jiff::Timestamp;
use model::{NoteId, ThingKey};
use std::collections::HashMap;

/// What is noted of things, as far as it was met.
#[derive(Default)]
pub(super) struct Noted {
    /// What the notes are about, by their ids.
    about: HashMap<[u8; 16], Vec<ThingKey>>,
    /// Words that stand beside a thing.
    words: Vec<(ThingKey, String)>,
}

impl Noted {
    /// The notes that an element names are about this thing.
    pub(super) fn by(&mut self, element: &Element, thing: ThingKey) {
        for note in targets(element, "NoteRef") {
            self.note(note, thing);
        }
    }

    pub(super) fn note(&mut self, note: [u8; 16], about: ThingKey) {
        self.about.entry(note).or_default().push(about);
    }

    /// A description is a note where a notebook has no field for it.
    pub(super) fn words(&mut self, words: Option<&str>, thing: ThingKey) {
        self.words.extend(words.map(|words| (thing, words.to_owned())));
    }
}

/// Puts notes and descriptions into an exchange.
pub(super) fn read(
    root: &Element,
    noted: Noted,
    archive: &mut Archive<'_>,
    exchange: &mut Exchange,
    left: &mut Left,
) -> Result<(), ExchangeError> {
    for note in root.all("Notes").flat_map(|notes| notes.all("Note")) {
        let name = note.attribute("name").unwrap_or_default();
        let told = format!("note “{name}”");
        let Some(id) = id(note) else {
            left.out(told, "it has no id");
            continue;
        };
        let bytes = match note.attribute("plainTextPath") {
            Some(path) => archive.source(path)?,
            None => Ok(note.words_of("PlainTextContent").unwrap_or_default().as_bytes().to_vec()),
        };
        let body = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(|_| "its text is not in UTF-8"));
        let body = match body {
            Ok(body) => body,
            Err(reason) => {
                left.out(told, reason);
                continue;
            }
        };
        let about = noted.about.get(&id).map_or(&[][..], Vec::as_slice);
        for _ in about.iter().skip(1) {
            left.out(told.clone(), "it is about several things, and here about the first");
        }
        // Without a title, a note is called by its first words.
        let title = if body.starts_with(name) { "" } else { name };
        let made = made(note).unwrap_or(Timestamp::UNIX_EPOCH);
        let edited = note.attribute("modifiedDateTime").and_then(|time| time.parse().ok()).unwrap_or(made);
        exchange.notes.push(Note {
            id: NoteId::from_bytes(id),
            title: title.to_owned(),
            about: about.first().copied(),
            body,
            made,
            edited,
        });
    }
    let project = root.words_of("Description").map(|words| (None, words.to_owned()));
    let beside = noted.words.into_iter().map(|(thing, words)| (Some(thing), words));
    for (about, body) in project.into_iter().chain(beside) {
        let (made, edited) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
        exchange.notes.push(Note { id: NoteId::new(), title: String::new(), about, body, made, edited });
    }
    Ok(())
}
