use super::{Reader, filter::quote_named};
use crate::{StoreError, sql};
use model::{
    SourceId, SpeakerId, TagId,
    filters::QuoteFilter,
    views::{FacetValue, QuoteFacets},
};
use rusqlite::types::Value;

const FACETS: &str = concat!(
    "-- values of every facet under a filter\nWITH checked AS (",
    include_str!("sql/quotes_checked.sql"),
    ") SELECT * FROM (",
    include_str!("sql/quote_facets.sql"),
    ")"
);

impl Reader<'_> {
    /// How many quotes the filter would give with each value of each facet: the
    /// other facets restrict, the values chosen in the same one do not.
    pub fn quote_facets(&self, filter: &QuoteFilter) -> Result<QuoteFacets, StoreError> {
        let counted = quote_named(filter, |named| {
            sql::all(self.conn, FACETS, named, |row| {
                Ok(Counted { facet: row.get("facet")?, value: row.get("value")?, count: row.get("quotes")? })
            })
        })?;
        let speakers = self.speaker_refs()?;
        let sources = self.source_names()?;
        let tags = self.tag_refs()?;
        let speaker = |id| speakers.get(&SpeakerId::from_bytes(id)).map(|it| it.name.clone());
        let source = |id| sources.get(&SourceId::from_bytes(id)).cloned();
        let tag = |id| tags.get(&TagId::from_bytes(id)).map(|it| it.path.clone());
        let by_id = |facet: &str, name: &dyn Fn([u8; 16]) -> Option<String>| {
            values(&counted, facet, |value| match value {
                Value::Blob(bytes) => {
                    let id = bytes.as_slice().try_into().ok()?;
                    Some((Some(SpeakerId::from_bytes(id).to_string()), name(id)?))
                }
                _ => Some((None, String::new())),
            })
        };
        let by_word = |facet: &str| {
            values(&counted, facet, |value| match value {
                Value::Text(word) => Some((Some(word.clone()), word.clone())),
                _ => Some((None, String::new())),
            })
        };
        let mut months = by_word("month");
        months.sort_by(|one, other| other.value.cmp(&one.value));
        Ok(QuoteFacets {
            speakers: by_id("speaker", &speaker),
            sources: by_id("source", &source),
            tags: by_id("tag", &tag),
            renderings: by_word("rendering"),
            months,
        })
    }
}

/// A row of the answer: one value of one facet.
struct Counted {
    facet: String,
    value: Value,
    count: u32,
}

/// The values of a facet, most frequent first. `shown` gives value and name, or
/// nothing for what is not there any more.
fn values(
    counted: &[Counted],
    facet: &str,
    shown: impl Fn(&Value) -> Option<(Option<String>, String)>,
) -> Vec<FacetValue> {
    let of_facet = counted.iter().filter(|row| row.facet == facet && row.count > 0);
    let mut values: Vec<_> = of_facet
        .filter_map(|row| {
            let (value, name) = shown(&row.value)?;
            Some(FacetValue { value, name, count: row.count })
        })
        .collect();
    values.sort_by(|one, other| (other.count, &one.name).cmp(&(one.count, &other.name)));
    values
}
