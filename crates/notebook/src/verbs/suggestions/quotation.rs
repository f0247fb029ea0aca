use crate::texts::IndexedText;
use crate::verbs::quotes::Place;
use crate::{Act, Notebook, Refusal};
use model::entities::{Article, Decision, Quote, Suggestion, Verdict};
use model::{ArticleId, QuoteId, SpeakerId, SuggestionId};
use std::sync::Arc;
use store::{Reader, Writer};
use text::TextRange;

/// A quotation that waits.
pub(in crate::verbs) struct Quotation {
    pub(in crate::verbs) article: Article,
    pub(in crate::verbs) text: Arc<IndexedText>,
    /// In reading order; there is at least one.
    pub(in crate::verbs) stretches: Vec<Suggestion>,
}

/// The quotations of some suggestions, each once, in the order of the request.
pub(super) fn quotations(
    notebook: &Notebook,
    reader: &Reader<'_>,
    ids: &[SuggestionId],
) -> Result<Vec<Quotation>, Refusal> {
    let mut seen: Vec<(ArticleId, u32)> = Vec::new();
    let mut found = Vec::new();
    for id in ids {
        let quotation = quotation(notebook, reader, *id)?;
        let first = (id.article, quotation.stretches[0].start);
        if !seen.contains(&first) {
            seen.push(first);
            found.push(quotation);
        }
    }
    Ok(found)
}

/// The quotation that a suggestion belongs to, if it still waits.
pub(super) fn quotation(
    notebook: &Notebook,
    reader: &Reader<'_>,
    id: SuggestionId,
) -> Result<Quotation, Refusal> {
    let place = (id.article, id.start, id.end);
    let suggestion = reader.suggestion(id.article, id.start)?.filter(|it| it.end == id.end);
    let Some(suggestion) = suggestion else {
        // The finder may see the article otherwise by now; what was decided stays so.
        let decided = reader.get::<Decision>(&place)?.is_some();
        return Err(if decided { Refusal::AlreadyDecided } else { Refusal::NotFound("suggestion") });
    };
    let first = suggestion.part_of.unwrap_or(suggestion.start);
    let quotation = waiting(notebook, reader, id.article, first)?;
    let waits = |it: &Quotation| it.stretches.iter().any(|stretch| stretch.start == id.start);
    quotation.filter(waits).ok_or(Refusal::AlreadyDecided)
}

/// The quotation with this first byte, if it waits.
pub(in crate::verbs) fn waiting(
    notebook: &Notebook,
    reader: &Reader<'_>,
    article: ArticleId,
    first: u32,
) -> Result<Option<Quotation>, Refusal> {
    let stretches = reader.waiting_quotation(article, first)?;
    if stretches.is_empty() {
        return Ok(None);
    }
    let article = reader.get::<Article>(&article)?.ok_or(Refusal::NotFound("article"))?;
    let text = notebook.texts.get_in(reader, article.text)?;
    Ok(Some(Quotation { article, text, stretches }))
}

impl Quotation {
    /// Adds a stretch as a quote, as it was suggested.
    pub(super) fn insert(
        &self,
        writer: &mut Writer<'_>,
        stretch: &Suggestion,
        quote: NewQuote,
    ) -> Result<(), Refusal> {
        let place = Place::of(&self.text, TextRange::new(stretch.start as usize, stretch.end as usize))?;
        let cue = stretch.cue.and_then(|range| self.words(range)).map(str::to_owned);
        let suggested = Quote { rendering: stretch.rendering, cue, ..quote.blank(&self.article) };
        Ok(writer.insert(&place.put(suggested))?)
    }

    /// Writes down what was decided about a stretch.
    pub(super) fn decide(
        &self,
        writer: &mut Writer<'_>,
        stretch: &Suggestion,
        verdict: Verdict,
        quote: Option<QuoteId>,
        act: Act,
    ) -> Result<(), Refusal> {
        Ok(writer.insert(&Decision {
            article: self.article.id,
            revision: self.article.revision,
            start: stretch.start,
            end: stretch.end,
            verdict,
            quote,
            suggested_speaker: stretch.speaker.as_ref().map(|found| found.name.clone()),
            decided_at: act.at,
        })?)
    }

    /// Some words of the article.
    pub(super) fn words(&self, (start, end): (u32, u32)) -> Option<&str> {
        self.text.text.get(start as usize..end as usize)
    }

    /// The words of its first stretch.
    pub(super) fn opening(&self) -> &str {
        let first = &self.stretches[0];
        self.words((first.start, first.end)).unwrap_or_default()
    }
}

/// What a new quote has whatever its words are.
#[derive(Debug, Clone, Copy)]
pub(in crate::verbs) struct NewQuote {
    pub(in crate::verbs) id: QuoteId,
    pub(in crate::verbs) speaker: Option<SpeakerId>,
    pub(in crate::verbs) at: i64,
}

impl NewQuote {
    /// A quote whose place and words are still to be put.
    pub(in crate::verbs) fn blank(self, article: &Article) -> Quote {
        Quote {
            id: self.id,
            article: article.id,
            revision: article.revision,
            start: 0,
            end: 0,
            exact: String::new(),
            prefix: String::new(),
            suffix: String::new(),
            rendering: model::entities::Rendering::Direct,
            speaker: self.speaker,
            cue: None,
            marked_at: self.at,
        }
    }
}

/// The ids of the quotes that one operation makes: its own and those after it,
/// so that a call that is repeated finds what the first one made.
pub(in crate::verbs) fn quote_ids(act: Act) -> impl Iterator<Item = QuoteId> {
    let first = u128::from_be_bytes(*act.id.as_bytes());
    (0..).map(move |number: u32| QuoteId::from_bytes(first.wrapping_add(u128::from(number)).to_be_bytes()))
}
