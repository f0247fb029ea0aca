use super::Reader;
use crate::{
    StoreError, key,
    rows::{article::published, stored::Stored, unknown_word},
    sql,
};
use model::{
    ArticleId, BlobHash, PartialDate, PlaceId, RevisionId,
    entities::{ComparedSpan, Due, Likeness, Parting, PlaceRelation, Reuse, Side},
};
use rusqlite::{Row, named_params};

/// What is kept of an article that was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredComparison {
    /// Which article.
    pub article: ArticleId,
    /// Its number in the index: grows with every article.
    pub number: u64,
    /// The text that was compared.
    pub revision: RevisionId,
    /// The bytes of that text.
    pub text: BlobHash,
    /// Of the comparison.
    pub version: u32,
    /// When the article was published.
    pub published: Option<PartialDate>,
    /// What of the text does not count.
    pub masked: Vec<(u32, u32)>,
    /// Its quotations in reading order.
    pub spans: Vec<ComparedSpan>,
}

impl Reader<'_> {
    /// Articles that wait to be compared: first those that the analyst changed,
    /// then the others, each kind oldest first.
    pub fn due(&self, limit: u32) -> Result<Vec<Due>, StoreError> {
        let sql = include_str!("sql/articles_due.sql");
        sql::all(self.conn, sql, named_params! { ":limit": limit }, |row| {
            Ok(Due { article: ArticleId::from_bytes(row.get("article")?), stamp: row.get("stamp")? })
        })
    }

    /// How many articles wait to be compared.
    pub fn due_count(&self) -> Result<u32, StoreError> {
        sql::count(self.conn, "SELECT count(*) FROM comparison_due", &[])
    }

    /// The number of an article in the index.
    pub fn article_number(&self, article: ArticleId) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT num FROM article_number WHERE article = :article";
        sql::maybe(self.conn, sql, named_params! { ":article": article.as_bytes() }, |row| number(row, "num"))
    }

    /// The numbers of the compared articles that have this key, newest first.
    pub fn articles_with_key(&self, key: u64, limit: u32) -> Result<Vec<u64>, StoreError> {
        let named = named_params! { ":word": key::word(key), ":limit": limit };
        let sql = include_str!("sql/articles_with_key.sql");
        sql::all(self.conn, sql, named, |row| number(row, "number"))
    }

    /// What is kept of the article with this number; none when it is gone or was not compared.
    pub fn compared(&self, number: u64) -> Result<Option<StoredComparison>, StoreError> {
        let sql = include_str!("sql/compared_by_number.sql");
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        sql::maybe(self.conn, sql, named_params! { ":number": number }, comparison)
    }

    /// What is kept of this article; none when it was not compared.
    pub fn compared_article(&self, article: ArticleId) -> Result<Option<StoredComparison>, StoreError> {
        let sql = include_str!("sql/compared_by_article.sql");
        sql::maybe(self.conn, sql, named_params! { ":article": article.as_bytes() }, comparison)
    }

    /// What has to do with any of these places.
    pub fn likenesses_of(&self, places: &[PlaceId]) -> Result<Vec<Likeness>, StoreError> {
        let sql = include_str!("sql/likenesses_of_places.sql");
        sql::all(self.conn, sql, named_params! { ":places": sql::places(places) }, likeness)
    }

    /// What has to do with each other in these articles.
    pub fn likenesses_among(&self, articles: &[ArticleId]) -> Result<Vec<Likeness>, StoreError> {
        let ids = sql::list(articles.iter().map(|id| &id.as_bytes()[..]));
        let sql = include_str!("sql/likenesses_among.sql");
        sql::all(self.conn, sql, named_params! { ":ids": ids }, likeness)
    }

    /// The partings with a place in any of these articles.
    pub fn partings_of(&self, articles: &[ArticleId]) -> Result<Vec<Parting>, StoreError> {
        let ids = sql::list(articles.iter().map(|id| &id.as_bytes()[..]));
        let sql = include_str!("sql/partings_of_articles.sql");
        sql::all(self.conn, sql, named_params! { ":ids": ids }, Parting::read)
    }

    /// Pairs of articles that share at least so many words, in the whole
    /// notebook or with one article.
    pub fn reuse_count(&self, article: Option<ArticleId>, words: u32) -> Result<u32, StoreError> {
        match article {
            Some(article) => {
                let named = named_params! { ":article": article.as_bytes(), ":words": words };
                sql::count(self.conn, include_str!("sql/reuse_count_of_article.sql"), named)
            }
            None => {
                let named = named_params! { ":words": words };
                sql::count(self.conn, include_str!("sql/reuse_count.sql"), named)
            }
        }
    }

    /// Those pairs, longest first.
    pub fn reuses(
        &self,
        article: Option<ArticleId>,
        words: u32,
        limit: u32,
    ) -> Result<Vec<Reuse>, StoreError> {
        match article {
            Some(article) => {
                let named =
                    named_params! { ":article": article.as_bytes(), ":words": words, ":limit": limit };
                sql::all(self.conn, include_str!("sql/reuses_of_article.sql"), named, reuse)
            }
            None => {
                let named = named_params! { ":words": words, ":limit": limit };
                sql::all(self.conn, include_str!("sql/reuses.sql"), named, reuse)
            }
        }
    }

    /// Pairs of which one holds at least half of the other's words, longest first.
    pub fn close_reuses(&self, limit: u32) -> Result<Vec<Reuse>, StoreError> {
        let sql = include_str!("sql/reuses_close.sql");
        sql::all(self.conn, sql, named_params! { ":limit": limit }, reuse)
    }

    /// The articles that report on the same event: these, and those that share a
    /// statement or a passage with one of them.
    pub fn articles_near(&self, articles: &[ArticleId]) -> Result<Vec<ArticleId>, StoreError> {
        let ids = sql::list(articles.iter().map(|id| &id.as_bytes()[..]));
        let sql = include_str!("sql/articles_near.sql");
        sql::all(self.conn, sql, named_params! { ":ids": ids }, |row| {
            Ok(ArticleId::from_bytes(row.get("id")?))
        })
    }
}

