//! A look inside for the crate that fits the weights. Nothing here is kept
//! stable.

mod people;

use crate::attribution::questions::Detection;
use crate::attribution::ranking::Ranking;
use crate::attribution::table::{Features, names};
use crate::attribution::{Attribution, Chosen, Quote, Scene, attribute, detection, ranking, sequence};
use crate::document::Document;
use text::TextRange;

pub use crate::attribution::Weights;
pub use people::{PronounCase, clue_names, pronouns};

/// An article as the ranking sees it.
pub struct View<'s>(&'s Scene<'s>);

/// A candidate of a quote.
pub struct Candidate {
    /// Its number in the article.
    pub index: u32,
    /// The whole phrase.
    pub range: TextRange,
    /// The word that counts, without possessive ending.
    pub head: String,
    /// Whether it is a pronoun.
    pub pronoun: bool,
}

/// What the weights make of a span.
pub struct Verdict {
    /// With marks.
    pub marked: TextRange,
    /// Without them.
    pub words: TextRange,
    /// The chance that it is a quotation.
    pub quotation: f32,
    /// The chance of the speaker chosen.
    pub chance: f32,
    /// The share of such verdicts that are right.
    pub confidence: f32,
    /// The words that name the speaker.
    pub mention: String,
    /// Who that is.
    pub name: String,
    /// The candidate's number.
    pub candidate: Option<u32>,
}

/// The names of the features of a quote and a candidate, by number.
pub fn ranking_names() -> Vec<String> {
    names(Ranking::TEMPLATES)
}

/// The names of the features of a span, by number.
pub fn detection_names() -> Vec<String> {
    names(Detection::TEMPLATES)
}

/// Makes an article ready and shows it.
pub fn view<T>(text: &str, show: impl FnOnce(View<'_>) -> T) -> T {
    let document = Document::read(text);
    let scene = Scene::read(&document);
    show(View(&scene))
}

impl View<'_> {
    /// The outermost spans: with marks, and without.
    pub fn quotes(&self) -> Vec<(TextRange, TextRange)> {
        let span = |quote: &Quote| {
            let span = &self.0.document.spans[quote.span as usize];
            (span.marked, span.words)
        };
        self.0.quotes.iter().map(span).collect()
    }

    /// Who may have said a quote.
    pub fn candidates(&self, quote: usize) -> Vec<Candidate> {
        let one = |index: &u32| {
            let candidate = &self.0.candidates.all[*index as usize];
            Candidate {
                index: *index,
                range: self.0.document.range(candidate.tokens.clone()),
                head: self.0.document.stem(candidate.head as usize).to_lowercase(),
                pronoun: candidate.kind.pronoun(),
            }
        };
        self.0.speakers(&self.0.quotes[quote]).iter().map(one).collect()
    }

    /// The features of a candidate, whoever spoke before.
    pub fn ranking(&self, quote: usize, candidate: u32) -> Vec<u16> {
        ranking::features(self.0, quote, candidate).numbers().to_vec()
    }

    /// The feature that the one who spoke before adds.
    pub fn previous(&self, quote: usize, candidate: u32, previous: Option<u32>) -> Vec<u16> {
        let mut features = Features::new();
        ranking::previous(self.0, quote, candidate, previous, &mut features);
        features.numbers().to_vec()
    }

    /// Whether two candidates seem to be the same one.
    pub fn same(&self, one: u32, other: u32) -> bool {
        self.0.same(one, other)
    }

    /// The features of a span with the speaker that the weights choose.
    pub fn detection(&self, weights: &Weights) -> Vec<Vec<u16>> {
        let chosen = sequence::decode(self.0, &weights.ranking);
        let one = |(quote, chosen): (usize, Option<Chosen>)| {
            detection::features(self.0, quote, chosen).numbers().to_vec()
        };
        chosen.into_iter().enumerate().map(one).collect()
    }

    /// What the weights make of the article.
    pub fn verdicts(&self, weights: &Weights) -> Vec<Verdict> {
        let one = |found: Attribution| {
            let span = &self.0.document.spans[found.span as usize];
            let chance = found.speaker.map_or(0.0, |chosen| chosen.chance);
            let (mention, name) =
                found.speaker.map_or_else(Default::default, |chosen| self.0.names(chosen.candidate));
            Verdict {
                marked: span.marked,
                words: span.words,
                quotation: found.quotation,
                chance,
                confidence: weights.confidence(found.quotation * chance),
                mention,
                name,
                candidate: found.speaker.map(|chosen| chosen.candidate),
            }
        };
        attribute(self.0, weights).into_iter().map(one).collect()
    }
}

/// The weights that ship.
pub fn shipped() -> Weights {
    crate::attribution::shipped().clone()
}
