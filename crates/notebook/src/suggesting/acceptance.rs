use super::names::{Names, Whose};
use super::reading::thousandths;
use super::views::Views;
use crate::{Notebook, Refusal};
use model::entities::FoundSpeaker;
use model::suggestions::{AcceptAbove, AcceptPreview, SpeakerPreview, SuggestionView};
use model::{ArticleId, SpeakerId};
use quotation::names::without_title;
use std::collections::{BTreeMap, HashMap};
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
        let (speakers, new_speakers) = quoted(reader, confidence, request.article)?;
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

/// Who would be quoted, most often first; and who would be added.
fn quoted(
    reader: &Reader<'_>,
    confidence: u16,
    article: Option<ArticleId>,
) -> Result<(Vec<SpeakerPreview>, Vec<String>), StoreError> {
    let mut adding = Adding { reader, names: Names::default(), added: HashMap::new() };
    // By the speaker that is there or would be; none for nobody.
    let mut quotes: BTreeMap<Option<SpeakerId>, u32> = BTreeMap::new();
    let mut found = reader.speakers_above(confidence, article)?;
    full_names_first(&mut found, |(speaker, _)| speaker.as_ref());
    for (speaker, times) in found {
        let speaker = speaker.map(|found| adding.speaker(&found)).transpose()?;
        *quotes.entry(speaker).or_default() += times;
    }
    let mut speakers = Vec::with_capacity(quotes.len());
    for (id, quotes) in quotes {
        let known = id.is_some_and(|id| !adding.added.contains_key(&id));
        let name = id.map(|id| adding.name(id)).transpose()?.unwrap_or_default();
        speakers.push(SpeakerPreview { name, known, quotes });
    }
    speakers.sort_by(|one, other| (other.quotes, &one.name).cmp(&(one.quotes, &other.name)));
    let mut new: Vec<String> = adding.added.into_values().collect();
    new.sort_by_key(|name| store::fold(name));
    Ok((speakers, new))
}

/// Full names come before short ones, so that the short find the full.
pub(crate) fn full_names_first<T>(found: &mut [T], speaker: impl Fn(&T) -> Option<&FoundSpeaker>) {
    let words = |name: &str| without_title(name).split_whitespace().count();
    let longest =
        |found: &FoundSpeaker| words(&found.name).max(found.on_behalf_of.as_deref().map_or(0, words));
    found.sort_by_key(|it| std::cmp::Reverse(speaker(it).map_or(0, longest)));
}

/// Speakers as accepting would find and add them, under ids of no consequence.
struct Adding<'r, 'c> {
    reader: &'r Reader<'c>,
    names: Names,
    added: HashMap<SpeakerId, String>,
}

impl Adding<'_, '_> {
    fn speaker(&mut self, found: &FoundSpeaker) -> Result<SpeakerId, StoreError> {
        let new = match self.names.whose(self.reader, found)? {
            Whose::Known(id, _) => return Ok(id),
            Whose::New(new) => new,
        };
        let same = |name: &String| store::fold(name) == store::fold(&new.name);
        if let Some((id, _)) = self.added.iter().find(|(_, name)| same(name)) {
            return Ok(*id);
        }
        if let Some(principal) = new.principal() {
            self.speaker(&principal)?;
        }
        let id = SpeakerId::new();
        self.names.learn(id, &new.name);
        self.added.insert(id, new.name);
        Ok(id)
    }

    fn name(&self, id: SpeakerId) -> Result<String, StoreError> {
        match self.added.get(&id) {
            Some(name) => Ok(name.clone()),
            None => Ok(self.reader.speaker_ref(id)?.map(|known| known.name).unwrap_or_default()),
        }
    }
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
