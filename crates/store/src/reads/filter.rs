//! Filters as named parameters of the statements that understand them.

use crate::{
    fold::fold,
    sql::{Named, list},
};
use model::{
    ArticleId, SourceId, SpeakerId, StatementId, TagId,
    filters::{ArticleFilter, QuoteFilter},
    statements::StatementFilter,
};
use rusqlite::named_params;

pub(crate) fn article_named<T>(filter: &ArticleFilter, run: impl FnOnce(Named<'_>) -> T) -> T {
    run(named_params! {
        ":text": fold(filter.text.trim()),
        ":any_source": filter.sources.is_empty() && !filter.no_source,
        ":sources": list(filter.sources.iter().map(|id| &SourceId::as_bytes(id)[..])),
        ":no_source": filter.no_source,
    })
}

/// The quotes of a filter, `q`, with their speakers `p` and sources `s`: those that
/// pass every facet. Facets are counted over the same `checked`.
macro_rules! quotes_filter {
    () => {
        concat!(
            "-- quotes of a filter\nWITH checked AS (",
            include_str!("sql/quotes_checked.sql"),
            ")",
            include_str!("sql/quotes_filter.sql")
        )
    };
}
pub(crate) use quotes_filter;

pub(crate) fn quote_named<T>(filter: &QuoteFilter, run: impl FnOnce(Named<'_>) -> T) -> T {
    let renderings = words(filter.renderings.iter().map(|rendering| rendering.word()));
    run(named_params! {
        ":text": fold(filter.text.trim()),
        ":article": filter.article.as_ref().map(ArticleId::as_bytes),
        ":any_speaker": filter.speakers.is_empty() && !filter.no_speaker,
        ":speakers": list(filter.speakers.iter().map(|id| &SpeakerId::as_bytes(id)[..])),
        ":no_speaker": filter.no_speaker,
        ":any_source": filter.sources.is_empty() && !filter.no_source,
        ":sources": list(filter.sources.iter().map(|id| &SourceId::as_bytes(id)[..])),
        ":no_source": filter.no_source,
        ":any_tag": filter.tags.is_empty() && !filter.no_tag,
        ":tags": list(filter.tags.iter().map(|id| &TagId::as_bytes(id)[..])),
        ":no_tag": filter.no_tag,
        ":any_statement": filter.statements.is_empty() && !filter.no_statement,
        ":statements": list(filter.statements.iter().map(|id| &StatementId::as_bytes(id)[..])),
        ":no_statement": filter.no_statement,
        ":any_said": filter.said.is_empty() && !filter.no_said,
        ":said": words(filter.said.iter().map(String::as_str)),
        ":no_said": filter.no_said,
        ":any_rendering": filter.renderings.is_empty(),
        ":renderings": renderings,
        ":from": filter.from,
        ":to": filter.to,
        ":any_date": filter.months.is_empty() && !filter.no_date,
        ":months": words(filter.months.iter().map(String::as_str)),
        ":no_date": filter.no_date,
        ":any_day": filter.days.is_empty(),
        ":days": words(filter.days.iter().map(String::as_str)),
    })
}

/// Words as the JSON that `json_each` takes apart again.
fn words<'a>(words: impl Iterator<Item = &'a str>) -> String {
    serde_json::Value::from_iter(words).to_string()
}

pub(crate) fn statement_named<T>(filter: &StatementFilter, run: impl FnOnce(Named<'_>) -> T) -> T {
    run(named_params! {
        ":text": fold(filter.text.trim()),
        ":speaker": filter.speaker.as_ref().map(SpeakerId::as_bytes),
        ":source": filter.source.as_ref().map(SourceId::as_bytes),
        ":article": filter.article.as_ref().map(ArticleId::as_bytes),
    })
}
