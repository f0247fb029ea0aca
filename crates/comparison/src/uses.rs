//! The same words elsewhere, without marks.

use crate::same::weigh;
use crate::shared::{self, Run};
use crate::words::{meld, turned};
use crate::{Context, Likeness, Relation, Span, Word, Words};
use text::TextRange;

/// A place that uses the words of a span.
#[derive(Debug, Clone, PartialEq)]
pub struct Use {
    /// Exactly the words used, in bytes.
    pub range: TextRange,
    /// How the span stands to the words there.
    pub likeness: Likeness,
}

/// Words of a span that is looked for as it is, without edits.
const EXACT: usize = 5;
/// Words between two stretches of one use.
const BETWEEN: usize = 12;
/// Words beside the stretches that are looked at.
const BESIDE: usize = 8;
/// So many words are a sentence of their own, however long the span.
const SENTENCE: usize = 8;
/// Words, content words and share of the span that a use needs.
const ENOUGH: (usize, usize, f64) = (5, 3, 0.3);

/// The places in `text` with the words of `span`, in order, none overlapping
/// another. The articles are taken to report on the same thing: whether few
/// words are worth telling is for the caller to say, by how many they are.
pub fn uses(span: &Span, text: &Words) -> Vec<Use> {
    let (x, y) = meld(&span.words, text.as_slice());
    let mut found = if x.len() <= EXACT {
        exact(span, &x, &y)
    } else {
        // "They would" may stand for "we will".
        let (one, other) = (turned(&x), turned(&y));
        let runs = shared::runs(&one, &other);
        let back =
            shared::runs(&other, &one).into_iter().map(|run| Run { a: run.b, b: run.a, length: run.length });
        at_runs(span, x.len(), &y, runs.into_iter().chain(back).collect())
    };
    found.sort_by_key(|one| (one.range, std::cmp::Reverse(one.likeness.words)));
    let mut end = 0;
    found.retain(|one| {
        let apart = one.range.start() >= end;
        if apart {
            end = one.range.end();
        }
        apart
    });
    found
}

/// The words of a short span in a row.
fn exact(span: &Span, x: &[Word], y: &[Word]) -> Vec<Use> {
    let content = x.iter().filter(|word| word.is_content()).count();
    if content == 0 || x.len() < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(words) = y.get(at..at + x.len()) {
        if words.iter().zip(x).all(|(one, other)| one.key == other.key) {
            found.extend(judged(span, words));
            at += x.len();
        } else {
            at += 1;
        }
    }
    found
}

/// The places where runs of the span's `length` words stand close together in `y`.
pub(crate) fn at_runs(span: &Span, length: usize, y: &[Word], mut runs: Vec<Run>) -> Vec<Use> {
    runs.sort_by_key(|run| (run.b, run.a));
    let goes_on = |last: &Run, next: &Run| {
        next.b <= last.b + last.length + BETWEEN && next.a + next.length > last.a + last.length
    };
    let mut found = Vec::new();
    for runs in runs.chunk_by(goes_on) {
        let (first, last) = (runs[0], runs[runs.len() - 1]);
        let end = runs.iter().map(|run| run.b + run.length).max().unwrap_or(0);
        let before = first.a.min(BESIDE);
        let after = length.saturating_sub(last.a + last.length).min(BESIDE);
        let words = &y[first.b.saturating_sub(before)..(end + after).min(y.len())];
        found.extend(judged(span, words).filter(|one| one.likeness.words >= ENOUGH.0));
    }
    let part = |words: usize| words >= SENTENCE || words as f64 >= ENOUGH.2 * length as f64;
    found.retain(|one| part(one.likeness.words));
    found
}

fn judged(span: &Span, words: &[Word]) -> Option<Use> {
    // A use within the span's own article says nothing about its speaker.
    let there =
        Span { article: u64::MAX, words: words.to_vec(), quoted: false, speaker: None, day: span.day };
    let weighed = weigh(span, &there, Context { related: true });
    let used = there.words.iter().filter(|word| {
        word.range().start() >= weighed.window.start() && word.range().end() <= weighed.window.end()
    });
    let content = used.filter(|word| word.is_content()).count();
    let short = span.words.len() <= EXACT;
    let mut likeness = weighed.likeness;
    // What stands around the words used is not part of the use.
    likeness.relation = match likeness.relation {
        Relation::Contains if likeness.words == span.words.len() => Relation::Same,
        Relation::Overlaps => Relation::Contains,
        other => other,
    };
    let enough = short || content >= ENOUGH.1;
    // What makes another statement of the words belongs to them.
    let told = likeness.differences.iter().map(|one| one.b).filter(|range| !range.is_empty());
    let range = told.fold(weighed.window, |range, other| {
        TextRange::new(range.start().min(other.start()), range.end().max(other.end()))
    });
    (enough && likeness.relation != Relation::Different).then_some(Use { range, likeness })
}

#[cfg(test)]
mod tests {
    use super::uses;
    use crate::{Relation, Span, Words};
    use text::TextRange;

    fn found(quote: &str, text: &str) -> Vec<(String, Relation)> {
        let words = Words::of(quote);
        let span = Span::new(1, &words, &[TextRange::new(0, quote.len())], true);
        uses(&span, &Words::of(text))
            .into_iter()
            .map(|one| {
                (one.range.slice(text).expect("a range of the text").to_owned(), one.likeness.relation)
            })
            .collect()
    }

    const QUOTE: &str = "The harbour board and the pilots promised to clear the silted channel before the first frost \
                         and to pay every skipper who had waited there since the storm";

    #[test]
    fn the_same_words_without_marks_are_found_with_their_exact_ends() {
        let text = "Mayor Osei and her deputy promised to clear the silted channel before the first frost and to pay \
                    every skipper who had waited there since the storm. The council meets again soon.";
        let found = found(QUOTE, text);
        assert_eq!(found.len(), 1);
        assert!(found[0].0.starts_with("promised to clear"), "{found:?}");
        assert!(found[0].0.ends_with("since the storm"));
        assert!(found[0].1.joins());
    }

    #[test]
    fn country_names_and_compounds_do_not_hide_a_use() {
        let found = found(
            "The United States has lent two grey cutters to the cease-fire patrol off Harrow for May 3-4",
            "The US has lent two grey cutters to the ceasefire patrol off Harrow for May 3-4, it added.",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, Relation::Same);
        assert!(found[0].0.ends_with("May 3-4"));
    }

    #[test]
    fn a_use_with_another_number_is_told() {
        let found = found(
            "At least seventy people were killed when the old dam above the valley broke",
            "It said 17 people were killed when the old dam above the valley broke on Sunday.",
        );
        assert_eq!(found.iter().map(|one| one.1).collect::<Vec<_>>(), [Relation::Differs]);
    }

    #[test]
    fn a_short_span_is_found_only_as_it_is() {
        let text = "Ties are at an all time low. They were low all the time.";
        assert_eq!(found("all-time low", text).len(), 1);
        assert_eq!(found("low", text), []);
    }
}
