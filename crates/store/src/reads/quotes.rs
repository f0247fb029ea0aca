use super::{
    Reader,
    details::Detail,
    filter::{quote_named, quotes_filter},
};
use crate::{StoreError, sql};
use model::{
    QuoteId,
    filters::{QuoteFilter, QuoteOrder, Window},
    views::{Page, QuoteRow},
};
use rusqlite::named_params;

/// The quotes of a filter in an order. The filter is a statement of its own.
macro_rules! page {
    ($order:literal) => {
        concat!(quotes_filter!(), "ORDER BY ", $order, " LIMIT :limit OFFSET :offset")
    };
}

const COUNT: &str = concat!("SELECT count(*) FROM (", quotes_filter!(), ")");

/// Ties are broken by place and id, so that pages never overlap.
fn page_sql(order: QuoteOrder, descending: bool) -> &'static str {
    match (order, descending) {
        (QuoteOrder::Reading, false) => {
            page!("q.published NULLS LAST, q.imported_at, q.article, q.start_byte, q.end_byte, q.id")
        }
        (QuoteOrder::Reading, true) => {
            page!("q.published DESC, q.imported_at DESC, q.article DESC, q.start_byte, q.end_byte, q.id")
        }
        (QuoteOrder::Words, false) => page!("q.exact_key, q.id"),
        (QuoteOrder::Words, true) => page!("q.exact_key DESC, q.id DESC"),
        (QuoteOrder::Speaker, false) => page!("p.name_key NULLS LAST, q.published DESC, q.id"),
        (QuoteOrder::Speaker, true) => page!("p.name_key DESC, q.published DESC, q.id"),
        (QuoteOrder::Source, false) => page!("s.name_key NULLS LAST, q.published DESC, q.id"),
        (QuoteOrder::Source, true) => page!("s.name_key DESC, q.published DESC, q.id"),
        (QuoteOrder::Published, false) => page!("q.published NULLS LAST, q.id"),
        (QuoteOrder::Published, true) => page!("q.published DESC, q.id DESC"),
        (QuoteOrder::Rendering, false) => page!("q.rendering, q.id"),
        (QuoteOrder::Rendering, true) => page!("q.rendering DESC, q.id DESC"),
        (QuoteOrder::Marked, false) => page!("q.marked_at, q.id"),
        (QuoteOrder::Marked, true) => page!("q.marked_at DESC, q.id DESC"),
    }
}

impl Reader<'_> {
    /// Rows of the table of all quotes.
    pub fn quotes(
        &self,
        filter: &QuoteFilter,
        order: QuoteOrder,
        descending: bool,
        window: Window,
    ) -> Result<Page<QuoteRow>, StoreError> {
        quote_named(filter, |named| {
            let total = sql::count(self.conn, COUNT, named)?;
            let mut named = named.to_vec();
            named.extend_from_slice(named_params! {
                ":limit": window.limit,
                ":offset": window.offset,
            });
            let ids = sql::all(self.conn, page_sql(order, descending), &named, |row| {
                Ok(QuoteId::from_bytes(row.get("id")?))
            })?;
            let rows = self.details(&ids)?.into_iter().map(Detail::row).collect();
            Ok(Page { total, rows })
        })
    }
}
