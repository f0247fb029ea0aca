//! How much of two spans is the same, and what follows from it.

use super::{Context, Difference, DifferenceKind, Likeness, Reason, Relation, Span, Voices};
use super::{differences, few};
use crate::words::{meld, turned};
use crate::{Word, alignment};
use text::TextRange;

/// A likeness, and where the words that are alike stand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Weighed {
    pub(crate) likeness: Likeness,
    /// From the first word that is the same to the last, in the second text; empty when there is none.
    pub(crate) window: TextRange,
}

/// Of a span this share must be in the other for "the same" and "within".
const MOST: f64 = 0.8;
/// Content words that an overlap needs, and the share of the shorter span.
const OVERLAP: (usize, f64) = (5, 0.45);
/// The same for what is possibly the same.
const POSSIBLE: (usize, f64) = (3, 0.4);
/// Of the content words so many may be replaced.
const REPLACED: f64 = 0.15;
/// Content words from which another speaker is only told.
const ANYBODYS: usize = 7;

/// The paired words of two spans.
pub(super) struct Paired<'a> {
    pub(super) a: &'a [Word],
    pub(super) b: &'a [Word],
    /// Whether both stand in marks, so that all words are the speaker's.
    pub(super) marked: bool,
    /// Indices of the equal words, growing on both sides.
    pub(super) pairs: Vec<(usize, usize)>,
}

pub(crate) fn weigh(a: &Span, b: &Span, context: Context) -> Weighed {
    let (x, y) = meld(&a.words, &b.words);
    let marked = a.quoted && b.quoted;
    // Without marks "they would" may stand for "we will".
    let pairs = if marked { alignment::pairs(&x, &y) } else { alignment::pairs(&turned(&x), &turned(&y)) };
    let mut paired = Paired { a: &x, b: &y, marked, pairs };
    paired.drop_strays();
    let likeness = paired.likeness(a, b, context);
    Weighed { likeness, window: paired.window() }
}

