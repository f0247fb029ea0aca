//! Whose words are they: what speaks for and against each candidate of a quote.

use super::scene::{NEIGHBOURS, Quote, Scene, neighbour};
use super::table::{Features, templates};
use crate::candidates::{Candidate, Kind, Link, LinkKind};

const SIDE: &[&str] = &["before", "after"];
pub(crate) const PLACE: &[&str] = &[
    "sentence",
    "paragraph",
    "paragraph-1",
    "paragraph-2",
    "paragraph-3",
    "sentence-after",
    "paragraph-after",
    "later",
];
const FEW: &[&str] = &["0", "1", "2", "3", "4+"];
const DISTANCE: &[&str] = &["0", "1", "2-3", "4-7", "8-14", "15-29", "30+"];
pub(crate) const GAP: &[&str] = &["0", "1", "2-3", "4-8", "9+", "other-sentence"];
const STRENGTH: &[&str] = &["none", "0.02", "0.1", "0.3", "0.6"];
const YES: &[&str] = &["no", "yes"];
const ENDING: &[&str] = &["comma", "stop", "question", "open"];
const POSITION: &[&str] = &["inside", "ends", "starts", "whole"];
const OWNER: &[&str] = &["none", "mine", "another's"];
const CUED: &[&str] = &["tied", "other-cue", "no-cue"];
const RELATION: &[&str] = &["first", "same-words", "same-one", "another"];
const STEP: &[&str] = &["sentence", "paragraph", "next", "further"];

templates! {
    /// The questions asked of a quote and a candidate together.
    Ranking {
        KindPlace = "kind-place" [Kind::NAMES, PLACE],
        Distance = "distance" [SIDE, DISTANCE],
        QuotesBetween = "quotes-between" [SIDE, FEW],
        CandidatesBetween = "candidates-between" [SIDE, FEW],
        Sentences = "sentences" [SIDE, FEW],
        LinkGap = "link-gap" [LinkKind::NAMES, SIDE, GAP],
        LinkStrength = "link-strength" [LinkKind::NAMES, STRENGTH],
        LinkKinds = "link-kind" [LinkKind::NAMES, Kind::NAMES],
        LinkEnding = "link-ending" [LinkKind::NAMES, SIDE, ENDING],
        Rivals = "nearer-subjects" [YES, FEW],
        Rules = "before-verb" [YES, YES, PLACE],
        Object = "object" [YES, YES],
        CueFollowed = "cue-followed" [SIDE, NEIGHBOURS],
        NearerCues = "nearer-cues" [SIDE, FEW],
        Before = "word-before" [NEIGHBOURS],
        After = "word-after" [NEIGHBOURS],
        Possessive = "possessive" [SIDE],
        Bracket = "bracket" [SIDE],
        FirstOf = "first-of" [YES, YES, SIDE],
        Ending = "quote-ending" [ENDING, PLACE],
        Position = "quote-position" [POSITION, PLACE],
        QuoteBefore = "word-before-quote" [SIDE, NEIGHBOURS],
        Frequency = "frequency" [FEW],
        Previous = "previous-speaker" [RELATION, STEP, CUED],
        CueBeforeQuote = "cue-before-quote" [OWNER, GAP, ENDING],
        CueAfterQuote = "cue-after-quote" [OWNER, GAP, ENDING],
        Headline = "headline" [YES, YES],
        Label = "label" [YES],
    }
}

/// Where a candidate stands, seen from a quote.
struct Sight<'s> {
    scene: &'s Scene<'s>,
    quote: &'s Quote,
    candidate: &'s Candidate,
    index: u32,
    after: bool,
    place: usize,
    /// The link whose cue is nearest to the quote.
    link: Option<Link>,
    /// Tokens outside quotes between the cue and the quote.
    gap: usize,
}

/// What is known of a candidate of a quote, whoever said the one before.
#[cfg(feature = "training")]
pub(crate) fn features(scene: &Scene<'_>, quote: usize, index: u32) -> Features {
    Sight::new(scene, &scene.quotes[quote], index).features()
}

/// The same, and what ties the candidate to the quote before.
pub(crate) fn judged(scene: &Scene<'_>, quote: usize, index: u32) -> (Features, Bond) {
    let sight = Sight::new(scene, &scene.quotes[quote], index);
    (sight.features(), Bond::seen(&sight, quote))
}

/// What `previous`, the speaker of the quote before, says of a candidate.
#[cfg(feature = "training")]
pub(crate) fn previous(
    scene: &Scene<'_>,
    quote: usize,
    index: u32,
    previous: Option<u32>,
    features: &mut Features,
) {
    let bond = Bond::of(scene, quote, index);
    Ranking::Previous.add(features, &bond.values(scene, index, previous));
}

/// How near a quote is to the one before, and whether its cues already tie a
/// candidate to it: what makes the speaker before matter, whoever that is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bond {
    /// None for the first quote.
    step: Option<usize>,
    cued: usize,
}

impl Bond {
    #[cfg(feature = "training")]
    fn of(scene: &Scene<'_>, quote: usize, index: u32) -> Self {
        Self::seen(&Sight::new(scene, &scene.quotes[quote], index), quote)
    }

