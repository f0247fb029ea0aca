use super::names::Whose;
use super::reading::thousandths;
use super::views::Views;
use crate::{Notebook, Refusal};
use model::suggestions::{AcceptAbove, AcceptPreview, SpeakerPreview, SuggestionView};
use model::{ArticleId, SpeakerId};
use std::collections::BTreeMap;
use store::{Reader, StoreError};

/// Speakers of a preview.
const SPEAKERS: usize = 50;
/// Samples of a preview.
const SAMPLES: u32 = 20;

/// What accepting all above a confidence would do.
pub fn preview_acceptance(notebook: &Notebook, request: AcceptAbove) -> Result<AcceptPreview, Refusal> {
    let confidence = thousandths(request.confidence);
    Ok(notebook.store.read(|reader| {
        let above = reader.count_above(confidence, request.article)?;
        let least = reader.least_certain(confidence, request.article, SAMPLES)?;
        let mut views = Views::new(notebook, reader);
        let (speakers, new_speakers) = quoted(&mut views, reader, confidence, request.article)?;
        Ok(AcceptPreview {
            suggestions: above.suggestions,
            quotes: speakers.iter().map(|it| it.quotes).sum(),
            articles: above.articles,
            new_speakers,
            speakers: speakers.into_iter().take(SPEAKERS).collect(),
            samples: samples(&mut views, reader, &least)?,
        })
    })?)
}

/// Who would be quoted, most often first; and who of them would be added.
fn quoted(
    views: &mut Views<'_, '_, '_>,
    reader: &Reader<'_>,
    confidence: u16,
    article: Option<ArticleId>,
) -> Result<(Vec<SpeakerPreview>, Vec<String>), StoreError> {
    // By the speaker that is known, or the name that would be added.
    let mut quotes: BTreeMap<(Option<SpeakerId>, String), u32> = BTreeMap::new();
    for (found, times) in reader.speakers_above(confidence, article)? {
        let whose = match found {
            None => (None, String::new()),
            Some(found) => match views.whose(&found)? {
                Whose::Known(id, _) => {
                    let name = reader.speaker_ref(id)?.map(|known| known.name).unwrap_or_default();
                    (Some(id), name)
                }
                Whose::New(new) => (None, new.name),
            },
        };
        *quotes.entry(whose).or_default() += times;
    }
    let added = quotes.keys().filter(|(id, name)| id.is_none() && !name.is_empty());
    let mut new: Vec<String> = added.map(|(_, name)| name.clone()).collect();
    new.sort_by_key(|name| store::fold(name));
    let mut speakers: Vec<SpeakerPreview> = quotes
        .into_iter()
        .map(|((id, name), quotes)| SpeakerPreview { name, known: id.is_some(), quotes })
        .collect();
    speakers.sort_by_key(|it| std::cmp::Reverse(it.quotes));
    Ok((speakers, new))
}

/// The least certain ones, one stretch of each quotation.
fn samples(
    views: &mut Views<'_, '_, '_>,
    reader: &Reader<'_>,
    quotations: &[(ArticleId, u32)],
) -> Result<Vec<SuggestionView>, StoreError> {
    let mut samples = Vec::new();
    for (article, start) in quotations {
        let stretches = reader.waiting_quotation(*article, *start)?;
        samples.extend(views.of_article(*article, &stretches)?.into_iter().next());
    }
    Ok(samples)
}
