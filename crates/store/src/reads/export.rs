use super::{Reader, columns::speaker_ref, details::Detail};
use crate::{
    StoreError,
    rows::{article::published, statement::date},
    sql,
};
use model::{
    ArticleId, BlobHash, QuoteId, StatementId,
    exports::{ExportArticle, ExportStatement},
    statements::Occasion,
    views::QuoteView,
};
use rusqlite::{Row, named_params};
use std::collections::HashMap;

impl Reader<'_> {
    /// Articles with their quotes in reading order, oldest article first:
    /// those of the list, or every one.
    pub fn export_articles(&self, only: Option<&[ArticleId]>) -> Result<Vec<ExportArticle>, StoreError> {
        let ids = only.unwrap_or_default();
        let list = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let named = named_params! { ":every": only.is_none(), ":ids": list };
        let quotes = sql::all(self.conn, include_str!("sql/export_quotes.sql"), named, |row| {
            Ok(QuoteId::from_bytes(row.get("id")?))
        })?;
        let mut by_article: HashMap<ArticleId, Vec<QuoteView>> = HashMap::new();
        for quote in self.details(&quotes)?.into_iter().map(Detail::view) {
            by_article.entry(quote.article).or_default().push(quote);
        }
        let sql = include_str!("sql/export_articles.sql");
        let mut articles = sql::all(self.conn, sql, named, article)?;
        for article in &mut articles {
            article.quotes = by_article.remove(&article.id).unwrap_or_default();
        }
        Ok(articles)
    }
}

impl Reader<'_> {
    /// Every accepted statement in the order of their ids, without who is silent
    /// about it.
    pub fn export_statements(&self) -> Result<Vec<ExportStatement>, StoreError> {
        sql::all(self.conn, include_str!("sql/export_statements.sql"), &[], |row| {
            Ok(ExportStatement {
                id: StatementId::from_bytes(row.get("id")?),
                wording: row.get("wording")?,
                speaker: speaker_ref(row)?,
                occasion: Occasion { place: row.get("place")?, said: date(row, "said")? },
                silent: Vec::new(),
            })
        })
    }
}

impl Reader<'_> {
    /// Pairs of articles that share a passage or the same words, each once: what
    /// [`Self::articles_near`] looks up for a few articles, of all at once.
    pub fn related_articles(&self) -> Result<Vec<(ArticleId, ArticleId)>, StoreError> {
        sql::all(self.conn, include_str!("sql/export_related.sql"), &[], |row| {
            Ok((ArticleId::from_bytes(row.get("one")?), ArticleId::from_bytes(row.get("other")?)))
        })
    }
}

fn article(row: &Row<'_>) -> rusqlite::Result<ExportArticle> {
    Ok(ExportArticle {
        id: ArticleId::from_bytes(row.get("id")?),
        title: row.get("title")?,
        source: row.get("source_name")?,
        author: row.get("author")?,
        published: published(row)?,
        url: row.get("url")?,
        original: BlobHash::from_bytes(row.get("original")?),
        imported_at: row.get("imported_at")?,
        quotes: Vec::new(),
    })
}