    fn seen(sight: &Sight<'_>, quote: usize) -> Self {
        match quote.checked_sub(1).map(|before| &sight.scene.quotes[before]) {
            Some(before) => Self { step: Some(sight.step(before)), cued: sight.cued(before) },
            None => Self { step: None, cued: 0 },
        }
    }

    fn values(self, scene: &Scene<'_>, index: u32, previous: Option<u32>) -> [usize; 3] {
        let (Some(step), Some(previous)) = (self.step, previous) else { return [0, 3, 0] };
        let relation = if previous == index {
            1
        } else if scene.same(previous, index) {
            2
        } else {
            3
        };
        [relation, step, self.cued]
    }

    /// What the speaker of the quote before adds to a candidate's score.
    pub(crate) fn score(self, scene: &Scene<'_>, index: u32, previous: Option<u32>, weights: &[f32]) -> f32 {
        let number = Ranking::Previous.number(&self.values(scene, index, previous));
        weights.get(usize::from(number)).copied().unwrap_or(0.0)
    }
}

impl<'s> Sight<'s> {
    fn new(scene: &'s Scene<'s>, quote: &'s Quote, index: u32) -> Self {
        let candidate = &scene.candidates.all[index as usize];
        let after = candidate.tokens.start >= quote.end;
        let place = place(scene, quote, candidate, after);
        let links = scene.candidates.links(candidate).iter();
        let near = |link: &Link| scene.cue_gap(quote, link.cue);
        let link = links.filter(|link| link.kind != LinkKind::Object).min_by_key(|link| near(link)).copied();
        Self { scene, quote, candidate, index, after, place, link, gap: link.map_or(0, |link| near(&link)) }
    }

    fn line(&self) -> u32 {
        self.scene.grammar.token(self.candidate.tokens.start as usize).map_or(0, |token| token.line)
    }

    fn sentence(&self) -> u32 {
        self.scene.grammar.token(self.candidate.head as usize).map_or(0, |token| token.sentence)
    }

    fn features(&self) -> Features {
        let mut features = Features::new();
        self.place(&mut features);
        self.link(&mut features);
        self.cues(&mut features);
        self.around(&mut features);
        self.quote(&mut features);
        features
    }

    fn place(&self, features: &mut Features) {
        let side = usize::from(self.after);
        let (from, to) = if self.after {
            (self.quote.end, self.candidate.tokens.start)
        } else {
            (self.candidate.tokens.end, self.quote.first)
        };
        Ranking::KindPlace.add(features, &[self.candidate.kind as usize, self.place]);
        let distance = match self.scene.outside_between(from, to) {
            0 => 0,
            1 => 1,
            2..=3 => 2,
            4..=7 => 3,
            8..=14 => 4,
            15..=29 => 5,
            _ => 6,
        };
        Ranking::Distance.add(features, &[side, distance]);
        Ranking::QuotesBetween.add(features, &[side, self.scene.quotes_between(from, to)]);
        Ranking::CandidatesBetween.add(features, &[side, self.scene.candidates_between(from, to)]);
        let sentences = if self.after {
            self.sentence().saturating_sub(self.quote.last_sentence)
        } else {
            self.quote.first_sentence.saturating_sub(self.sentence())
        };
        Ranking::Sentences.add(features, &[side, sentences as usize]);
    }

    fn link(&self, features: &mut Features) {
        let objects = self.scene.candidates.links(self.candidate).iter();
        let object = objects.filter(|link| link.kind == LinkKind::Object).count().min(1);
        Ranking::Object.add(features, &[object, usize::from(self.link.is_some())]);
        let kind = self.link.map_or(LinkKind::NONE, |link| link.kind as usize);
        Ranking::LinkKinds.add(features, &[kind, self.candidate.kind as usize]);
        let rules = self.scene.grammar.finite(self.candidate.tokens.end as usize);
        Ranking::Rules.add(features, &[usize::from(rules), usize::from(self.link.is_some()), self.place]);
        let gap = self.link.map_or(usize::MAX, |_| self.gap);
        let rivals = self.quote.subject_gaps.iter().filter(|other| **other < gap).count();
        Ranking::Rivals.add(features, &[usize::from(self.link.is_some()), rivals]);
        let Some(link) = self.link else {
            Ranking::LinkStrength.add(features, &[LinkKind::NONE, 0]);
            return;
        };
        let (kind, after) = (link.kind as usize, link.cue >= self.quote.end);
        let side = usize::from(after);
        let same = self.scene.grammar.token(link.cue as usize).is_some_and(|token| {
            token.sentence == self.quote.first_sentence || token.sentence == self.quote.last_sentence
        });
        let gap = if same { gap_size(self.gap) } else { 5 };
        Ranking::LinkGap.add(features, &[kind, side, gap]);
        Ranking::LinkEnding.add(features, &[kind, side, self.quote.ending]);
        let strength = match link.strength {
            s if s >= 0.6 => 4,
            s if s >= 0.3 => 3,
            s if s >= 0.1 => 2,
            _ => 1,
        };
        Ranking::LinkStrength.add(features, &[kind, strength]);
        let line = self.scene.grammar.token(link.cue as usize).map_or(0, |token| token.line);
        Ranking::CueFollowed.add(features, &[side, neighbour(self.scene.grammar, Some(link.cue + 1), line)]);
        let (from, to) = if after { (self.quote.end, link.cue) } else { (link.cue + 1, self.quote.first) };
        let nearer =
            (from..to).take(30).filter(|index| self.scene.grammar.cue(*index as usize) > 0.1).count();
        Ranking::NearerCues.add(features, &[side, nearer]);
    }

