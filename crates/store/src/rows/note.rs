use super::stored::{Sql, Stored};
use super::unknown_word;
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    BlobHash, NoteId, ThingKey, ThingKind,
    entities::{Note, Succession},
};
use rusqlite::{Row, named_params};

impl Stored for Note {
    type Key = NoteId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM note WHERE id = :id",
        insert: include_str!("sql/note_insert.sql"),
        update: Some(include_str!("sql/note_update.sql")),
        delete: "DELETE FROM note WHERE id = :id",
    };

    fn key(&self) -> NoteId {
        self.id
    }

    fn what(&self) -> String {
        format!("note {:?}", self.title)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: NoteId::from_bytes(row.get("id")?),
            about: thing(row, "about_kind", "about")?,
            title: row.get("title")?,
            body: BlobHash::from_bytes(row.get("body")?),
            made_at: row.get("made_at")?,
            edited_at: row.get("edited_at")?,
        })
    }

    fn with_key<T>(key: &NoteId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":about_kind": self.about.as_ref().map(|about| about.kind().word()),
            ":about": self.about.as_ref().map(ThingKey::id_bytes),
            ":title": self.title,
            ":title_key": fold(&self.title),
            ":body": self.body.as_bytes(),
            ":made_at": self.made_at,
            ":edited_at": self.edited_at,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Note(diff)
    }
}

impl Stored for Succession {
    type Key = ThingKey;
    const SQL: Sql = Sql {
        get: "SELECT * FROM succession WHERE kind = :kind AND gone = :gone",
        insert: "INSERT INTO succession (kind, gone, successor) VALUES (:kind, :gone, :successor)",
        update: Some("UPDATE succession SET successor = :successor WHERE kind = :kind AND gone = :gone"),
        delete: "DELETE FROM succession WHERE kind = :kind AND gone = :gone",
    };

    fn key(&self) -> ThingKey {
        self.gone
    }

    fn what(&self) -> String {
        format!("what the {} was merged into", self.gone.kind())
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let missing = || unknown_word("nothing");
        Ok(Self {
            gone: thing(row, "kind", "gone")?.ok_or_else(missing)?,
            into: thing(row, "kind", "successor")?.ok_or_else(missing)?,
        })
    }

    fn with_key<T>(key: &ThingKey, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":kind": key.kind().word(), ":gone": key.id_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":kind": self.gone.kind().word(),
            ":gone": self.gone.id_bytes(),
            ":successor": self.into.id_bytes(),
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Succession(diff)
    }
}

/// A thing in two columns; none where they are empty.
pub(crate) fn thing(row: &Row<'_>, kind: &str, id: &str) -> rusqlite::Result<Option<ThingKey>> {
    let (kind, id): (Option<String>, Option<[u8; 16]>) = (row.get(kind)?, row.get(id)?);
    let Some((kind, id)) = kind.zip(id) else { return Ok(None) };
    let known: ThingKind = kind.parse().map_err(|_| unknown_word(&kind))?;
    Ok(Some(known.thing(id)))
}
