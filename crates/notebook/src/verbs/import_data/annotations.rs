use super::Told;
use crate::exchange::{Found, Library};
use crate::notebook::{tidy_name, tidy_text, with_value};
use crate::verbs::notes::body_of;
use crate::verbs::quotes::{Place, rendering_by_marks, set_tags};
use crate::verbs::speakers::resolve_speaker;
use crate::verbs::tags::tag_name;
use crate::{Act, Notebook, Refusal, reads};
use exporting::exchange::{IncomingQuote, ReadQuotes};
use model::drafts::{SpeakerChoice, TagChoice};
use model::entities::{Note, Quote};
use model::exchange::{DataFormat, ImportedData, NotTakenOver, ThingCounts};
use model::views::Outcome;
use model::{NoteId, PlaceId, QuoteId, ThingKey};
use store::Writer;

/// Adds annotations as quotes. Words that are a quote already stay as they are.
pub(super) fn import(
    notebook: &Notebook,
    act: Act,
    read: ReadQuotes,
) -> Result<Outcome<ImportedData>, Refusal> {
    let ReadQuotes { quotes, left_out } = read;
    let library = Library::of(notebook)?;
    let mut told = Told { left_out, ..Told::new(DataFormat::Jsonld) };
    let mut found = Vec::new();
    for quote in quotes {
        match library.find(&quote)? {
            Ok(place) => found.push((checked(quote, &mut told.left_out), place)),
            Err(reason) => told.left_out.push(not_taken(&quote.label, reason)),
        }
    }
    if found.is_empty() {
        return Ok(with_value(reads::untouched(notebook)?, told.done()));
    }
    let outcome = notebook.commit(act, "import annotations", String::new(), |writer| {
        let before = writer.counts()?;
        for (quote, place) in found {
            match add(writer, act, quote, place)? {
                true => told.added.quotes += 1,
                false => told.already_there.quotes += 1,
            }
        }
        let now = writer.counts()?;
        told.added = ThingCounts {
            speakers: now.speakers - before.speakers,
            tags: now.tags - before.tags,
            notes: now.notes - before.notes,
            ..told.added
        };
        writer.set_subject(told.subject());
        Ok(())
    })?;
    Ok(with_value(outcome, told.done()))
}

/// Without names that a notebook cannot have; they are told.
fn checked(mut quote: IncomingQuote, left_out: &mut Vec<NotTakenOver>) -> IncomingQuote {
    let label = quote.label.clone();
    if quote.speaker.as_ref().is_some_and(|name| tidy_name("speaker", name).is_err()) {
        quote.speaker = None;
        left_out.push(not_taken(&label, "its speaker has no name that a notebook can have"));
    }
    quote.tags.retain(|path| {
        let sound = path.split('/').all(|name| tag_name(name).is_ok());
        if !sound {
            left_out.push(not_taken(&label, "a tag of it has no name that a notebook can have"));
        }
        sound
    });
    quote.comments.retain(|comment| {
        let sound = body_of(comment.clone()).is_ok();
        if !sound {
            left_out.push(not_taken(&label, "a comment on it is too long"));
        }
        sound
    });
    quote
}

fn not_taken(what: &str, reason: &str) -> NotTakenOver {
    NotTakenOver { what: what.to_owned(), reason: reason.to_owned() }
}

/// Whether it was not there already.
fn add(writer: &mut Writer<'_>, act: Act, incoming: IncomingQuote, found: Found) -> Result<bool, Refusal> {
    let Found { article, text, range } = found;
    let place = Place::of(&text, range)?;
    let byte = |at: usize| u32::try_from(at).expect("texts are far below 4 GiB");
    let (start, end) = (byte(place.range.start()), byte(place.range.end()));
    if writer.quote_at(PlaceId { article: article.id, start, end })?.is_some() {
        return Ok(false);
    }
    let id = QuoteId::new();
    let speaker = incoming.speaker.map_or(SpeakerChoice::Unknown, |name| SpeakerChoice::Named { name });
    let rendering = incoming.rendering.unwrap_or_else(|| rendering_by_marks(&text.text, place.range));
    let quote = Quote {
        id,
        article: article.id,
        revision: article.revision,
        start,
        end,
        exact: String::new(),
        prefix: String::new(),
        suffix: String::new(),
        rendering,
        speaker: resolve_speaker(writer, &speaker)?,
        cue: tidy_text(incoming.cue),
        marked_at: act.at,
    };
    writer.insert(&place.put(quote))?;
    let tags: Vec<_> = incoming.tags.into_iter().map(|path| TagChoice::Named { path }).collect();
    set_tags(writer, id, &tags)?;
    for comment in incoming.comments {
        let body = writer.keep_body(&body_of(comment)?)?;
        let about = Some(ThingKey::Quote(id));
        let (made_at, edited_at) = (act.at, act.at);
        writer.insert(&Note { id: NoteId::new(), about, title: String::new(), body, made_at, edited_at })?;
    }
    Ok(true)
}