fn number(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    Ok(number.unsigned_abs())
}

fn comparison(row: &Row<'_>) -> rusqlite::Result<StoredComparison> {
    let (masked, spans): (String, String) = (row.get("masked")?, row.get("spans")?);
    Ok(StoredComparison {
        article: ArticleId::from_bytes(row.get("article")?),
        number: number(row, "number")?,
        revision: RevisionId::from_bytes(row.get("revision")?),
        text: BlobHash::from_bytes(row.get("text")?),
        version: row.get("version")?,
        published: published(row)?,
        // What is derived can be made again: what cannot be read is not there.
        masked: serde_json::from_str(&masked).unwrap_or_default(),
        spans: serde_json::from_str(&spans).unwrap_or_default(),
    })
}

fn likeness(row: &Row<'_>) -> rusqlite::Result<Likeness> {
    let relation: String = row.get("relation")?;
    let unquoted: Option<u8> = row.get("unquoted")?;
    Ok(Likeness {
        one: PlaceId {
            article: ArticleId::from_bytes(row.get("one_article")?),
            start: row.get("one_start")?,
            end: row.get("one_end")?,
        },
        other: PlaceId {
            article: ArticleId::from_bytes(row.get("other_article")?),
            start: row.get("other_start")?,
            end: row.get("other_end")?,
        },
        relation: PlaceRelation::from_word(&relation).ok_or_else(|| unknown_word(&relation))?,
        score: row.get("score")?,
        related: row.get("related")?,
        unquoted: unquoted.map(|side| if side == 1 { Side::One } else { Side::Other }),
    })
}

fn reuse(row: &Row<'_>) -> rusqlite::Result<Reuse> {
    Ok(Reuse {
        one: ArticleId::from_bytes(row.get("one")?),
        other: ArticleId::from_bytes(row.get("other")?),
        words: row.get("words")?,
        of_one: row.get("of_one")?,
        of_other: row.get("of_other")?,
    })
}
