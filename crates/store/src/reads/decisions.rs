use super::Reader;
use crate::{StoreError, fold::fold, rows::stored::Stored, sql};
use model::{
    ArticleId, SpeakerId,
    entities::{Decision, Lesson, PassageChoice},
};
use rusqlite::named_params;

/// How a speaker came by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// It is its name.
    Name,
    /// It is an alias.
    Alias,
    /// Suggestions use it, as learned from a correction.
    Lesson,
}

/// A name and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// Whose.
    pub speaker: SpeakerId,
    /// The name.
    pub name: String,
    /// Its form for comparing, as [`crate::fold`] gives it.
    pub key: String,
    /// How the speaker came by it.
    pub kind: NameKind,
}

impl Reader<'_> {
    /// The decisions on an article's suggestions, in reading order.
    pub fn decisions_of_article(&self, article: ArticleId) -> Result<Vec<Decision>, StoreError> {
        let sql = "SELECT * FROM decision WHERE article = :article ORDER BY start_byte, end_byte";
        sql::all(self.conn, sql, named_params! { ":article": article.as_bytes() }, Decision::read)
    }

    /// Where the analyst said whether an article is masked, in reading order.
    pub fn choices_of_article(&self, article: ArticleId) -> Result<Vec<PassageChoice>, StoreError> {
        let sql = "SELECT * FROM passage_choice WHERE article = :article ORDER BY start_byte, end_byte";
        sql::all(self.conn, sql, named_params! { ":article": article.as_bytes() }, PassageChoice::read)
    }

    /// What suggestions call a speaker too, in the order of the alphabet.
    pub fn lessons_of_speaker(&self, speaker: SpeakerId) -> Result<Vec<Lesson>, StoreError> {
        let sql = "SELECT * FROM lesson WHERE speaker = :speaker ORDER BY name_key";
        sql::all(self.conn, sql, named_params! { ":speaker": speaker.as_bytes() }, Lesson::read)
    }

    /// What is known of a name, whatever its case.
    pub fn lesson_by_name(&self, name: &str) -> Result<Option<Lesson>, StoreError> {
        let sql = "SELECT * FROM lesson WHERE name_key = :key";
        sql::maybe(self.conn, sql, named_params! { ":key": fold(name.trim()) }, Lesson::read)
    }

    /// Every name, alias and lesson of every speaker.
    pub fn known_names(&self) -> Result<Vec<KnownName>, StoreError> {
        sql::all(self.conn, include_str!("sql/known_names.sql"), &[], |row| {
            let kind: u8 = row.get("kind")?;
            Ok(KnownName {
                speaker: SpeakerId::from_bytes(row.get("speaker")?),
                name: row.get("name")?,
                key: row.get("name_key")?,
                kind: [NameKind::Name, NameKind::Alias, NameKind::Lesson][usize::from(kind)],
            })
        })
    }
}
