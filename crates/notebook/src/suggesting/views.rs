use super::names::{Names, NewSpeaker, Whose};
use super::reading::thousandths;
use crate::commands::requests::{NextWaiting, Nothing, OneArticle};
use crate::texts::IndexedText;
use crate::{Notebook, Refusal};
use model::entities::{Article, FoundSpeaker, PassageChoice, Suggestion};
use model::suggestions::{PassageView, Stretch, SuggestedSpeaker, SuggestionView, WaitingView};
use model::{ArticleId, SuggestionId};
use std::collections::HashMap;
use store::{Reader, StoreError};

pub use super::acceptance::preview_acceptance;

/// The suggestions of one article that wait for a decision, in reading order.
pub fn article_suggestions(notebook: &Notebook, request: OneArticle) -> Result<Vec<SuggestionView>, Refusal> {
    Ok(notebook.store.read(|reader| {
        let waiting = reader.waiting_suggestions(request.id)?;
        Views::new(notebook, reader).of_article(request.id, &waiting)
    })?)
}

/// The passages of one article in reading order; none before it was read.
pub fn article_passages(notebook: &Notebook, request: OneArticle) -> Result<Vec<PassageView>, Refusal> {
    Ok(notebook.store.read(|reader| {
        let (Some(article), Some(finding)) =
            (reader.get::<Article>(&request.id)?, reader.finding(request.id)?)
        else {
            return Ok(Vec::new());
        };
        let choices = reader.choices_of_article(request.id)?;
        let text = notebook.texts.get_in(reader, article.text)?;
        let passage = |it: &model::entities::Passage| {
            let choice = choice_for(&choices, it.start, it.end);
            Some(PassageView {
                start: text.utf16(it.start)?,
                end: text.utf16(it.end)?,
                role: it.role,
                masked: choice.map_or(it.role.masked(), |choice| choice.masked),
                chosen: choice.is_some(),
            })
        };
        Ok(finding.passages.iter().filter_map(passage).collect())
    })?)
}

/// A suggestion with its place in code points, as other programs count.
#[derive(Debug, Clone)]
pub struct FiledSuggestion {
    /// The suggestion.
    pub view: SuggestionView,
    /// First code point in the article's text.
    pub start: u32,
    /// Code point after the last.
    pub end: u32,
}

/// The suggestions that wait with at least a confidence, article by article.
pub fn filed_suggestions(
    notebook: &Notebook,
    article: Option<ArticleId>,
    confidence: f32,
) -> Result<Vec<FiledSuggestion>, Refusal> {
    Ok(notebook.store.read(|reader| {
        let mut views = Views::new(notebook, reader);
        let mut filed = Vec::new();
        for (article, first) in reader.waiting_above(thousandths(confidence), article)? {
            let Some(row) = reader.get::<Article>(&article)? else { continue };
            let text = notebook.texts.get_in(reader, row.text)?;
            let stretches = reader.waiting_quotation(article, first)?;
            for view in views.of_article(article, &stretches)? {
                let points = text.code_point(view.id.start).zip(text.code_point(view.id.end));
                filed.extend(points.map(|(start, end)| FiledSuggestion { view, start, end }));
            }
        }
        Ok::<_, StoreError>(filed)
    })?)
}

/// What the analyst said of a stretch: the narrowest choice around it, by the
/// same rule as the notebook's own.
fn choice_for(choices: &[PassageChoice], start: u32, end: u32) -> Option<&PassageChoice> {
    let around = choices.iter().filter(|choice| choice.start <= start && choice.end >= end);
    around.max_by_key(|choice| (choice.start, std::cmp::Reverse(choice.end)))
}

/// How much waits for a decision.
pub fn waiting(notebook: &Notebook, _: Nothing) -> Result<WaitingView, Refusal> {
    Ok(notebook.store.read(|reader| reader.waiting())?)
}

/// The next article with something to decide, newest first.
pub fn next_waiting(notebook: &Notebook, request: NextWaiting) -> Result<Option<ArticleId>, Refusal> {
    Ok(notebook.store.read(|reader| reader.next_waiting(request.after))?)
}

