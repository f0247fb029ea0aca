use super::accepting::{Accepting, made};
use super::quotation::waiting;
use super::speakers::speaker_of;
use crate::notebook::with_value;
use crate::reads::untouched;
use crate::suggesting::{full_names_first, thousandths};
use crate::verbs::counted;
use crate::{Act, Notebook, Refusal};
use model::entities::FoundSpeaker;
use model::suggestions::AcceptAbove;
use model::views::Outcome;
use model::{ArticleId, OperationId};
use store::{Operation, Writer};

/// Quotations of one transaction: more would fill the memory and keep others
/// from writing.
const BATCH: usize = 5_000;

/// Makes quotes of all suggestions of at least a confidence; gives how many
/// quotes. Very many are several transactions in one group, undone as one.
///
/// # Errors
/// When the notebook may not be changed; batches that are on disk stay.
pub fn accept_above(notebook: &Notebook, act: Act, request: AcceptAbove) -> Result<Outcome<u32>, Refusal> {
    accept_in_batches(notebook, act, request, BATCH)
}

pub(crate) fn accept_in_batches(
    notebook: &Notebook,
    act: Act,
    request: AcceptAbove,
    size: usize,
) -> Result<Outcome<u32>, Refusal> {
    let confidence = thousandths(request.confidence);
    let above = notebook.store.read(|reader| reader.waiting_above(confidence, request.article))?;
    // A call that is repeated finds its first batch done, and goes on with the rest.
    let mut quotes = made(notebook, act)?.len();
    let (mut quotations, mut last) = (0, None);
    for (number, batch) in above.chunks(size).enumerate() {
        let id = if number == 0 && quotes == 0 { act.id } else { OperationId::new() };
        let own = Act { id, ..act };
        let operation =
            Operation { group: Some(act.id), ..own.operation("accept suggestions", String::new()) };
        let mut fresh = false;
        let outcome = notebook.commit_operation(operation, |writer| {
            fresh = true;
            let mut accepting = Accepting::new(own);
            if number == 0 {
                add_speakers(writer, &mut accepting, confidence, request.article)?;
            }
            quotations += accept_batch(notebook, writer, &mut accepting, batch)?;
            writer.set_subject(counted(quotations, "suggestion"));
            Ok(())
        })?;
        last = Some(outcome);
        if !fresh {
            // It was done and undone: a late repetition does not do it again.
            break;
        }
        quotes += made(notebook, own)?.len();
    }
    let mut outcome = last.map_or_else(|| untouched(notebook), Ok)?;
    // Several batches touched more than the last one tells.
    outcome.touched.all |= above.len() > size;
    Ok(with_value(outcome, u32::try_from(quotes).unwrap_or(u32::MAX)))
}

/// Adds everybody who will be quoted, so that the short name of one article finds
/// the full name of another.
fn add_speakers<I>(
    writer: &mut Writer<'_>,
    accepting: &mut Accepting<I>,
    confidence: u16,
    article: Option<ArticleId>,
) -> Result<(), Refusal> {
    let found = writer.speakers_above(confidence, article)?;
    let mut found: Vec<FoundSpeaker> = found.into_iter().filter_map(|(found, _)| found).collect();
    full_names_first(&mut found, |it| Some(it));
    for speaker in found {
        speaker_of(writer, &mut accepting.names, &speaker)?;
    }
    Ok(())
}

/// How many quotations of the batch still waited.
fn accept_batch<I: Iterator<Item = model::QuoteId>>(
    notebook: &Notebook,
    writer: &mut Writer<'_>,
    accepting: &mut Accepting<I>,
    batch: &[(ArticleId, u32)],
) -> Result<usize, Refusal> {
    let mut accepted = 0;
    for (article, first) in batch {
        // One accepted before may have decided this one too.
        if let Some(quotation) = waiting(notebook, writer.reader(), *article, *first)? {
            accepting.accept(writer, &quotation)?;
            accepted += 1;
        }
    }
    Ok(accepted)
}
