use super::{Reader, columns::source_ref, filter::article_named};
use crate::{StoreError, rows::article::published, sql};
use model::{
    ArticleId,
    filters::{ArticleFilter, ArticleOrder, Window},
    views::{ArticleRow, Page},
};
use rusqlite::{Row, named_params};

/// The articles of a filter in an order. The filter is a statement of its own.
macro_rules! page {
    ($order:literal) => {
        concat!(include_str!("sql/articles_filter.sql"), "ORDER BY ", $order, " LIMIT :limit OFFSET :offset")
    };
}

const COUNT: &str = concat!("SELECT count(*) FROM (", include_str!("sql/articles_filter.sql"), ")");

/// Ties are broken by the id, so that pages never overlap.
fn page_sql(order: ArticleOrder, descending: bool) -> &'static str {
    match (order, descending) {
        (ArticleOrder::Title, false) => page!("a.title_key, a.id"),
        (ArticleOrder::Title, true) => page!("a.title_key DESC, a.id DESC"),
        (ArticleOrder::Source, false) => {
            page!("s.name_key NULLS LAST, a.published DESC, a.imported_at DESC, a.id DESC")
        }
        (ArticleOrder::Source, true) => {
            page!("s.name_key DESC, a.published DESC, a.imported_at DESC, a.id DESC")
        }
        (ArticleOrder::Published, false) => {
            page!("a.published NULLS LAST, a.imported_at, a.id")
        }
        (ArticleOrder::Published, true) => {
            page!("a.published DESC, a.imported_at DESC, a.id DESC")
        }
        (ArticleOrder::Quotes, false) => {
            page!("(SELECT count(*) FROM quote q WHERE q.article = a.id), a.title_key, a.id")
        }
        (ArticleOrder::Quotes, true) => {
            page!("(SELECT count(*) FROM quote q WHERE q.article = a.id) DESC, a.title_key, a.id")
        }
        (ArticleOrder::Waiting, false) => {
            page!("(SELECT f.waiting FROM finding f WHERE f.article = a.id), a.title_key, a.id")
        }
        (ArticleOrder::Waiting, true) => {
            page!("(SELECT f.waiting FROM finding f WHERE f.article = a.id) DESC, a.title_key, a.id")
        }
        (ArticleOrder::Imported, false) => page!("a.imported_at, a.id"),
        (ArticleOrder::Imported, true) => page!("a.imported_at DESC, a.id DESC"),
    }
}

impl Reader<'_> {
    /// Rows of the library.
    pub fn articles(
        &self,
        filter: &ArticleFilter,
        order: ArticleOrder,
        descending: bool,
        window: Window,
    ) -> Result<Page<ArticleRow>, StoreError> {
        article_named(filter, |named| {
            let total = sql::count(self.conn, COUNT, named)?;
            let mut named = named.to_vec();
            named.extend_from_slice(named_params! {
                ":limit": window.limit,
                ":offset": window.offset,
            });
            let ids = sql::all(self.conn, page_sql(order, descending), &named, id)?;
            Ok(Page { total, rows: self.article_rows(&ids)? })
        })
    }

    /// The row of one article.
    pub fn article_row(&self, id: ArticleId) -> Result<Option<ArticleRow>, StoreError> {
        Ok(self.article_rows(&[id])?.pop())
    }

    /// The rows of these articles, in this order; missing ones are left out.
    pub(crate) fn article_rows(&self, ids: &[ArticleId]) -> Result<Vec<ArticleRow>, StoreError> {
        let ids = sql::list(ids.iter().map(|id| &id.as_bytes()[..]));
        let sql = include_str!("sql/article_rows.sql");
        let mut rows = sql::all(self.conn, sql, named_params! { ":ids": ids }, |row| {
            Ok((row.get::<_, u32>("place")?, article_row(row)?))
        })?;
        rows.sort_by_key(|(place, _)| *place);
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }
}

fn id(row: &Row<'_>) -> rusqlite::Result<ArticleId> {
    Ok(ArticleId::from_bytes(row.get("id")?))
}

fn article_row(row: &Row<'_>) -> rusqlite::Result<ArticleRow> {
    Ok(ArticleRow {
        id: id(row)?,
        title: row.get("title")?,
        source: source_ref(row)?,
        author: row.get("author")?,
        published: published(row)?,
        url: row.get("url")?,
        words: row.get("words")?,
        quotes: row.get("quotes")?,
        waiting: row.get("waiting")?,
        imported_at: row.get("imported_at")?,
    })
}
