use super::stored::{Sql, Stored};
use super::unknown_word;
use crate::{
    fold::fold,
    journal::{Change, Diff},
    sql::Named,
};
use model::{
    ArticleId, BlobHash, PartialDate, RevisionId, SourceId,
    entities::{Article, Format, Revision},
};
use rusqlite::{Row, named_params};

impl Stored for Article {
    type Key = ArticleId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM article WHERE id = :id",
        insert: include_str!("sql/article_insert.sql"),
        update: Some(include_str!("sql/article_update.sql")),
        delete: "DELETE FROM article WHERE id = :id",
    };

    fn key(&self) -> ArticleId {
        self.id
    }

    fn what(&self) -> String {
        format!("article {:?}", self.title)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let source: Option<[u8; 16]> = row.get("source")?;
        Ok(Self {
            id: ArticleId::from_bytes(row.get("id")?),
            title: row.get("title")?,
            source: source.map(SourceId::from_bytes),
            author: row.get("author")?,
            published: published(row)?,
            url: row.get("url")?,
            file_name: row.get("file_name")?,
            original: BlobHash::from_bytes(row.get("original")?),
            revision: RevisionId::from_bytes(row.get("revision")?),
            text: BlobHash::from_bytes(row.get("text")?),
            words: row.get("words")?,
            imported_at: row.get("imported_at")?,
        })
    }

    fn with_key<T>(key: &ArticleId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":title": self.title,
            ":title_key": fold(&self.title),
            ":source": self.source.as_ref().map(SourceId::as_bytes),
            ":author": self.author,
            ":author_key": self.author.as_deref().map(fold),
            ":published": self.published.as_ref().map(PartialDate::as_str),
            ":url": self.url,
            ":file_name": self.file_name,
            ":original": self.original.as_bytes(),
            ":revision": self.revision.as_bytes(),
            ":text": self.text.as_bytes(),
            ":words": self.words,
            ":imported_at": self.imported_at,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Article(diff)
    }
}

/// The column `published` of any row that has it.
pub(crate) fn published(row: &Row<'_>) -> rusqlite::Result<Option<PartialDate>> {
    let told: Option<String> = row.get("published")?;
    let Some(told) = told else { return Ok(None) };
    told.parse().map(Some).map_err(|_| unknown_word(&told))
}

impl Stored for Revision {
    type Key = RevisionId;
    const SQL: Sql = Sql {
        get: "SELECT * FROM revision WHERE id = :id",
        insert: include_str!("sql/revision_insert.sql"),
        update: Some(include_str!("sql/revision_update.sql")),
        delete: "DELETE FROM revision WHERE id = :id",
    };

    fn key(&self) -> RevisionId {
        self.id
    }

    fn what(&self) -> String {
        format!("revision {}", self.number)
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let blocks: Option<[u8; 32]> = row.get("blocks")?;
        let format: String = row.get("format")?;
        Ok(Self {
            id: RevisionId::from_bytes(row.get("id")?),
            article: ArticleId::from_bytes(row.get("article")?),
            number: row.get("number")?,
            text: BlobHash::from_bytes(row.get("text")?),
            blocks: blocks.map(BlobHash::from_bytes),
            original: BlobHash::from_bytes(row.get("original")?),
            format: match format.as_str() {
                "text" => Format::Text,
                "markdown" => Format::Markdown,
                "html" => Format::Html,
                _ => return Err(unknown_word(&format)),
            },
            encoding: row.get("encoding")?,
            created_at: row.get("created_at")?,
        })
    }

    fn with_key<T>(key: &RevisionId, run: impl FnOnce(Named<'_>) -> T) -> T {
        run(named_params! { ":id": key.as_bytes() })
    }

    fn with_columns<T>(&self, run: impl FnOnce(Named<'_>) -> T) -> T {
        let format = match self.format {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
        };
        run(named_params! {
            ":id": self.id.as_bytes(),
            ":article": self.article.as_bytes(),
            ":number": self.number,
            ":text": self.text.as_bytes(),
            ":blocks": self.blocks.as_ref().map(BlobHash::as_bytes),
            ":original": self.original.as_bytes(),
            ":format": format,
            ":encoding": self.encoding,
            ":created_at": self.created_at,
        })
    }

    fn change(diff: Diff<Self>) -> Change {
        Change::Revision(diff)
    }
}