/// Makes what screens show of suggestions, inside one read.
pub(super) struct Views<'n, 'r, 'c> {
    notebook: &'n Notebook,
    reader: &'r Reader<'c>,
    names: Names,
}

impl<'n, 'r, 'c> Views<'n, 'r, 'c> {
    pub(super) fn new(notebook: &'n Notebook, reader: &'r Reader<'c>) -> Self {
        Self { notebook, reader, names: Names::default() }
    }

    /// Suggestions of one article, in their order.
    pub(super) fn of_article(
        &mut self,
        id: ArticleId,
        suggestions: &[Suggestion],
    ) -> Result<Vec<SuggestionView>, StoreError> {
        let Some(article) = self.reader.get::<Article>(&id)? else { return Ok(Vec::new()) };
        let text = self.notebook.texts.get_in(self.reader, article.text)?;
        let mut parts: HashMap<u32, u32> = HashMap::new();
        let mut ends: HashMap<u32, u32> = HashMap::new();
        for it in suggestions {
            *parts.entry(it.part_of.unwrap_or(it.start)).or_default() += 1;
            ends.insert(it.start, it.end);
        }
        let mut views = Vec::with_capacity(suggestions.len());
        for it in suggestions {
            let head = it.part_of.and_then(|start| {
                let end = *ends.get(&start)?;
                Some(SuggestionId { article: id, start, end })
            });
            let parts = parts.get(&it.part_of.unwrap_or(it.start)).copied().unwrap_or(1);
            let speaker = match &it.speaker {
                Some(found) => self.speaker(&text, found)?,
                None => None,
            };
            views.extend(view(id, &text, it, Extras { head, parts, speaker }));
        }
        Ok(views)
    }

    /// Whom a found speaker means.
    pub(super) fn whose(&mut self, found: &FoundSpeaker) -> Result<Whose, StoreError> {
        self.names.whose(self.reader, found)
    }

    fn speaker(
        &mut self,
        text: &IndexedText,
        found: &FoundSpeaker,
    ) -> Result<Option<SuggestedSpeaker>, StoreError> {
        let said = slice(text, found.mention).unwrap_or(&found.name).to_owned();
        Ok(match self.whose(found)? {
            Whose::Known(id, why) => self.reader.speaker_ref(id)?.map(|known| SuggestedSpeaker {
                name: known.name.clone(),
                on_behalf_of: known.on_behalf_of.clone(),
                known: Some(known),
                said,
                why,
            }),
            Whose::New(NewSpeaker { name, on_behalf_of }) => {
                Some(SuggestedSpeaker { name, known: None, said, on_behalf_of, why: None })
            }
        })
    }
}

/// What a view needs beside the suggestion itself.
struct Extras {
    head: Option<SuggestionId>,
    parts: u32,
    speaker: Option<SuggestedSpeaker>,
}

/// None for what does not lie in the text.
fn view(article: ArticleId, text: &IndexedText, it: &Suggestion, extras: Extras) -> Option<SuggestionView> {
    let words = stretch(text, (it.start, it.end))?;
    Some(SuggestionView {
        id: SuggestionId { article, start: it.start, end: it.end },
        article,
        exact: words.text,
        rendering: it.rendering,
        start: words.start,
        end: words.end,
        part_of: extras.head,
        parts: extras.parts,
        speaker: extras.speaker,
        cue: it.cue.and_then(|range| stretch(text, range)),
        mention: it.speaker.as_ref().and_then(|found| stretch(text, found.mention)),
        confidence: f32::from(it.confidence) / 1_000.0,
        evidence: it.evidence.clone(),
        masked: it.masked,
    })
}

fn stretch(text: &IndexedText, range: (u32, u32)) -> Option<Stretch> {
    let words = slice(text, range)?.to_owned();
    Some(Stretch { text: words, start: text.utf16(range.0)?, end: text.utf16(range.1)? })
}

/// The words of a range of bytes, if it lies in the text.
pub(super) fn slice(text: &IndexedText, (start, end): (u32, u32)) -> Option<&str> {
    text.text.get(start as usize..end as usize)
}
