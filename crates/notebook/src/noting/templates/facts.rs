//! What the notebook knows, for templates.

use super::MOST;
use crate::verbs::counted;
use model::filters::{QuoteFilter, QuoteOrder, Window};
use model::views::QuoteRow;
use model::{PartialDate, SpeakerId};
use store::{Reader, StoreError};

/// The quotes last published under a filter.
pub(super) fn quotes_of(reader: &Reader<'_>, filter: &QuoteFilter) -> Result<Vec<QuoteRow>, StoreError> {
    let window = Window { offset: 0, limit: MOST };
    Ok(reader.quotes(filter, QuoteOrder::Published, true, window)?.rows)
}

/// `12 quotes in 4 sources, 2 May 2017 to 7 June 2017`; nothing without quotes.
pub(super) fn numbers(reader: &Reader<'_>, speaker: SpeakerId) -> Result<String, StoreError> {
    let filter = QuoteFilter { speakers: vec![speaker], ..QuoteFilter::default() };
    let last = |descending| {
        let window = Window { offset: 0, limit: 1 };
        reader.quotes(&filter, QuoteOrder::Published, descending, window)
    };
    let (newest, oldest) = (last(true)?, last(false)?);
    if newest.total == 0 {
        return Ok(String::new());
    }
    let sources = reader.quote_facets(&filter)?.sources.iter().filter(|it| it.value.is_some()).count();
    let date =
        |rows: &[QuoteRow]| rows.first().and_then(|row| row.published.as_ref()).map(PartialDate::in_words);
    let days = match (date(&oldest.rows), date(&newest.rows)) {
        (Some(first), Some(last)) if first != last => format!(", {first} to {last}"),
        (first, last) => last.or(first).map_or(String::new(), |day| format!(", {day}")),
    };
    Ok(format!("{} in {}{days}", counted(newest.total as usize, "quote"), counted(sources, "source")))
}
