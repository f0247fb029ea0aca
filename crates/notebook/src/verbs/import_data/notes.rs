use super::{Known, Told, time};
use crate::verbs::notes::{body_of, tidy_title};
use crate::{Act, Refusal};
use exporting::exchange::Note;
use exporting::{LinkTarget, links};
use model::{ThingKey, entities};
use store::Writer;

pub(super) fn insert(
    writer: &mut Writer<'_>,
    act: Act,
    notes: Vec<Note>,
    known: &Known,
    told: &mut Told,
) -> Result<(), Refusal> {
    for note in notes {
        if writer.get::<entities::Note>(&note.id)?.is_some() {
            told.already_there.notes += 1;
            continue;
        }
        let shown = super::line(&note.title, 60).or_else(|| super::line(&note.body, 60)).unwrap_or_default();
        let cut: String = note.title.chars().take(300).collect();
        let title = tidy_title(&cut).unwrap_or_default();
        let Ok(body) = body_of(renamed(note.body, known)) else {
            told.leave(format!("note “{shown}”"), "it is longer than 16 megabytes");
            continue;
        };
        let about = match note.about {
            None => None,
            Some(key) => {
                let about = known.thing(key).filter(|key| !matches!(key, ThingKey::Note(_)));
                if about.is_none() {
                    told.leave(
                        format!("what note “{shown}” is about"),
                        "it is not taken over; the note stands free",
                    );
                }
                about
            }
        };
        let body = writer.keep_body(&body)?;
        let made_at = time(note.made, act);
        let edited_at = time(note.edited, act);
        writer.insert(&entities::Note { id: note.id, about, title, body, made_at, edited_at })?;
        told.added.notes += 1;
    }
    Ok(())
}

/// A body whose links lead to what the things of the file are in the notebook.
fn renamed(mut body: String, known: &Known) -> String {
    let moved = links(&body).into_iter().filter_map(|link| match link.target {
        LinkTarget::Thing(key) => Some((link.range, key, known.thing(key).filter(|to| *to != key)?)),
        LinkTarget::Open(_) => None,
    });
    // From the end, so that the places before stay what they are.
    for (range, from, to) in moved.collect::<Vec<_>>().into_iter().rev() {
        let link = body[range.clone()].replacen(&from.to_string(), &to.to_string(), 1);
        body.replace_range(range, &link);
    }
    body
}
