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
            let accepted = accepting.accept(writer, quotation)?;
            if quotations.len() == 1 {
                describe(writer, quotation.opening(), accepted.speaker)?;
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
pub(in crate::verbs) struct Accepting<I> {
    act: Act,
    ids: I,
    pub(super) names: Names,
}

/// What became of one quotation.
pub(in crate::verbs) struct Accepted {
    /// One for each stretch.
    pub(in crate::verbs) quotes: Vec<QuoteId>,
    /// The speaker of the first that has one.
    pub(in crate::verbs) speaker: Option<SpeakerId>,
}

impl Accepting<()> {
    pub(super) fn new(act: Act) -> Accepting<impl Iterator<Item = QuoteId>> {
        Accepting::with_ids(act, quote_ids(act))
    }
}

impl<I: Iterator<Item = QuoteId>> Accepting<I> {
    /// Of an operation whose quotes get these ids.
    pub(in crate::verbs) fn with_ids(act: Act, ids: I) -> Self {
        Self { act, ids, names: Names::default() }
    }

    /// The id of the next quote that the operation makes.
    pub(in crate::verbs) fn next_id(&mut self) -> Result<QuoteId, Refusal> {
        self.ids.next().ok_or(Refusal::NotFound("id"))
    }

    /// Makes a quote of every stretch.
    pub(in crate::verbs) fn accept(
        &mut self,
        writer: &mut Writer<'_>,
        quotation: &Quotation,
    ) -> Result<Accepted, Refusal> {
        let mut accepted = Accepted { quotes: Vec::new(), speaker: None };
        for stretch in &quotation.stretches {
            // A later stretch may leave the speaker to the first.
            let found = stretch.speaker.as_ref().or(quotation.stretches[0].speaker.as_ref());
            let speaker = found.map(|found| speaker_of(writer, &mut self.names, found)).transpose()?;
            let id = self.next_id()?;
            quotation.insert(writer, stretch, NewQuote { id, speaker, at: self.act.at })?;
            quotation.decide(writer, stretch, Verdict::Accepted, Some(id), self.act)?;
            accepted.quotes.push(id);
            accepted.speaker = accepted.speaker.or(speaker);
        }
        Ok(accepted)
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
