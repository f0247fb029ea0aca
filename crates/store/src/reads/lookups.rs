use super::Reader;
use crate::{StoreError, fold::fold, sql};
use model::{ArticleId, BlobHash, QuoteId, RevisionId, SourceId, SpeakerId, StatementId, TagId};
use rusqlite::named_params;

/// Ids by one column: the question is one line, the answer one column `id`.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($key:ident) -> $id:ident: $sql:expr;)*) => {
        impl Reader<'_> {$(
            $(#[$doc])*
            pub fn $name(&self, key: $key) -> Result<Vec<$id>, StoreError> {
                sql::all(self.conn, $sql, named_params! { ":key": key.as_bytes() }, |row| {
                    Ok($id::from_bytes(row.get("id")?))
                })
            }
        )*}
    };
}

ids! {
    /// The quotes of a speaker.
    quotes_of_speaker(SpeakerId) -> QuoteId: "SELECT id FROM quote WHERE speaker = :key ORDER BY id";
    /// The quotes with this very tag.
    quotes_with_tag(TagId) -> QuoteId: "SELECT quote AS id FROM quote_tag WHERE tag = :key ORDER BY id";
    /// The tags of a quote.
    tags_of_quote(QuoteId) -> TagId: "SELECT tag AS id FROM quote_tag WHERE quote = :key ORDER BY id";
    /// The tags right below one.
    children_of_tag(TagId) -> TagId: "SELECT id FROM tag WHERE parent = :key ORDER BY name_key";
    /// Who speaks on behalf of a speaker.
    speakers_on_behalf_of(SpeakerId) -> SpeakerId: "SELECT id FROM speaker WHERE on_behalf_of = :key ORDER BY name_key";
    /// The revisions of an article, oldest first.
    revisions_of_article(ArticleId) -> RevisionId: "SELECT id FROM revision WHERE article = :key ORDER BY number";
    /// The quotes that report a statement, oldest article first.
    quotes_of_statement(StatementId) -> QuoteId: include_str!("sql/quotes_of_statement.sql");
    /// The statements of a speaker.
    statements_of_speaker(SpeakerId) -> StatementId: "SELECT id FROM statement WHERE speaker = :key ORDER BY id";
    /// The articles of a source.
    articles_of_source(SourceId) -> ArticleId: "SELECT id FROM article WHERE source = :key ORDER BY id";
}

impl Reader<'_> {
    /// The article imported from these very bytes, with its title.
    pub fn article_by_original(&self, original: BlobHash) -> Result<Option<(ArticleId, String)>, StoreError> {
        let found = self.articles_by_original(&[original])?;
        Ok(found.into_iter().next().map(|(_, id, title)| (id, title)))
    }

    /// The articles imported from any of these bytes, with their titles.
    pub fn articles_by_original(
        &self,
        originals: &[BlobHash],
    ) -> Result<Vec<(BlobHash, ArticleId, String)>, StoreError> {
        let hashes = sql::list(originals.iter().map(|hash| &hash.as_bytes()[..]));
        let sql = include_str!("sql/articles_by_original.sql");
        sql::all(self.conn, sql, named_params! { ":hashes": hashes }, |row| {
            Ok((
                BlobHash::from_bytes(row.get("original")?),
                ArticleId::from_bytes(row.get("id")?),
                row.get("title")?,
            ))
        })
    }

    /// The speaker who has this name or alias, whatever the case.
    pub fn speaker_by_name(&self, name: &str) -> Result<Option<SpeakerId>, StoreError> {
        let sql = include_str!("sql/speaker_by_name.sql");
        sql::maybe(self.conn, sql, named_params! { ":key": fold(name.trim()) }, |row| {
            Ok(SpeakerId::from_bytes(row.get("id")?))
        })
    }

    /// How many speakers there are.
    pub fn speaker_count(&self) -> Result<u32, StoreError> {
        sql::count(self.conn, "SELECT count(*) FROM speaker", &[])
    }

    /// The source of this name, whatever the case.
    pub fn source_by_name(&self, name: &str) -> Result<Option<SourceId>, StoreError> {
        let sql = "SELECT id FROM source WHERE name_key = :key";
        sql::maybe(self.conn, sql, named_params! { ":key": fold(name.trim()) }, |row| {
            Ok(SourceId::from_bytes(row.get("id")?))
        })
    }

    /// The tag of this name, whatever the case, right below `parent`.
    pub fn tag_by_name(&self, parent: Option<TagId>, name: &str) -> Result<Option<TagId>, StoreError> {
        let sql = "SELECT id FROM tag WHERE ifnull(parent, x'') = ifnull(:parent, x'') AND name_key = :key";
        let named = named_params! {
            ":parent": parent.as_ref().map(TagId::as_bytes),
            ":key": fold(name.trim()),
        };
        sql::maybe(self.conn, sql, named, |row| Ok(TagId::from_bytes(row.get("id")?)))
    }

    /// The other names of a speaker, in the order of the alphabet.
    pub fn aliases(&self, speaker: SpeakerId) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM speaker_alias WHERE speaker = :speaker ORDER BY name_key";
        sql::all(self.conn, sql, named_params! { ":speaker": speaker.as_bytes() }, |row| row.get("name"))
    }

    /// The folders whose imports propose a source.
    pub fn folders_of_source(&self, source: SourceId) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT folder FROM folder_source WHERE source = :source ORDER BY folder";
        sql::all(self.conn, sql, named_params! { ":source": source.as_bytes() }, |row| row.get("folder"))
    }
}
