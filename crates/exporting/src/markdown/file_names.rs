use super::names::{Named, file_names};
use super::{Things, link};
use model::exports::{ExportArticle, ExportNote, ExportOptions, Pages, Profile};
use model::views::ArticleRow;
use model::{ArticleId, ThingKey};
use std::collections::HashMap;

/// The names of all files of an export. Each depends on all the others, and the
/// links between files need them.
#[derive(Debug, Default)]
pub struct Names {
    files: HashMap<ThingKey, String>,
    /// The files of the notes about a thing, in their order.
    notes: HashMap<ThingKey, Vec<String>>,
}

impl Names {
    /// The names that [`render`](super::render) gives to these.
    pub fn of(articles: &[ArticleRow], things: &Things, options: &ExportOptions) -> Self {
        Self::given(articles.iter().map(|it| (it.id, Named::from(it))), things, options)
    }

    pub(super) fn of_export(articles: &[ExportArticle], things: &Things, options: &ExportOptions) -> Self {
        Self::given(articles.iter().map(|it| (it.id, Named::from(it))), things, options)
    }

    fn given<'a>(
        articles: impl Iterator<Item = (ArticleId, Named<'a>)>,
        things: &'a Things,
        options: &ExportOptions,
    ) -> Self {
        let has = |pages| options.pages.contains(&pages);
        let mut named: Vec<(ThingKey, Named<'a>)> = Vec::new();
        if has(Pages::Articles) {
            named.extend(articles.map(|(id, name)| (id.into(), name)));
        }
        if has(Pages::Statements) {
            named.extend(things.statements.iter().map(|it| (it.id.into(), Named::from(it))));
        }
        if has(Pages::Speakers) {
            named.extend(things.speakers.iter().map(|it| (it.id.into(), Named::from(it))));
        }
        if has(Pages::Tags) {
            named.extend(things.tags.iter().map(|it| (it.id.into(), Named::from(it))));
        }
        if has(Pages::Notes) {
            named.extend(things.notes.iter().map(|it| (it.id.into(), Named::from(it))));
        }
        let (keys, named): (Vec<ThingKey>, Vec<Named<'a>>) = named.into_iter().unzip();
        let files: HashMap<ThingKey, String> = keys.into_iter().zip(file_names(named)).collect();
        let mut notes: HashMap<ThingKey, Vec<String>> = HashMap::new();
        for note in &things.notes {
            if let (Some(about), Some(file)) = (about(note, things), files.get(&note.id.into())) {
                notes.entry(about).or_default().push(file.clone());
            }
        }
        notes.values_mut().for_each(|files| files.sort());
        Self { files, notes }
    }

    /// The file of a thing that has a page.
    pub(super) fn get(&self, thing: impl Into<ThingKey>) -> Option<&str> {
        self.files.get(&thing.into()).map(String::as_str)
    }

    /// Links to the notes about a thing, between commas; empty without any.
    pub(super) fn notes_about(&self, thing: impl Into<ThingKey>, profile: Profile) -> String {
        let files = self.notes.get(&thing.into()).map_or(&[][..], Vec::as_slice);
        let links = files.iter().map(|file| link::to_file_by_name(file, profile));
        links.collect::<Vec<_>>().join(", ")
    }
}

/// What a note is about, where that leads by now.
fn about(note: &ExportNote, things: &Things) -> Option<ThingKey> {
    note.about.map(|key| things.called.get(&key).map_or(key, |called| called.thing))
}
