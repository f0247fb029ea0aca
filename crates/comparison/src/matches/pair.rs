//! Everything that two articles have in common.

use super::candidates::Candidates;
use super::{Edge, Place, QuoteUse, Reuse};
use crate::grams;
use crate::same::Outline;
use crate::shared::{self, Run};
use crate::words::{meld, turned};
use crate::{Context, Reason, Record, Relation, Span, Use, Word, Words, compare as compare_spans, uses};
use text::TextRange;

/// Telling words of a passage that makes two articles related.
const RELATED: usize = 16;
/// Words of a quotation that does so when it is the same.
const LONG: usize = 8;
/// Words of the shortest passages that are told as reuse.
const REUSED: usize = 8;
/// Words of a short span whose use without marks is told.
const SHORT_USE: usize = 3;

/// An article made ready to be compared with many.
pub(super) struct Side {
    pub(super) number: u64,
    pub(super) words: Words,
    pub(super) spans: Vec<Prepared>,
    day: Option<i32>,
    /// The keys of its names, sorted.
    names: Vec<u64>,
}

/// A span with what tells quickly that another is unlike it.
pub(super) struct Prepared {
    pub(super) span: Span,
    outline: Outline,
    /// Its stretches.
    stretches: Vec<TextRange>,
}

impl Side {
    pub(super) fn of(number: u64, record: &Record) -> Self {
        let words = record.words();
        let spans = record
            .spans
            .iter()
            .map(|marked| {
                let mut span = Span::new(number, &words, &marked.stretches, marked.quoted);
                (span.speaker, span.day) = (marked.speaker, record.day);
                Prepared::of(span, marked.stretches.clone())
            })
            .collect();
        Self { number, names: grams::names(&words), words, spans, day: record.day }
    }

    fn marks(&self, range: TextRange) -> bool {
        let inside = |stretch: &TextRange| stretch.start() < range.end() && range.start() < stretch.end();
        self.spans.iter().any(|prepared| prepared.stretches.iter().any(inside))
    }
}

impl Prepared {
    fn of(span: Span, stretches: Vec<TextRange>) -> Self {
        Self { outline: Outline::of(&span.words), span, stretches }
    }

    /// Whether enough words are in both that a comparison is worth it.
    pub(super) fn may_be_like(&self, other: &Self) -> bool {
        self.outline.may_be_like(&other.outline)
    }
}

/// What two articles have in common.
pub(super) struct Common {
    pub(super) reuse: Option<Reuse>,
    pub(super) edges: Vec<Edge>,
    pub(super) uses: Vec<QuoteUse>,
}

pub(super) fn compare(new: &Side, old: &Side, candidates: &Candidates) -> Common {
    let (x, y) = meld(new.words.as_slice(), old.words.as_slice());
    let (forth, back) = (shared::runs(&x, &y), shared::runs(&y, &x));
    let mut passages = shared::passages(&x, &y, forth.clone());
    passages.retain(|passage| passage.words >= REUSED);
    let telling = passages.iter().map(|passage| candidates.telling(passage.a)).max().unwrap_or(0);
    let akin = is_near(new.day, old.day) && candidates.is_akin(&old.names);
    let related = akin || telling >= RELATED;
    let edges = edges(new, old, related);
    let related = related || edges.iter().any(|edge| edge.related);
    // Only where the articles are on one thing is it worth the time to look for reported speech.
    let all = match related {
        true => {
            let (x, y) = (turned(&x), turned(&y));
            both_ways(shared::runs(&x, &y), &shared::runs(&y, &x))
        }
        false => both_ways(forth.clone(), &back),
    };
    let mut uses = used(new, old, &x, &y, &all, related);
    let turned: Vec<Run> = all.iter().map(|run| Run { a: run.b, b: run.a, length: run.length }).collect();
    uses.extend(used(old, new, &y, &x, &turned, related));
    let containment = shared::contained(&x, &y, &forth, &back);
    let reuse = (!passages.is_empty()).then_some(Reuse { article: old.number, passages, containment });
    Common { reuse, edges, uses }
}

fn both_ways(mut forth: Vec<Run>, back: &[Run]) -> Vec<Run> {
    forth.extend(back.iter().map(|run| Run { a: run.b, b: run.a, length: run.length }));
    forth
}

/// Whether two articles can be on one event: an event's articles come within days.
fn is_near(a: Option<i32>, b: Option<i32>) -> bool {
    const DAYS: u32 = 4;
    a.zip(b).is_some_and(|(a, b)| a.abs_diff(b) <= DAYS)
}

/// Two rounds: long spans that are the same relate the articles, and rare words
/// of one person within days; then the other short ones may join.
fn edges(new: &Side, old: &Side, related: bool) -> Vec<Edge> {
    let pairs: Vec<(usize, usize)> = (0..new.spans.len())
        .flat_map(|a| (0..old.spans.len()).map(move |b| (a, b)))
        .filter(|(a, b)| new.spans[*a].may_be_like(&old.spans[*b]))
        .collect();
    let likeness = |(a, b): (usize, usize), related| {
        compare_spans(&new.spans[a].span, &old.spans[b].span, Context { related })
    };
    let related = related
        || pairs.iter().any(|pair| {
            let likeness = likeness(*pair, false);
            let few = likeness.reason == Reason::SameSpeaker;
            likeness.relation.joins() && (few || likeness.words >= LONG)
        });
    let place = |article, span| Place { article, span };
    pairs
        .into_iter()
        .map(|(a, b)| Edge {
            a: place(new.number, a),
            b: place(old.number, b),
            likeness: likeness((a, b), related),
            related,
        })
        .filter(|edge| edge.likeness.relation != Relation::Different)
        .collect()
}

/// Where `there` has the words of the spans of `from` without marks. The runs
/// are from the words `x` of `from` to the words `y` of `there`.
fn used(from: &Side, there: &Side, x: &[Word], y: &[Word], runs: &[Run], related: bool) -> Vec<QuoteUse> {
    let mut found = Vec::new();
    for (number, prepared) in from.spans.iter().enumerate().filter(|(_, prepared)| prepared.span.quoted) {
        let span = &prepared.span;
        let usages: Vec<Use> = if span.words.len() <= 5 {
            // Few words in an article about something else are said every day.
            let worth = related && span.words.len() >= SHORT_USE;
            if worth { uses(span, &there.words) } else { Vec::new() }
        } else {
            let inside: Vec<Run> =
                prepared.stretches.iter().flat_map(|stretch| clipped(runs, x, *stretch)).collect();
            if inside.is_empty() { Vec::new() } else { uses::at_runs(span, span.words.len(), y, inside) }
        };
        let quote = Place { article: from.number, span: number };
        let unmarked = usages.into_iter().filter(|usage| !there.marks(usage.range));
        found.extend(unmarked.map(|usage| QuoteUse { quote, article: there.number, usage }));
    }
    found.dedup_by(|next, one| next.quote == one.quote && next.usage.range == one.usage.range);
    found
}

/// The parts of the runs that lie in the stretch, counted from its first word.
fn clipped(runs: &[Run], x: &[Word], stretch: TextRange) -> Vec<Run> {
    let first = x.partition_point(|word| word.range().end() <= stretch.start());
    let after = x.partition_point(|word| word.range().start() < stretch.end());
    runs.iter()
        .filter_map(|run| {
            let (from, to) = (run.a.max(first), (run.a + run.length).min(after));
            (to >= from + grams::SIZE).then(|| Run {
                a: from - first,
                b: run.b + from - run.a,
                length: to - from,
            })
        })
        .collect()
}
