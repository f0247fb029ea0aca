use super::names::{Named, file_names, last_part};
use super::{Things, link};
use crate::Places;
use model::exports::{ExportArticle, ExportNote, ExportOptions, Pages, Profile};
use model::views::ArticleRow;
use model::{ArticleId, ThingKey};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The names of all files of an export. Each depends on all the others, and the
/// links between files need them.
#[derive(Debug, Default)]
pub struct Names {
    files: HashMap<ThingKey, String>,
    things: HashMap<String, ThingKey>,
    /// The notes about a thing, in the order of their files.
    notes: HashMap<ThingKey, Vec<ThingKey>>,
    /// Files that are not the only ones of their name: the analyst put them into
    /// different folders.
    namesakes: HashSet<ThingKey>,
}

/// Names as the links of one file need them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'a> {
    names: &'a Names,
    /// Path of the file in which the links stand.
    from: &'a str,
    profile: Profile,
}

impl Names {
    /// The names that [`render`](super::render) gives to these.
    pub fn of(articles: &[ArticleRow], things: &Things, options: &ExportOptions) -> Self {
        let articles = articles.iter().map(|it| (it.id, Named::from(it)));
        Self::given(articles, things, options, &Places::default())
    }

    pub(super) fn of_export(
        articles: &[ExportArticle],
        things: &Things,
        options: &ExportOptions,
        places: &Places,
    ) -> Self {
        Self::given(articles.iter().map(|it| (it.id, Named::from(it))), things, options, places)
    }

    fn given<'a>(
        articles: impl Iterator<Item = (ArticleId, Named<'a>)>,
        things: &'a Things,
        options: &ExportOptions,
        places: &Places,
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
        let files: HashMap<ThingKey, String> = keys.into_iter().zip(file_names(named, places)).collect();
        let mut notes: HashMap<ThingKey, Vec<ThingKey>> = HashMap::new();
        for note in &things.notes {
            if let (Some(about), true) = (about(note, things), files.contains_key(&note.id.into())) {
                notes.entry(about).or_default().push(note.id.into());
            }
        }
        notes.values_mut().for_each(|notes| notes.sort_by_key(|note| files.get(note)));
        let namesakes = namesakes(&files);
        let things = files.iter().map(|(key, file)| (file.clone(), *key)).collect();
        Self { files, things, notes, namesakes }
    }

    /// The thing whose page, or the quote whose place on a page, a link of an
    /// export without a folder leads to.
    pub fn thing_at(&self, destination: &str) -> Option<ThingKey> {
        let (file, place) = destination.split_once('#').unwrap_or((destination, ""));
        let page = self.things.get(file).or_else(|| self.things.get(&format!("{file}.md")))?;
        let quote = place.trim_start_matches('^').strip_prefix("q-");
        Some(quote.and_then(|id| format!("quote:{id}").parse().ok()).unwrap_or(*page))
    }

    /// Where the file of a thing is that has a page.
    pub(super) fn path(&self, thing: impl Into<ThingKey>) -> Option<&str> {
        self.files.get(&thing.into()).map(String::as_str)
    }

    /// All that have one.
    pub(super) fn paths(&self) -> impl Iterator<Item = (ThingKey, &str)> {
        self.files.iter().map(|(thing, path)| (*thing, path.as_str()))
    }

    /// For the links of one file.
    pub(super) fn seen_from<'a>(&'a self, from: &'a str, profile: Profile) -> Seen<'a> {
        Seen { names: self, from, profile }
    }
}

/// Names are apart, except where the analyst gave two files one name.
fn namesakes(files: &HashMap<ThingKey, String>) -> HashSet<ThingKey> {
    if files.values().all(|path| !path.contains('/')) {
        return HashSet::new();
    }
    let mut by_name: HashMap<String, Vec<ThingKey>> = HashMap::new();
    for (thing, path) in files {
        by_name.entry(last_part(path)).or_default().push(*thing);
    }
    by_name.into_values().filter(|things| things.len() > 1).flatten().collect()
}

impl Seen<'_> {
    /// Path of the file in which the links stand.
    pub(super) fn path(&self) -> &str {
        self.from
    }

    /// How a link to the page of a thing names it: for Obsidian by its last part,
    /// which it finds in whatever folder; else by the way there.
    pub(super) fn get(&self, thing: impl Into<ThingKey>) -> Option<Cow<'_, str>> {
        let thing = thing.into();
        let path = self.names.path(thing)?;
        Some(match self.profile {
            Profile::Obsidian if self.names.namesakes.contains(&thing) => Cow::Borrowed(path),
            Profile::Obsidian => Cow::Borrowed(path.rsplit('/').next().unwrap_or(path)),
            _ => relative(self.from, path),
        })
    }

    /// Links to the notes about a thing, between commas; empty without any.
    pub(super) fn notes_about(&self, thing: impl Into<ThingKey>) -> String {
        let notes = self.names.notes.get(&thing.into()).map_or(&[][..], Vec::as_slice);
        let files = notes.iter().filter_map(|note| self.get(*note));
        files.map(|file| link::to_file_by_name(&file, self.profile)).collect::<Vec<_>>().join(", ")
    }
}

/// The way from the folder of one file to another file.
fn relative<'a>(from: &str, to: &'a str) -> Cow<'a, str> {
    let Some((folder, _)) = from.rsplit_once('/') else { return Cow::Borrowed(to) };
    let mut rest = to;
    let mut up = 0;
    for part in folder.split('/') {
        match rest.split_once('/').filter(|(first, _)| up == 0 && *first == part) {
            Some((_, below)) => rest = below,
            None => up += 1,
        }
    }
    Cow::Owned("../".repeat(up) + rest)
}

/// What a note is about, where that leads by now.
fn about(note: &ExportNote, things: &Things) -> Option<ThingKey> {
    note.about.map(|key| things.called.get(&key).map_or(key, |called| called.thing))
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn the_way_leads_up_and_down() {
        let check = |from, to, way| assert_eq!(relative(from, to), way, "{from} → {to}");
        check("a.md", "b.md", "b.md");
        check("a.md", "x/b.md", "x/b.md");
        check("x/a.md", "b.md", "../b.md");
        check("x/a.md", "x/b.md", "b.md");
        check("x/y/a.md", "x/z/b.md", "../z/b.md");
        check("x/y/a.md", "y/b.md", "../../y/b.md");
    }
}
