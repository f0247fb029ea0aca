use super::quotation::{NewQuote, Quotation, quotation, quote_ids};
use crate::commands::requests::ForgetLesson;
use crate::notebook::tidy_text;
use crate::suggesting::{Names, Whose, lesson_in};
use crate::verbs::quotes::{BAD_RANGE, Place, describe, placed, set_tags};
use crate::verbs::speakers::{resolve_speaker, speaker_of};
use crate::{Act, Notebook, Refusal};
use model::entities::{Lesson, Quote, Suggestion, Verdict};
use model::suggestions::CorrectSuggestion;
use model::views::{Outcome, PlacedQuote};
use model::{QuoteId, SpeakerId};
use store::Writer;

/// Makes a quote of a suggestion with another speaker, range, rendering or
/// tags; the other parts of its quotation get speaker and tags too. Whom the
/// finder meant is learned, where the correction is more than about one quote.
///
/// # Errors
/// When it is gone or decided already, or the range holds no words or cuts a
/// character.
pub fn correct_suggestion(
    notebook: &Notebook,
    act: Act,
    request: CorrectSuggestion,
) -> Result<Outcome<PlacedQuote>, Refusal> {
    let CorrectSuggestion { suggestion: id, start, end, edit } = request;
    let quote_id = QuoteId::from_bytes(*act.id.as_bytes());
    let outcome = notebook.commit(act, "correct suggestion", String::new(), move |writer| {
        let quotation = quotation(notebook, writer.reader(), id)?;
        let range = quotation.text.range_of_utf16(start, end).ok_or(Refusal::Invalid(BAD_RANGE))?;
        let place = Place::of(&quotation.text, range)?;
        let covered = |it: &Suggestion| {
            place.range.start() <= it.start as usize && place.range.end() >= it.end as usize
        };
        let mut ids = quote_ids(act).skip(1);
        let speaker = resolve_speaker(writer, &edit.speaker)?;
        let (corrected, others): (Vec<&Suggestion>, Vec<&Suggestion>) =
            quotation.stretches.iter().partition(|it| it.start == id.start);
        for stretch in corrected {
            learn(writer, &quotation, stretch, speaker)?;
            quotation.decide(writer, stretch, Verdict::Accepted, Some(quote_id), act)?;
        }
        for stretch in others {
            // What the analyst took into one quote is not a second one.
            if covered(stretch) {
                quotation.decide(writer, stretch, Verdict::Accepted, Some(quote_id), act)?;
                continue;
            }
            let id = ids.next().ok_or(Refusal::NotFound("id"))?;
            quotation.insert(writer, stretch, NewQuote { id, speaker, at: act.at })?;
            set_tags(writer, id, &edit.tags)?;
            quotation.decide(writer, stretch, Verdict::Accepted, Some(id), act)?;
        }
        describe(writer, &place.selector.exact, speaker)?;
        let quote = NewQuote { id: quote_id, speaker, at: act.at }.blank(&quotation.article);
        let quote = Quote { rendering: edit.rendering, cue: tidy_text(edit.cue), ..quote };
        writer.insert(&place.put(quote))?;
        set_tags(writer, quote_id, &edit.tags)
    })?;
    placed(notebook, outcome, quote_id)
}

/// Learns whom the finder means, if the analyst chose somebody else and the name
/// is nobody's.
fn learn(
    writer: &mut Writer<'_>,
    quotation: &Quotation,
    stretch: &Suggestion,
    chosen: Option<SpeakerId>,
) -> Result<(), Refusal> {
    let (Some(found), Some(chosen)) = (&stretch.speaker, chosen) else { return Ok(()) };
    let meant = Names::default().whose(writer.reader(), found)?;
    if matches!(meant, Whose::Known(id, _) if id == chosen) {
        return Ok(());
    }
    let said = quotation.words(found.mention).unwrap_or_default();
    let speaker = speaker_of(writer, chosen)?;
    let Some(name) = lesson_in(found, said, &speaker.name) else { return Ok(()) };
    if writer.speaker_by_name(&name)?.is_some() || writer.speaker_by_name(&found.name)?.is_some() {
        return Ok(());
    }
    if let Some(before) = writer.lesson_by_name(&name)? {
        writer.delete::<Lesson>(&(before.speaker, before.name))?;
    }
    Ok(writer.insert(&Lesson { speaker: chosen, name })?)
}

/// Forgets whom suggestions mean by a name.
///
/// # Errors
/// When it is forgotten already.
pub fn forget_lesson(notebook: &Notebook, act: Act, request: ForgetLesson) -> Result<Outcome<()>, Refusal> {
    let ForgetLesson { speaker, name } = request;
    notebook.commit(act, "forget lesson", String::new(), move |writer| {
        let lesson = writer.get::<Lesson>(&(speaker, name.clone()))?.ok_or(Refusal::NotFound("lesson"))?;
        let speaker = speaker_of(writer, lesson.speaker)?;
        writer.set_subject(format!("“{name}” is {}", speaker.name));
        Ok(writer.delete::<Lesson>(&(lesson.speaker, lesson.name))?)
    })
}
