use super::{Reader, details::Detail};
use crate::{StoreError, sql};
use model::{
    ArticleId, BlobHash, QuoteId,
    views::{QuoteRow, QuoteView},
};
use rusqlite::named_params;

/// A quote with its place as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredQuote {
    /// The quote.
    pub view: QuoteView,
    /// First byte in its text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// The text that the bytes count in: that of its revision.
    pub text: BlobHash,
}

impl Reader<'_> {
    /// The quotes of an article in reading order.
    pub fn placed_quotes(&self, article: ArticleId) -> Result<Vec<StoredQuote>, StoreError> {
        self.placed_quotes_by_id(&self.quotes_of_article(article)?)
    }

    /// These quotes, in this order; missing ones are left out.
    pub fn placed_quotes_by_id(&self, ids: &[QuoteId]) -> Result<Vec<StoredQuote>, StoreError> {
        Ok(self.details(ids)?.into_iter().map(Detail::stored).collect())
    }

    /// These quotes with their articles, in this order; missing ones are left out.
    pub fn quote_rows(&self, ids: &[QuoteId]) -> Result<Vec<QuoteRow>, StoreError> {
        Ok(self.details(ids)?.into_iter().map(Detail::row).collect())
    }

    /// The ids of an article's quotes in reading order.
    pub fn quotes_of_article(&self, article: ArticleId) -> Result<Vec<QuoteId>, StoreError> {
        let sql = include_str!("sql/quotes_of_article.sql");
        sql::all(self.conn, sql, named_params! { ":article": article.as_bytes() }, |row| {
            Ok(QuoteId::from_bytes(row.get("id")?))
        })
    }
}
