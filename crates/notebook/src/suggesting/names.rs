use model::SpeakerId;
use model::entities::{FoundSpeaker, Speaker, SpeakerKind};
use quotation::names::{Likeness, NameKey, without_title};
use std::collections::{BTreeSet, HashMap};
use store::{NameKind, Reader, StoreError};

/// Whom a found name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Whose {
    /// A speaker of the notebook, and why this one if the names differ.
    Known(SpeakerId, Option<String>),
    /// Nobody of the notebook.
    New(NewSpeaker),
}

/// What a speaker would be called, and for whom it speaks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct NewSpeaker {
    pub(crate) name: String,
    pub(crate) on_behalf_of: Option<String>,
}

impl NewSpeaker {
    /// For whom it speaks, to be looked for like anybody who was found.
    pub(crate) fn principal(&self) -> Option<FoundSpeaker> {
        let name = self.on_behalf_of.clone().filter(|name| store::fold(name) != store::fold(&self.name))?;
        Some(FoundSpeaker { name, kind: SpeakerKind::Person, on_behalf_of: None, mention: (0, 0) })
    }
}

/// Says whom found names mean, for one call. All names of the notebook are read
/// only when one is met that nobody has as it stands.
#[derive(Debug, Default)]
pub(crate) struct Names {
    known: HashMap<FoundName, Whose>,
    index: Option<Index>,
}

/// What of a found speaker decides whom it means.
type FoundName = (String, SpeakerKind, Option<String>);

impl Names {
    /// Whom it means: who has the name, then who has it without its title, then
    /// as was taught, then who made the text, then the only one whose name is
    /// likely the same.
    pub(crate) fn whose(&mut self, reader: &Reader<'_>, found: &FoundSpeaker) -> Result<Whose, StoreError> {
        let asked = (found.name.clone(), found.kind, found.on_behalf_of.clone());
        if let Some(whose) = self.known.get(&asked) {
            return Ok(whose.clone());
        }
        let whose = self.look(reader, found)?;
        self.known.insert(asked, whose.clone());
        Ok(whose)
    }

    /// A speaker was added.
    pub(crate) fn learn(&mut self, speaker: SpeakerId, name: &str) {
        self.known.clear();
        if let Some(index) = &mut self.index {
            index.add(speaker, name.to_owned(), &store::fold(name));
        }
    }

    fn look(&mut self, reader: &Reader<'_>, found: &FoundSpeaker) -> Result<Whose, StoreError> {
        let proper = proper_name(found);
        for name in [&found.name, &proper] {
            if let Some(id) = reader.speaker_by_name(name)? {
                let known = reader.get::<Speaker>(&id)?.map(|it| it.name).unwrap_or_default();
                return Ok(Whose::Known(id, named_why(name, &found.name, &known)));
            }
        }
        for name in [&found.name, &proper] {
            if let Some(taught) = reader.lesson_by_name(name)? {
                return Ok(Whose::Known(taught.speaker, Some(format!("as you taught: {}", taught.name))));
            }
        }
        if let Some(author) = author(found) {
            return self.look(reader, &author);
        }
        let index = match &mut self.index {
            Some(index) => index,
            empty => empty.insert(Index::of(reader)?),
        };
        Ok(index
            .likely(found)
            .unwrap_or(Whose::New(NewSpeaker { name: proper, on_behalf_of: found.on_behalf_of.clone() })))
    }
}

/// Why somebody has a name, when it is not simply the speaker's.
fn named_why(name: &str, found: &str, known: &str) -> Option<String> {
    if store::fold(name) != store::fold(known) {
        return Some("by an alias".to_owned());
    }
    let titled = store::fold(name) != store::fold(without_article(found));
    (name != found && titled).then(|| "by the name without its title".to_owned())
}

/// What a found speaker would be called: without a title, and for whom it speaks
/// where it has no name of its own.
fn proper_name(found: &FoundSpeaker) -> String {
    match (found.kind, &found.on_behalf_of) {
        (SpeakerKind::Person, _) => without_title(&found.name).to_owned(),
        (SpeakerKind::Described, Some(principal)) if !names_already(&found.name, principal) => {
            format!("{} for {principal}", without_article(&found.name))
        }
        _ => without_article(&found.name).to_owned(),
    }
}

