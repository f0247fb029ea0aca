use super::stored::{Sql, Stored};
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    SourceId,
    entities::{FolderSource, Source},
};
use rusqlite::{Row, named_params};

impl Stored for Source {
    type Key = SourceId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM source WHERE id = :id",
        insert: include_str!("sql/source_insert.sql"),
        update: Some(include_str!("sql/source_update.sql")),
        delete: "DELETE FROM source WHERE id = :id",
    };

    fn key(&self) -> SourceId {
        self.id
    }

    fn what(&self) -> String {
        format!("source {:?}", self.name)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: SourceId::from_bytes(row.get("id")?),
            name: row.get("name")?,
            homepage: row.get("homepage")?,
            description: row.get("description")?,
        })
    }

    fn with_key<T>(key: &SourceId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":name": self.name,
            ":name_key": fold(&self.name),
            ":homepage": self.homepage,
            ":description": self.description,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Source(diff)
    }
}

impl Stored for FolderSource {
    type Key = String;
    const SQL: Sql = Sql {
        get: "SELECT * FROM folder_source WHERE folder = :folder",
        insert: "INSERT INTO folder_source (folder, source) VALUES (:folder, :source)",
        update: Some("UPDATE folder_source SET source = :source WHERE folder = :folder"),
        delete: "DELETE FROM folder_source WHERE folder = :folder",
    };

    fn key(&self) -> String {
        self.folder.clone()
    }

    fn what(&self) -> String {
        format!("folder {:?}", self.folder)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { folder: row.get("folder")?, source: SourceId::from_bytes(row.get("source")?) })
    }

    fn with_key<T>(key: &String, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":folder": key })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":folder": self.folder, ":source": self.source.as_bytes() })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::FolderSource(diff)
    }
}
