use super::stored::{Sql, Stored};
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{TagId, entities::Tag};
use rusqlite::{Row, named_params};

impl Stored for Tag {
    type Key = TagId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM tag WHERE id = :id",
        insert: include_str!("sql/tag_insert.sql"),
        update: Some(include_str!("sql/tag_update.sql")),
        delete: "DELETE FROM tag WHERE id = :id",
    };

    fn key(&self) -> TagId {
        self.id
    }

    fn what(&self) -> String {
        format!("tag {:?}", self.name)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let parent: Option<[u8; 16]> = row.get("parent")?;
        Ok(Self {
            id: TagId::from_bytes(row.get("id")?),
            name: row.get("name")?,
            parent: parent.map(TagId::from_bytes),
            colour: row.get("colour")?,
            description: row.get("description")?,
        })
    }

    fn with_key<T>(key: &TagId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":name": self.name,
            ":name_key": fold(&self.name),
            ":parent": self.parent.as_ref().map(TagId::as_bytes),
            ":colour": self.colour,
            ":description": self.description,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Tag(diff)
    }
}
