//! Filters as named parameters of the statements that understand them.

use crate::{
    fold::fold,
    sql::{Named, list},
};
use model::{
    ArticleId, SourceId, SpeakerId, TagId,
    filters::{ArticleFilter, QuoteFilter},
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

pub(crate) fn quote_named<T>(filter: &QuoteFilter, run: impl FnOnce(Named<'_>) -> T) -> T {
    // Words of the model, which need no escaping in JSON.
    let words: Vec<_> = filter.renderings.iter().map(|rendering| rendering.word()).collect();
    let renderings = serde_json::Value::from(words).to_string();
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
        ":any_rendering": filter.renderings.is_empty(),
        ":renderings": renderings,
        ":from": filter.from,
        ":to": filter.to,
    })
}
