use super::{Group, Link, group};
use crate::{DifferenceKind, Span, Speaker, Words};
use proptest::prelude::*;
use text::TextRange;

fn span(article: u64, text: &str, speaker: u64) -> Span {
    let mut span = Span::new(article, &Words::of(text), &[TextRange::new(0, text.len())], true);
    (span.speaker, span.day) = (Some(Speaker::sure(speaker)), Some(5));
    span
}

/// Every pair is linked, as if all articles reported on one thing.
fn all(count: usize) -> Vec<Link> {
    let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
    pairs.map(|(a, b)| Link { a, b, related: true }).collect()
}

fn members(groups: &[Group]) -> Vec<Vec<usize>> {
    let sorted = |group: &Group| {
        let mut spans: Vec<_> =
            group.members.iter().map(|member| member.span).chain([group.anchor]).collect();
        spans.sort_unstable();
        spans
    };
    groups.iter().map(sorted).collect()
}

const CALL: &str =
    "The voyage was a very good one, and gave the crew their first trial of canvas sails in the valley";

#[test]
fn parts_go_with_the_whole() {
    let spans = [
        span(1, "very good", 1),
        span(1, CALL, 1),
        span(2, "very good one", 1),
        span(2, "their first trial of canvas sails in the valley", 1),
        span(3, CALL, 1),
    ];
    let groups = group(&spans, &all(spans.len()), &[]);
    assert_eq!(members(&groups), [[0, 1, 2, 3, 4]]);
    assert_eq!(groups[0].anchor, 1);
}

#[test]
fn a_short_quote_does_not_chain_two_statements() {
    let spans = [
        span(1, CALL, 1),
        span(2, "very good", 1),
        span(3, "It was a very good evening for the fishermen of our northern islands", 2),
        span(4, "a very good evening for the fishermen", 2),
    ];
    assert_eq!(members(&group(&spans, &all(spans.len()), &[])), [vec![0, 1], vec![2, 3]]);
}

#[test]
fn few_words_of_two_people_are_nobodys() {
    let mut unknown = span(3, "a brittle peace", 1);
    unknown.speaker = None;
    let one = [span(1, "a brittle peace", 1), span(2, "a brittle peace", 1), unknown.clone()];
    assert_eq!(members(&group(&one, &all(3), &[])), [[0, 1, 2]]);
    let [first, second, _] = one;
    let two = [first, second, unknown, span(4, "a brittle peace", 2), span(5, "a brittle peace", 2)];
    assert_eq!(members(&group(&two, &all(5), &[])), [[0, 1], [3, 4]]);
}

#[test]
fn what_differs_is_told_and_not_joined() {
    let spans = [
        span(1, "Seventy people were killed when the dam above the valley broke", 1),
        span(2, "70 people were killed when the dam above the valley broke", 1),
        span(3, "17 people were killed when the dam above the valley broke", 1),
    ];
    let groups = group(&spans, &all(spans.len()), &[]);
    assert_eq!(members(&groups), [[0, 1]]);
    assert_eq!(groups[0].differs.len(), 1);
    assert_eq!(groups[0].differs[0].likeness.differences[0].kind, DifferenceKind::Number);
    let alone = group(&spans[1..], &all(2), &[]);
    assert_eq!(alone.len(), 1, "the finding is told once");
    assert!(alone[0].members.is_empty() && alone[0].differs.len() == 1);
}

#[test]
fn what_was_parted_stays_apart() {
    let spans = [span(1, CALL, 1), span(2, CALL, 1), span(3, CALL, 1)];
    assert_eq!(members(&group(&spans, &all(3), &[(0, 2)])), [[0, 1]]);
    assert!(group(&spans[..2], &all(2), &[(1, 0)]).is_empty());
}

#[test]
fn repeats_in_one_article_are_no_group() {
    let spans = [span(1, CALL, 1), span(1, CALL, 1)];
    assert!(group(&spans, &all(2), &[]).is_empty());
}

#[test]
fn links_to_nothing_are_left_out() {
    assert!(group(&[span(1, CALL, 1)], &[Link { a: 0, b: 7, related: true }], &[(4, 5)]).is_empty());
}

const SAID: [&str; 8] = [
    CALL,
    "very good",
    "a very good one",
    "Seventy people were killed when the dam above the valley broke",
    "17 people were killed when the dam above the valley broke",
    "when the dam above the valley broke, nobody was warned by the engineers",
    "very good evening for the fishermen of our northern islands",
    "nobody was warned by the engineers",
];

proptest! {
    #[test]
    fn groups_do_not_depend_on_the_order(
        chosen in proptest::collection::vec((0..8usize, 0..2u64), 2..12),
        shuffled in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let spans: Vec<Span> =
            (0..).zip(&chosen).map(|(article, (said, speaker))| span(article, SAID[*said], *speaker)).collect();
        let order: Vec<usize> = shuffled.into_iter().filter(|at| *at < spans.len()).collect();
        let turned: Vec<Span> = order.iter().map(|at| spans[*at].clone()).collect();
        let mut links = all(spans.len());
        links.reverse();
        let mut one = members(&group(&spans, &all(spans.len()), &[]));
        let mut other: Vec<Vec<usize>> = members(&group(&turned, &links, &[]))
            .into_iter()
            .map(|group| group.into_iter().map(|at| order[at]).collect())
            .collect();
        other.iter_mut().for_each(|group| group.sort_unstable());
        one.sort();
        other.sort();
        prop_assert_eq!(&one, &other);
        let mut seen: Vec<usize> = one.concat();
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), count);
    }
}
