use super::library::Shelf;
use super::spans::{Bytes, ReadArticle, overlap};
use crate::suggesting::thousandths;
use comparison::{Edge, Limits, Matches, QuoteUse, Relation, Words, postings};
use model::entities::{Compared, Likeness, PlaceRelation, Reuse, Side};
use model::{ArticleId, PlaceId};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use store::{Reader, StoreError};
use text::TextRange;

/// Of the way that articles are compared: what an older one gave is made again.
pub(super) const VERSION: u32 = 2;

/// Compares an article with all others. Whatever its text is, this gives an
/// answer: an article that the comparison stumbles over has nothing in common
/// with others.
pub(super) fn compare(reader: &Reader<'_>, article: &ReadArticle) -> Result<Compared, StoreError> {
    let matched = catch_unwind(AssertUnwindSafe(|| matched(reader, article)));
    matched.unwrap_or_else(|_| Ok(blank(article)))
}

fn blank(article: &ReadArticle) -> Compared {
    Compared {
        article: article.id,
        revision: article.revision,
        version: VERSION,
        keys: Vec::new(),
        masked: article.masked.clone(),
        spans: article.spans.clone(),
        likenesses: Vec::new(),
        reuses: Vec::new(),
    }
}

fn matched(reader: &Reader<'_>, article: &ReadArticle) -> Result<Compared, StoreError> {
    // One that is not in the index yet comes after all that are.
    let number = reader.article_number(article.id)?.unwrap_or(u64::MAX);
    let mut shelf = Shelf::new(reader);
    let record = shelf.record(article)?;
    let matches = Matches::find(number, &record, &mut shelf, Limits::default())?;
    let mut keys = postings(&Words::of(&record.text), &record.spans);
    keys.sort_unstable();
    keys.dedup();
    let found = Found { article, number, shelf: &shelf };
    let reuses: Vec<Reuse> = matches.reuse.iter().filter_map(|it| found.reuse(it)).collect();
    let mut likenesses: Vec<Likeness> = matches.edges.iter().filter_map(|it| found.edge(it)).collect();
    let mut decided = Decided::default();
    for usage in &matches.uses {
        let Some(likeness) = found.usage(usage, &reuses) else { continue };
        if found.is_free(likeness.other) && !decided.stands_in(reader, likeness.other)? {
            likenesses.push(likeness);
        }
    }
    Ok(Compared { keys, likenesses, reuses, ..blank(article) })
}

/// Names what was found by places instead of numbers.
struct Found<'a, 'r, 'c> {
    article: &'a ReadArticle,
    number: u64,
    shelf: &'a Shelf<'r, 'c>,
}

impl Found<'_, '_, '_> {
    fn article(&self, number: u64) -> Option<ArticleId> {
        if number == self.number {
            return Some(self.article.id);
        }
        Some(self.shelf.taken(number)?.article)
    }

    fn place(&self, place: comparison::Place) -> Option<PlaceId> {
        let spans = match place.article == self.number {
            true => &self.article.spans,
            false => &self.shelf.taken(place.article)?.spans,
        };
        let span = spans.get(place.span)?;
        Some(PlaceId { article: self.article(place.article)?, start: span.start, end: span.end })
    }

    fn edge(&self, edge: &Edge) -> Option<Likeness> {
        Some(Likeness {
            one: self.place(edge.a)?,
            other: self.place(edge.b)?,
            relation: relation(edge.likeness.relation)?,
            score: score(&edge.likeness),
            related: edge.related,
            unquoted: None,
        })
    }

    fn usage(&self, usage: &QuoteUse, reuses: &[Reuse]) -> Option<Likeness> {
        let article = self.article(usage.article)?;
        let (start, end) = range(usage.usage.range)?;
        let one = self.place(usage.quote)?;
        let shared = |it: &Reuse| it.other == article || it.other == one.article;
        Some(Likeness {
            one,
            other: PlaceId { article, start, end },
            relation: relation(usage.usage.likeness.relation)?,
            score: score(&usage.usage.likeness),
            related: reuses.iter().any(shared),
            unquoted: Some(Side::Other),
        })
    }

    fn reuse(&self, reuse: &comparison::Reuse) -> Option<Reuse> {
        let share = |share: f64| thousandths(share as f32);
        Some(Reuse {
            one: self.article.id,
            other: self.article(reuse.article)?,
            words: u32::try_from(reuse.containment.words).unwrap_or(u32::MAX),
            of_one: share(reuse.containment.of_a),
            of_other: share(reuse.containment.of_b),
        })
    }

    /// Whether no quotation stands there, and it is not masked.
    fn is_free(&self, place: PlaceId) -> bool {
        let own = (&self.article.spans, &self.article.masked);
        let taken = match place.article == self.article.id {
            true => Some(own),
            false => self.shelf.of(place.article).map(|it| (&it.spans, &it.masked)),
        };
        let Some((spans, masked)) = taken else { return false };
        let here = |range: Bytes| overlap(range, (place.start, place.end));
        !spans.iter().any(|span| super::spans::stretches(span).into_iter().any(here))
            && !masked.iter().any(|range| here(*range))
    }
}

/// Where the analyst decided on suggestions, by article: what was rejected does
/// not come back as words without marks.
#[derive(Default)]
struct Decided(HashMap<ArticleId, Vec<Bytes>>);

impl Decided {
    fn stands_in(&mut self, reader: &Reader<'_>, place: PlaceId) -> Result<bool, StoreError> {
        let ranges = match self.0.entry(place.article) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(empty) => {
                let decided = reader.decisions_of_article(place.article)?;
                empty.insert(decided.iter().map(|it| (it.start, it.end)).collect())
            }
        };
        Ok(ranges.iter().any(|range| overlap(*range, (place.start, place.end))))
    }
}

fn relation(relation: Relation) -> Option<PlaceRelation> {
    Some(match relation {
        Relation::Same => PlaceRelation::Same,
        Relation::Within => PlaceRelation::Within,
        Relation::Contains => PlaceRelation::Contains,
        Relation::Overlaps => PlaceRelation::Overlaps,
        Relation::Differs => PlaceRelation::Differs,
        Relation::Possible => PlaceRelation::Possible,
        Relation::Different => return None,
    })
}

/// In thousandths.
pub(super) fn score(likeness: &comparison::Likeness) -> u16 {
    thousandths(likeness.score as f32)
}

fn range(range: TextRange) -> Option<Bytes> {
    u32::try_from(range.start()).ok().zip(u32::try_from(range.end()).ok()).filter(|(start, end)| start < end)
}