    /// Whether the cues beside the quote are this candidate's.
    fn cues(&self, features: &mut Features) {
        let links = self.scene.candidates.links(self.candidate);
        let mine = |cue: u32| links.iter().any(|link| link.cue == cue && link.kind != LinkKind::Object);
        for (ask, cue) in
            [(Ranking::CueBeforeQuote, self.quote.cue_before), (Ranking::CueAfterQuote, self.quote.cue_after)]
        {
            match cue {
                None => ask.add(features, &[0, 0, self.quote.ending]),
                Some((cue, gap)) => {
                    let owner = if mine(cue) { 1 } else { 2 };
                    ask.add(features, &[owner, gap_size(gap), self.quote.ending]);
                }
            }
        }
    }

    fn around(&self, features: &mut Features) {
        let (scene, candidate, line) = (self.scene, self.candidate, self.line());
        let before = neighbour(scene.grammar, candidate.tokens.start.checked_sub(1), line);
        let starts =
            scene.grammar.token(candidate.tokens.start as usize).is_some_and(|token| token.starts_sentence);
        Ranking::Before.add(features, &[if starts { 0 } else { before }]);
        let after = neighbour(scene.grammar, Some(candidate.tokens.end), line);
        Ranking::After.add(features, &[after]);
        let side = usize::from(self.after);
        if candidate.possessive {
            Ranking::Possessive.add(features, &[side]);
        }
        if before == 6 {
            Ranking::Bracket.add(features, &[side]);
        }
        let first = |token: usize| {
            self.scene.document.lines.get(line as usize).map_or(0, |line| line.tokens.start) as usize == token
        };
        let start = candidate.tokens.start as usize;
        Ranking::FirstOf.add(features, &[usize::from(starts), usize::from(first(start)), side]);
        if candidate.kind.named() {
            let frequency = scene.frequency.get(self.index as usize).copied().unwrap_or(1).max(1);
            Ranking::Frequency.add(features, &[frequency.ilog2() as usize]);
        }
        if candidate.label {
            Ranking::Label.add(features, &[1]);
        }
    }

    fn quote(&self, features: &mut Features) {
        let quote = self.quote;
        Ranking::Ending.add(features, &[quote.ending, self.place]);
        let position = usize::from(quote.ends_paragraph) + 2 * usize::from(quote.starts_paragraph);
        Ranking::Position.add(features, &[position, self.place]);
        let before = neighbour(self.scene.grammar, quote.first.checked_sub(1), quote.line);
        Ranking::QuoteBefore.add(features, &[usize::from(self.after), before]);
        Ranking::Headline.add(features, &[usize::from(quote.line == 0), usize::from(self.line() == 0)]);
    }

    /// Which of [`STEP`] leads here from the quote before.
    fn step(&self, before: &Quote) -> usize {
        if before.last_sentence == self.quote.first_sentence {
            return 0;
        }
        match self.quote.line - before.line {
            0 => 1,
            1 => 2,
            _ => 3,
        }
    }

    /// Which of [`CUED`] it is.
    fn cued(&self, before: &Quote) -> usize {
        let since = self.quote.cue_before.is_some_and(|(cue, _)| cue >= before.end);
        match self.link {
            Some(link) if link.cue >= before.end && self.gap < 9 => 0,
            _ if since || self.quote.cue_after.is_some_and(|(_, gap)| gap < 9) => 1,
            _ => 2,
        }
    }
}

pub(crate) fn place(scene: &Scene<'_>, quote: &Quote, candidate: &Candidate, after: bool) -> usize {
    let Some(token) = scene.grammar.token(candidate.head as usize) else { return 7 };
    if after {
        return match token.line - quote.line {
            0 if token.sentence == quote.last_sentence => 5,
            0 => 6,
            _ => 7,
        };
    }
    match quote.line.saturating_sub(token.line) {
        0 if token.sentence == quote.first_sentence => 0,
        0 => 1,
        steps => (steps as usize + 1).min(4),
    }
}

/// The candidate's link whose cue is nearest to the quote.
pub(crate) fn nearest_link(scene: &Scene<'_>, quote: &Quote, candidate: u32) -> Option<Link> {
    Sight::new(scene, quote, candidate).link
}

/// Which of [`GAP`] a number of tokens is.
pub(crate) fn gap_size(tokens: usize) -> usize {
    match tokens {
        0 => 0,
        1 => 1,
        2..=3 => 2,
        4..=8 => 3,
        _ => 4,
    }
}
