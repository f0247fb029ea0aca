use super::quotation::{NewQuote, Quotation, quotations, quote_ids};
use super::speakers::speaker_of;
use crate::commands::requests::{SomeQuotes, SomeSuggestions};
use crate::notebook::with_value;
use crate::suggesting::Names;
use crate::verbs::counted;
use crate::verbs::quotes::{describe, short};
use crate::{Act, Notebook, Refusal, reads};
use model::entities::{Quote, Verdict};
use model::views::{Outcome, PlacedQuote};
use model::{QuoteId, SpeakerId};
use store::Writer;

/// Makes quotes of suggestions, with all parts of their quotations; speakers
/// that are missing are added.
///
/// # Errors
/// When one is gone or decided already.
pub fn accept_suggestions(
    notebook: &Notebook,
    act: Act,
    request: SomeSuggestions,
) -> Result<Outcome<Vec<PlacedQuote>>, Refusal> {
    let ids = request.ids;
    let (label, subject) = told("accept", ids.len());
    let outcome = notebook.commit(act, label, subject, move |writer| {
        let quotations = quotations(notebook, writer.reader(), &ids)?;
        let mut accepting = Accepting::new(act);
        for quotation in &quotations {
            let speaker = accepting.accept(writer, quotation)?;
            if quotations.len() == 1 {
                describe(writer, quotation.opening(), speaker)?;
            }
        }
        Ok(())
    })?;
    let ids = made(notebook, act)?;
    let quotes = reads::placed_quotes(notebook, SomeQuotes { ids })?;
    Ok(with_value(outcome, quotes))
}

/// Says of suggestions that they are no quotes, with all parts of their
/// quotations.
///
/// # Errors
/// When one is gone or decided already.
pub fn reject_suggestions(
    notebook: &Notebook,
    act: Act,
    request: SomeSuggestions,
) -> Result<Outcome<()>, Refusal> {
    let ids = request.ids;
    let (label, subject) = told("reject", ids.len());
    notebook.commit(act, label, subject, move |writer| {
        let quotations = quotations(notebook, writer.reader(), &ids)?;
        for quotation in &quotations {
            for stretch in &quotation.stretches {
                quotation.decide(writer, stretch, Verdict::Rejected, None, act)?;
            }
        }
        if let [quotation] = &quotations[..] {
            writer.set_subject(format!("“{}”", short(quotation.opening())));
        }
        Ok(())
    })
}

/// What one operation has accepted so far.
pub(super) struct Accepting<I> {
    act: Act,
    ids: I,
    pub(super) names: Names,
}

impl Accepting<()> {
    pub(super) fn new(act: Act) -> Accepting<impl Iterator<Item = QuoteId>> {
        Accepting { act, ids: quote_ids(act), names: Names::default() }
    }
}

impl<I: Iterator<Item = QuoteId>> Accepting<I> {
    /// Makes a quote of every stretch; gives the speaker of the first.
    pub(super) fn accept(
        &mut self,
        writer: &mut Writer<'_>,
        quotation: &Quotation,
    ) -> Result<Option<SpeakerId>, Refusal> {
        let mut first = None;
        for stretch in &quotation.stretches {
            // A later stretch may leave the speaker to the first.
            let found = stretch.speaker.as_ref().or(quotation.stretches[0].speaker.as_ref());
            let speaker = found.map(|found| speaker_of(writer, &mut self.names, found)).transpose()?;
            let id = self.ids.next().ok_or(Refusal::NotFound("id"))?;
            quotation.insert(writer, stretch, NewQuote { id, speaker, at: self.act.at })?;
            quotation.decide(writer, stretch, Verdict::Accepted, Some(id), self.act)?;
            first = first.or(speaker);
        }
        Ok(first)
    }
}

/// The quotes that an operation made and that are still there.
pub(super) fn made(notebook: &Notebook, act: Act) -> Result<Vec<QuoteId>, Refusal> {
    Ok(notebook.store.read(|reader| {
        let mut made = Vec::new();
        for id in quote_ids(act) {
            match reader.get::<Quote>(&id)? {
                Some(_) => made.push(id),
                None => break,
            }
        }
        Ok(made)
    })?)
}

fn told(verb: &str, count: usize) -> (&'static str, String) {
    let label = match (verb, count) {
        ("accept", 1) => "accept suggestion",
        ("accept", _) => "accept suggestions",
        (_, 1) => "reject suggestion",
        _ => "reject suggestions",
    };
    (label, counted(count, "suggestion"))
}