/// What a found speaker is called where articles are compared; none for a text
/// that speaks for nobody in particular. A description begins small: it is
/// somebody else in every article.
pub(crate) fn called(found: &FoundSpeaker) -> Option<String> {
    match found.kind {
        SpeakerKind::Document => author(found).map(|author| proper_name(&author)),
        SpeakerKind::Described => Some(begun_small(&proper_name(found))),
        SpeakerKind::Person | SpeakerKind::Organisation => Some(proper_name(found)),
    }
}

/// "president" for "President", "US official" as it is.
fn begun_small(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if letters.clone().next().is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// Who made a text that speaks: a statement's words are the ministry's.
fn author(found: &FoundSpeaker) -> Option<FoundSpeaker> {
    let name = found.on_behalf_of.clone().filter(|_| found.kind == SpeakerKind::Document)?;
    Some(FoundSpeaker { name, kind: SpeakerKind::Organisation, on_behalf_of: None, mention: found.mention })
}

/// "the President" and "president" are one description.
pub(crate) fn without_article(name: &str) -> &str {
    match name.split_once(' ') {
        Some((article, rest)) if article.eq_ignore_ascii_case("the") && !rest.is_empty() => rest,
        _ => name,
    }
}

fn names_already(name: &str, principal: &str) -> bool {
    principal.split_whitespace().next_back().is_some_and(|last| name.contains(last))
}

/// The names of the notebook by each of their words.
#[derive(Debug)]
struct Index {
    names: Vec<(SpeakerId, String)>,
    by_word: HashMap<String, Vec<u32>>,
}

impl Index {
    fn of(reader: &Reader<'_>) -> Result<Self, StoreError> {
        let known = reader.known_names()?.into_iter().filter(|it| it.kind != NameKind::Lesson);
        let mut index = Self { names: Vec::new(), by_word: HashMap::new() };
        for name in known {
            index.add(name.speaker, name.name, &name.key);
        }
        Ok(index)
    }

    fn add(&mut self, speaker: SpeakerId, name: String, key: &str) {
        if is_description(&name) {
            return;
        }
        let place = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        for word in words(key) {
            self.by_word.entry(word).or_default().push(place);
        }
        self.names.push((speaker, name));
    }

    /// The only speaker who has the same name but for its form; else the only
    /// one for whom it may be short. Descriptions and documents are never short
    /// for somebody.
    fn likely(&self, found: &FoundSpeaker) -> Option<Whose> {
        if matches!(found.kind, SpeakerKind::Described | SpeakerKind::Document) {
            return None;
        }
        let asked = NameKey::new(&found.name);
        let places: BTreeSet<u32> = words(&store::fold(&found.name))
            .flat_map(|word| self.by_word.get(&word))
            .flatten()
            .copied()
            .collect();
        let mut alike: Vec<(Likeness, SpeakerId, &str)> = places
            .into_iter()
            .filter_map(|place| self.names.get(place as usize))
            .map(|(speaker, name)| (asked.likeness(&NameKey::new(name)), *speaker, name.as_str()))
            .filter(|(likeness, ..)| *likeness != Likeness::Different)
            .collect();
        let best = alike.iter().map(|(likeness, ..)| *likeness).max()?;
        alike.retain(|(likeness, ..)| *likeness == best);
        let (_, speaker, name) = *alike.first()?;
        let only = alike.iter().all(|(_, other, _)| *other == speaker);
        only.then(|| Whose::Known(speaker, Some(format!("likely the same name: {name}"))))
    }
}

/// "spokesman for Bo Lind" has Lind's name in it and is somebody else: such a
/// name is only found as it stands.
fn is_description(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_lowercase) || name.contains(" for ")
}

/// The words of a folded name by which it is found, accents aside.
fn words(key: &str) -> impl Iterator<Item = String> + '_ {
    let plain =
        |word: &str| NameKey::new(word.trim_matches(|c: char| !c.is_alphanumeric())).last().to_owned();
    key.split_whitespace().map(plain).filter(|word| word.chars().count() > 2)
}
