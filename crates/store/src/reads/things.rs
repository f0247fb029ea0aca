use super::{Reader, columns::speaker_ref};
use crate::{StoreError, sql};
use model::{
    SourceId, SpeakerId, TagId,
    views::{SourceView, SpeakerRef, SpeakerView, TagRef, TagView},
};
use rusqlite::named_params;
use std::collections::HashMap;

impl Reader<'_> {
    /// Every speaker, in the order of their names.
    pub fn speakers(&self) -> Result<Vec<SpeakerView>, StoreError> {
        let mut aliases: HashMap<SpeakerId, Vec<String>> = HashMap::new();
        let all = "SELECT speaker, name FROM speaker_alias ORDER BY name_key";
        for (speaker, name) in sql::all(self.conn, all, &[], |row| {
            Ok((SpeakerId::from_bytes(row.get("speaker")?), row.get("name")?))
        })? {
            aliases.entry(speaker).or_default().push(name);
        }
        let mut lessons: HashMap<SpeakerId, Vec<String>> = HashMap::new();
        let all = "SELECT speaker, name FROM lesson ORDER BY name_key";
        for (speaker, name) in sql::all(self.conn, all, &[], |row| {
            Ok((SpeakerId::from_bytes(row.get("speaker")?), row.get("name")?))
        })? {
            lessons.entry(speaker).or_default().push(name);
        }
        let mut speakers = sql::all(self.conn, include_str!("sql/speakers.sql"), &[], |row| {
            Ok(SpeakerView {
                id: SpeakerId::from_bytes(row.get("id")?),
                name: row.get("name")?,
                role: row.get("role")?,
                aliases: Vec::new(),
                lessons: Vec::new(),
                on_behalf_of: speaker_ref(row)?,
                colour: row.get("colour")?,
                quotes: row.get("quotes")?,
                sources: row.get("sources")?,
            })
        })?;
        for speaker in &mut speakers {
            speaker.aliases = aliases.remove(&speaker.id).unwrap_or_default();
            speaker.lessons = lessons.remove(&speaker.id).unwrap_or_default();
        }
        Ok(speakers)
    }

    /// Every source, in the order of their names.
    pub fn sources(&self) -> Result<Vec<SourceView>, StoreError> {
        sql::all(self.conn, include_str!("sql/sources.sql"), &[], |row| {
            Ok(SourceView {
                id: SourceId::from_bytes(row.get("id")?),
                name: row.get("name")?,
                homepage: row.get("homepage")?,
                description: row.get("description")?,
                articles: row.get("articles")?,
                quotes: row.get("quotes")?,
            })
        })
    }

    /// Every tag, each right before those below it.
    pub fn tags(&self) -> Result<Vec<TagView>, StoreError> {
        sql::all(self.conn, include_str!("sql/tags.sql"), &[], |row| {
            let parent: Option<[u8; 16]> = row.get("parent")?;
            Ok(TagView {
                id: TagId::from_bytes(row.get("id")?),
                name: row.get("name")?,
                path: row.get("path")?,
                parent: parent.map(TagId::from_bytes),
                colour: row.get("colour")?,
                description: row.get("description")?,
                quotes: row.get("quotes")?,
            })
        })
    }

    /// Every tag, as quotes name it.
    pub(crate) fn tag_refs(&self) -> Result<HashMap<TagId, TagRef>, StoreError> {
        let refs = sql::all(self.conn, include_str!("sql/tag_paths.sql"), &[], |row| {
            let id = TagId::from_bytes(row.get("id")?);
            Ok((id, TagRef { id, path: row.get("path")?, colour: row.get("colour")? }))
        })?;
        Ok(refs.into_iter().collect())
    }

    /// Every speaker, as quotes name them.
    pub(crate) fn speaker_refs(&self) -> Result<HashMap<SpeakerId, SpeakerRef>, StoreError> {
        let refs = sql::all(self.conn, include_str!("sql/speaker_refs.sql"), &[], speaker_ref)?;
        Ok(refs.into_iter().flatten().map(|speaker| (speaker.id, speaker)).collect())
    }

    /// A speaker, as quotes name it.
    pub fn speaker_ref(&self, id: SpeakerId) -> Result<Option<SpeakerRef>, StoreError> {
        let named = named_params! { ":id": id.as_bytes() };
        let found = sql::maybe(self.conn, include_str!("sql/speaker_ref.sql"), named, speaker_ref)?;
        Ok(found.flatten())
    }

    /// The name of every source.
    pub(crate) fn source_names(&self) -> Result<HashMap<SourceId, String>, StoreError> {
        let names = sql::all(self.conn, "SELECT id, name FROM source", &[], |row| {
            Ok((SourceId::from_bytes(row.get("id")?), row.get("name")?))
        })?;
        Ok(names.into_iter().collect())
    }
}
