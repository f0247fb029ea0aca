use crate::Refusal;
use model::notes::ThingRef;
use model::{NoteId, PartialDate, ThingKey};
use std::collections::HashMap;
use store::{Reader, StoreError, StoredThing};

/// Characters of a name.
const LONGEST: usize = 80;

/// What things are called now, for all that one screen shows.
pub(crate) struct Called(HashMap<ThingKey, ThingRef>);

impl Called {
    /// Looks these things up, and those whose links stand in these words.
    pub(crate) fn read<'a>(
        reader: &Reader<'_>,
        keys: impl IntoIterator<Item = ThingKey>,
        words: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, StoreError> {
        let mut asked: Vec<ThingKey> = keys.into_iter().collect();
        asked.extend(words.into_iter().flat_map(|words| tokens(words).map(|(_, _, key)| key)));
        asked.sort_unstable();
        asked.dedup();
        let things = reader.called(&asked)?;
        // A note may be named by its first line, and that name others; what a note
        // is about is one more name. Deeper than that nothing is followed.
        let mut inner: Vec<ThingKey> = things.iter().filter_map(|it| it.about).collect();
        inner.extend(things.iter().flat_map(|it| tokens(&it.name).map(|(_, _, key)| key)));
        inner.sort_unstable();
        inner.dedup();
        let inner = reader.called(&inner)?;
        let inner = Self(inner.iter().map(|it| (it.key, thing_ref(it, &Self(HashMap::new())))).collect());
        Ok(Self(things.iter().map(|it| (it.key, thing_ref(it, &inner))).collect()))
    }

    /// What a thing is called, and where it leads.
    pub(crate) fn of(&self, key: ThingKey) -> ThingRef {
        let unknown = || ThingRef {
            thing: key,
            name: format!("removed {}", key.kind()),
            detail: String::new(),
            broken: true,
        };
        self.0.get(&key).cloned().unwrap_or_else(unknown)
    }

    /// Words with names in the place of links.
    pub(crate) fn fill(&self, words: &str) -> String {
        let mut filled = String::with_capacity(words.len());
        let mut at = 0;
        for (start, end, key) in tokens(words) {
            filled.push_str(&words[at..start]);
            filled.push_str(self.0.get(&key).map_or("…", |it| &it.name));
            at = end;
        }
        filled.push_str(&words[at..]);
        filled
    }

    /// The title of a note as it is shown.
    pub(crate) fn title(&self, title: &str, heading: &str) -> String {
        let shown = if title.is_empty() { self.fill(heading) } else { title.to_owned() };
        if shown.is_empty() { "Untitled".to_owned() } else { shown }
    }
}

/// The title of a note as it is shown.
pub(crate) fn shown_title(reader: &Reader<'_>, title: &str, heading: &str) -> Result<String, Refusal> {
    Ok(Called::read(reader, [], [title, heading])?.title(title, heading))
}

/// The title of a stored note, short enough for the history.
pub(crate) fn title_of(reader: &Reader<'_>, id: NoteId) -> Result<String, Refusal> {
    let found = reader.notes_by_id(&[id])?;
    let note = found.first().ok_or(Refusal::NotFound("note"))?;
    Ok(cut(&shown_title(reader, &note.note.title, &note.heading)?))
}

fn thing_ref(stored: &StoredThing, names: &Called) -> ThingRef {
    let name = match (stored.name.as_str(), stored.to) {
        ("", ThingKey::Note(_)) if stored.there => "Untitled".to_owned(),
        ("", key) if !stored.there => format!("removed {}", key.kind()),
        (name, ThingKey::Tag(_)) => name.to_owned(),
        (name, _) => cut(&names.fill(name)),
    };
    let date = stored.published.as_ref().map(PartialDate::in_words);
    let place = [stored.source.clone(), date].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let about = stored.about.and_then(|key| names.0.get(&key)).map(|it| format!("about {}", it.name));
    let details = [stored.who.clone(), Some(place), about];
    let details: Vec<String> = details.into_iter().flatten().filter(|it| !it.is_empty()).collect();
    ThingRef { thing: stored.to, name, detail: details.join(" · "), broken: !stored.there }
}

/// On one line, and short.
fn cut(name: &str) -> String {
    let line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// Where `[[kind:id]]` stands in words.
fn tokens(words: &str) -> impl Iterator<Item = (usize, usize, ThingKey)> {
    words.match_indices("[[").filter_map(|(start, _)| {
        let inside = start + 2;
        let end = inside + words[inside..].find("]]")?;
        words[inside..end].parse().ok().map(|key| (start, end + 2, key))
    })
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn only_whole_links_are_filled() {
        let key = "tag:0198c1f2-3a4b-7c5d-8e9f-0123456789ab";
        let words = format!("[[{key}]] [[{key}|x]] [[[{key}]] [[x]] [[");
        assert_eq!(tokens(&words).count(), 1);
    }
}
