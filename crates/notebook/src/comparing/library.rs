use super::spans::{ReadArticle, stretches};
use super::speakers::Speakers;
use comparison::{Library, Marked, Record};
use model::entities::ComparedSpan;
use model::{ArticleId, PartialDate};
use std::collections::HashMap;
use store::{Reader, StoreError, StoredComparison};
use text::TextRange;

/// The compared articles of a notebook, as the comparison asks for them.
pub(super) struct Shelf<'r, 'c> {
    reader: &'r Reader<'c>,
    speakers: Speakers,
    /// What was asked for, but for its text.
    taken: HashMap<u64, StoredComparison>,
}

impl<'r, 'c> Shelf<'r, 'c> {
    pub(super) fn new(reader: &'r Reader<'c>) -> Self {
        Self { reader, speakers: Speakers::default(), taken: HashMap::new() }
    }

    /// An article that is to be compared.
    pub(super) fn record(&mut self, article: &ReadArticle) -> Result<Record, StoreError> {
        Ok(Record {
            text: article.text.clone(),
            masked: article.masked.iter().map(|range| bytes(*range)).collect(),
            spans: self.marked(&article.spans)?,
            day: day(article.published.as_ref()),
        })
    }

    /// An article that was asked for.
    pub(super) fn taken(&self, number: u64) -> Option<&StoredComparison> {
        self.taken.get(&number)
    }

    /// As [`Self::taken`], by its id.
    pub(super) fn of(&self, article: ArticleId) -> Option<&StoredComparison> {
        self.taken.values().find(|stored| stored.article == article)
    }

    fn marked(&mut self, spans: &[ComparedSpan]) -> Result<Vec<Marked>, StoreError> {
        let mut marked = Vec::with_capacity(spans.len());
        for span in spans {
            marked.push(Marked {
                stretches: stretches(span).into_iter().map(bytes).collect(),
                quoted: span.quoted,
                speaker: self.speakers.of(self.reader, span)?,
            });
        }
        Ok(marked)
    }
}

impl Library for Shelf<'_, '_> {
    type Error = StoreError;

    fn articles_with(&mut self, key: u64, limit: usize) -> Result<Vec<u64>, StoreError> {
        self.reader.articles_with_key(key, u32::try_from(limit).unwrap_or(u32::MAX))
    }

    fn article(&mut self, number: u64) -> Result<Option<Record>, StoreError> {
        let Some(stored) = self.reader.compared(number)? else { return Ok(None) };
        let record = Record {
            text: self.reader.text(stored.text)?,
            masked: stored.masked.iter().map(|range| bytes(*range)).collect(),
            spans: self.marked(&stored.spans)?,
            day: day(stored.published.as_ref()),
        };
        self.taken.insert(number, stored);
        Ok(Some(record))
    }
}

pub(super) fn bytes((start, end): (u32, u32)) -> TextRange {
    TextRange::new(start as usize, end as usize)
}

/// Days since 1970, of a date that tells its day.
pub(super) fn day(published: Option<&PartialDate>) -> Option<i32> {
    let day: jiff::civil::Date = published?.day().parse().ok()?;
    let hours = jiff::civil::date(1970, 1, 1).duration_until(day).as_hours();
    i32::try_from(hours / 24).ok()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_counted_where_a_date_tells_them() {
        let of = |told: &str| day(Some(&told.parse().unwrap()));
        assert_eq!(of("1970-01-02"), Some(1));
        assert_eq!(of("2017-05-03T14:05Z"), of("2017-05-02").map(|day| day + 1));
        assert_eq!((of("2017-05"), of("1969-12-31"), day(None)), (None, Some(-1), None));
    }
}
