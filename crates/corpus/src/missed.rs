//! Why a pair was not found, so that one sees what is worth mending.

use crate::{Article, Gathering};
use comparison::{Context, Relation, compare};
use std::collections::HashMap;

/// The spans of a gathering by the place that they truly give.
pub(crate) struct Missed<'a> {
    gathering: &'a Gathering,
    articles: &'a [Article],
    spans: HashMap<(u64, usize), Vec<usize>>,
}

impl<'a> Missed<'a> {
    pub(crate) fn of(
        gathering: &'a Gathering,
        articles: &'a [Article],
        truth: impl Fn(usize) -> Option<(u64, usize)>,
    ) -> Self {
        let mut spans: HashMap<(u64, usize), Vec<usize>> = HashMap::new();
        for span in 0..gathering.spans().len() {
            if let Some(place) = truth(span) {
                spans.entry(place).or_default().push(span);
            }
        }
        Self { gathering, articles, spans }
    }

    /// The step at which it was lost, and what was known there.
    pub(crate) fn why(&self, one: (u64, usize), other: (u64, usize)) -> String {
        if self.is_overlooked(one) || self.is_overlooked(other) {
            return "overlooked by the finder of quotations".to_owned();
        }
        let (Some(a), Some(b)) = (self.spans.get(&one), self.spans.get(&other)) else {
            return "met nothing".to_owned();
        };
        let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (*a, *b)));
        let told = pairs.map(|(a, b)| {
            let related = self.gathering.link(a, b);
            let (x, y) = (&self.gathering.spans()[a], &self.gathering.spans()[b]);
            let likeness = compare(x, y, Context { related: related == Some(true) });
            let speakers = match (x.speaker, y.speaker) {
                (Some(x), Some(y)) if x.of == y.of => "the same speaker",
                (Some(x), Some(y)) if x.sure && y.sure => "other speakers",
                (None, None) => "no speakers",
                _ => "a speaker unknown",
            };
            let step = match (related, likeness.relation.joins()) {
                (_, true) if related.is_some() => "grouped apart",
                (None, _) if likeness.relation != Relation::Different => "not met",
                _ => "judged",
            };
            let related = if related == Some(true) { "related" } else { "unrelated" };
            format!("{step}: {:?}, {:?}, {speakers}, {related}", likeness.relation, likeness.reason)
        });
        told.min().unwrap_or_default()
    }

    fn is_overlooked(&self, (number, at): (u64, usize)) -> bool {
        let article = &self.articles[number as usize];
        let rendering = &article.renderings[at];
        let inside = |stretch: &text::TextRange| {
            rendering
                .stretches
                .iter()
                .any(|place| place.start() < stretch.end() && stretch.start() < place.end())
        };
        rendering.form.is_quoted() && !article.spans.iter().any(|span| span.stretches.iter().any(inside))
    }
}