impl Paired<'_> {
    /// Takes out lone words that are far from the rest: they are the same by chance.
    fn drop_strays(&mut self) {
        const FAR: usize = 4;
        let near = |(a, b): (usize, usize), (x, y): (usize, usize)| x - a <= FAR && y - b <= FAR;
        let groups: Vec<&[(usize, usize)]> = self.pairs.chunk_by(|one, next| near(*one, *next)).collect();
        let content =
            |group: &[(usize, usize)]| group.iter().filter(|(at, _)| self.a[*at].is_content()).count();
        let most = groups.iter().map(|group| content(group)).max().unwrap_or(0);
        let kept = |group: &&&[(usize, usize)]| {
            let content = content(group);
            // Three words with two that tell, or four in a row, are not the same by chance.
            content == most || (content >= 2 && group.len() >= 3) || (content >= 1 && group.len() >= 4)
        };
        self.pairs = groups.iter().filter(kept).flat_map(|group| group.iter().copied()).collect();
    }

    fn window(&self) -> TextRange {
        match (self.pairs.first(), self.pairs.last()) {
            (Some(first), Some(last)) => {
                TextRange::new(self.b[first.1].range().start(), self.b[last.1].range().end())
            }
            _ => TextRange::new(0, 0),
        }
    }

    fn likeness(&self, a: &Span, b: &Span, context: Context) -> Likeness {
        let content = self.pairs.iter().filter(|(at, _)| self.a[*at].is_content()).count();
        let (of_a, of_b) = self.shares(0);
        let mut likeness = Likeness {
            relation: Relation::Different,
            score: 0.0,
            differences: Vec::new(),
            reason: Reason::OtherWords,
            words: self.pairs.len(),
        };
        if content == 0 {
            return likeness;
        }
        let differences = differences::find(self);
        if differences.iter().any(grave) {
            likeness.differences = differences;
            self.differ(&mut likeness, a, b, content);
            return likeness;
        }
        let replaced = differences.iter().filter(|one| one.kind == DifferenceKind::Word).count();
        let replaced = replaced as f64 / (replaced + content) as f64;
        let most = of_a.max(of_b);
        likeness.score = (0.7 * most + 0.3 * of_a.min(of_b)) * (1.0 - replaced);
        likeness.relation = match (of_a >= MOST, of_b >= MOST) {
            _ if replaced > REPLACED => self.perhaps(content, most),
            (true, true) => Relation::Same,
            (true, false) => Relation::Within,
            (false, true) => Relation::Contains,
            (false, false) if content >= OVERLAP.0 && most >= OVERLAP.1 && self.overlaps() => {
                Relation::Overlaps
            }
            (false, false) => self.perhaps(content, most),
        };
        likeness.reason = match likeness.relation {
            Relation::Different | Relation::Possible => Reason::OtherWords,
            _ if most >= 1.0 && differences.is_empty() => Reason::SameWords,
            _ => Reason::MostWords,
        };
        if likeness.relation == Relation::Different {
            return likeness;
        }
        likeness.differences = differences;
        self.judge(&mut likeness, a, b, context, content);
        likeness
    }

    /// How much of each is the same, when as many words more were, 0 to 1.
    fn shares(&self, more: usize) -> (f64, f64) {
        let share = |words: &[Word], pick: fn(&(usize, usize)) -> usize| {
            let weight: i32 = words.iter().map(alignment::weight).sum();
            let same: i32 = self.pairs.iter().map(|pair| alignment::weight(&words[pick(pair)])).sum();
            let more = alignment::CONTENT * more as i32;
            (f64::from(same + more) / f64::from(weight.max(1))).min(1.0)
        };
        (share(self.a, |pair| pair.0), share(self.b, |pair| pair.1))
    }

    fn perhaps(&self, content: usize, most: f64) -> Relation {
        if content >= POSSIBLE.0 && most >= POSSIBLE.1 { Relation::Possible } else { Relation::Different }
    }

    /// Whether the end of one is the beginning of the other, or a long part of both is the same.
    fn overlaps(&self) -> bool {
        const LONG: usize = 6;
        let follows =
            |one: &(usize, usize), next: &(usize, usize)| next.0 == one.0 + 1 && next.1 == one.1 + 1;
        self.pairs.chunk_by(follows).any(|run| run.len() >= LONG)
    }

    /// Told as a finding when the spans would be the same but for what differs.
    fn differ(&self, likeness: &mut Likeness, a: &Span, b: &Span, content: usize) {
        const ENOUGH: f64 = 0.5;
        let differing = likeness.differences.iter().filter(|one| grave(one)).count();
        let (of_a, of_b) = self.shares(differing);
        let stranger = others(a, b) && content < ANYBODYS;
        if content >= 2 && of_a.max(of_b) >= ENOUGH && !stranger {
            likeness.relation = Relation::Differs;
            likeness.reason = Reason::MostWords;
            likeness.score = 0.5 * (0.7 * of_a.max(of_b) + 0.3 * of_a.min(of_b));
        } else {
            likeness.differences.clear();
        }
    }

    /// What speakers and few words make of it.
    fn judge(&self, likeness: &mut Likeness, a: &Span, b: &Span, context: Context, content: usize) {
        let others = others(a, b);
        if !likeness.relation.joins() {
            if others {
                likeness.relation = Relation::Different;
                likeness.reason = Reason::OtherSpeaker;
            }
            return;
        }
        let words: Vec<&Word> = self.pairs.iter().map(|(at, _)| &self.a[*at]).collect();
        if few::are(&words) {
            few::judge(likeness, a, b, context, &words);
        } else if few::are_alone(a, b, context, &words) || few::are_used_late(a, b, content) {
            likeness.relation = Relation::Possible;
            likeness.reason = Reason::FewWords;
        } else if others
            && content < ANYBODYS
            && !few::are_reported_together(a, b, context, (words.len(), content))
        {
            likeness.relation = Relation::Possible;
            likeness.reason = Reason::OtherSpeaker;
        } else if named_apart(a, b)
            && let (Some(first), Some(last)) = (self.pairs.first(), self.pairs.last())
        {
            let whole = |first: &Word, last: &Word| TextRange::new(first.range().start(), last.range().end());
            likeness.differences.push(Difference {
                kind: DifferenceKind::Speaker,
                a: whole(&self.a[first.0], &self.a[last.0]),
                b: whole(&self.b[first.1], &self.b[last.1]),
            });
        }
    }
}

/// What makes another statement of it.
fn grave(one: &Difference) -> bool {
    matches!(one.kind, DifferenceKind::Number | DifferenceKind::Name | DifferenceKind::Negation)
}

/// Whether both speakers are known for certain and not the same.
fn others(a: &Span, b: &Span) -> bool {
    Voices::of(a.speaker, b.speaker) == Voices::Contradict
}

/// Whether two speakers are told, be it by a guess, and they are not the same.
fn named_apart(a: &Span, b: &Span) -> bool {
    a.speaker.zip(b.speaker).is_some_and(|(a, b)| a.of != b.of)
}
