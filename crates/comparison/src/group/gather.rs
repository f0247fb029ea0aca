//! What is linked, and which wording is looked at first.

use crate::{Span, alignment};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The spans that are linked directly or not, each list sorted; single ones are left out.
pub(super) fn components(count: usize, pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut parent: Vec<usize> = (0..count).collect();
    for (a, b) in pairs {
        let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
        parent[a.max(b)] = a.min(b);
    }
    let mut components: HashMap<usize, Vec<usize>> = HashMap::new();
    for span in 0..count {
        let root = root(&mut parent, span);
        components.entry(root).or_default().push(span);
    }
    let mut components: Vec<_> = components.into_values().filter(|spans| spans.len() > 1).collect();
    components.sort();
    components
}

fn root(parent: &mut [usize], mut span: usize) -> usize {
    while parent[span] != span {
        parent[span] = parent[parent[span]];
        span = parent[span];
    }
    span
}

/// What stands in marks first, then what is longest, then what most articles
/// give in these words; the rest only so that the order is always the same.
pub(super) fn anchors_first(spans: &[Span], component: &[usize]) -> Vec<usize> {
    let keys = |span: usize| spans[span].words.iter().map(|word| word.key).collect::<Vec<_>>();
    let mut given: HashMap<Vec<u64>, usize> = HashMap::new();
    for span in component {
        *given.entry(keys(*span)).or_default() += 1;
    }
    let mut order = component.to_vec();
    order.sort_by_cached_key(|at| {
        let span = &spans[*at];
        let length: i32 = span.words.iter().map(alignment::weight).sum();
        let keys = keys(*at);
        let start = span.words.first().map(|word| word.range().start());
        (
            !span.quoted,
            Reverse(length),
            Reverse(given[&keys]),
            Reverse(span.speaker.map(|speaker| speaker.sure)),
            span.day,
            span.article,
            start,
            keys,
        )
    });
    order
}
