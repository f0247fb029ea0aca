use super::stored::{Sql, Stored};
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    SpeakerId,
    entities::{Speaker, SpeakerAlias},
};
use rusqlite::{Row, named_params};

impl Stored for Speaker {
    type Key = SpeakerId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM speaker WHERE id = :id",
        insert: include_str!("sql/speaker_insert.sql"),
        update: Some(include_str!("sql/speaker_update.sql")),
        delete: "DELETE FROM speaker WHERE id = :id",
    };

    fn key(&self) -> SpeakerId {
        self.id
    }

    fn what(&self) -> String {
        format!("speaker {:?}", self.name)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let on_behalf_of: Option<[u8; 16]> = row.get("on_behalf_of")?;
        Ok(Self {
            id: SpeakerId::from_bytes(row.get("id")?),
            name: row.get("name")?,
            role: row.get("role")?,
            on_behalf_of: on_behalf_of.map(SpeakerId::from_bytes),
            colour: row.get("colour")?,
        })
    }

    fn with_key<T>(key: &SpeakerId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":name": self.name,
            ":name_key": fold(&self.name),
            ":role": self.role,
            ":on_behalf_of": self.on_behalf_of.as_ref().map(SpeakerId::as_bytes),
            ":colour": self.colour,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Speaker(diff)
    }
}

impl Stored for SpeakerAlias {
    type Key = (SpeakerId, String);
    const SQL: Sql = Sql {
        get: "SELECT * FROM speaker_alias WHERE speaker = :speaker AND name = :name",
        insert: include_str!("sql/speaker_alias_insert.sql"),
        update: None,
        delete: "DELETE FROM speaker_alias WHERE speaker = :speaker AND name = :name",
    };

    fn key(&self) -> (SpeakerId, String) {
        (self.speaker, self.name.clone())
    }

    fn what(&self) -> String {
        format!("alias {:?}", self.name)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { speaker: SpeakerId::from_bytes(row.get("speaker")?), name: row.get("name")? })
    }

    fn with_key<T>((speaker, name): &(SpeakerId, String), run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":speaker": speaker.as_bytes(), ":name": name })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":speaker": self.speaker.as_bytes(),
            ":name": self.name,
            ":name_key": fold(&self.name),
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::SpeakerAlias(diff)
    }
}
