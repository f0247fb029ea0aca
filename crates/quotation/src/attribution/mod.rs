//! Which quoted spans are quotations, and whose.
//!
//! Must not know the typography of marks nor how names are found; both come in.
//! Start with [`find`]; the questions asked are in `ranking` (of a quote
//! and a candidate) and `detection` (of a span), their weights in `weights`.

pub(crate) mod detection;
pub(crate) mod questions;
pub(crate) mod ranking;
mod scene;
pub(crate) mod sequence;
mod setting;
pub(crate) mod table;
mod telling;
mod turns;
mod weights;

#[cfg(feature = "training")]
pub(crate) use scene::Quote;
pub(crate) use scene::Scene;
pub(crate) use sequence::Chosen;
pub(crate) use telling::Told;
#[cfg(feature = "training")]
pub use weights::Weights;
#[cfg(not(feature = "training"))]
pub(crate) use weights::Weights;

use crate::document::Document;

/// The weights that ship.
pub(crate) fn shipped() -> &'static Weights {
    &weights::SHIPPED
}

/// What is found out about one outermost quoted span.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attribution {
    /// Index of the span in the document.
    pub(crate) span: u32,
    /// The chance that it is a quotation.
    pub(crate) quotation: f32,
    pub(crate) speaker: Option<Chosen>,
}

/// A span of at least this chance is lifted by a sure one beside it.
const LIFTED: f32 = 0.4;
/// From this chance on a quotation is sure.
const SURE: f32 = 0.8;

/// One for each outermost span, in the order of the text.
pub(crate) fn attribute(scene: &Scene<'_>, weights: &Weights) -> Vec<Attribution> {
    let chosen = sequence::decode(scene, &weights.ranking);
    let judge = |(index, speaker): (usize, Option<Chosen>)| {
        let score = detection::features(scene, index, speaker).score(&weights.detection);
        let span = scene.quotes[index].span;
        Attribution { span, quotation: 1.0 / (1.0 + (-score).exp()), speaker }
    };
    let mut found: Vec<Attribution> = chosen.into_iter().enumerate().map(judge).collect();
    for index in 0..found.len() {
        if (LIFTED..TAKEN).contains(&found[index].quotation) && supported(scene, &found, index) {
            found[index].quotation = TAKEN;
        }
    }
    turns::alternate(scene, &mut found);
    found
}

/// Whether a sure quotation stands beside it in its sentence, by the same speaker:
/// one "the ministry said" at the end serves for all that the sentence quotes.
fn supported(scene: &Scene<'_>, found: &[Attribution], index: usize) -> bool {
    let Some(speaker) = found[index].speaker else { return false };
    let sentence = scene.quotes[index].first_sentence;
    let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
    beside.filter(|other| *other < found.len()).any(|other| {
        let same = found[other].speaker.is_some_and(|one| scene.same(one.candidate, speaker.candidate));
        same && found[other].quotation >= SURE && scene.quotes[other].first_sentence == sentence
    })
}

/// An outermost span as the findings tell it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attributed {
    /// Index of the span in the document.
    pub(crate) span: u32,
    /// The chance that it is a quotation.
    pub(crate) quotation: f32,
    /// The chance that it is one and this speaker said it.
    pub(crate) confidence: f32,
    pub(crate) told: Option<Told>,
}

/// From this chance on a span is taken for a quotation.
pub(crate) const TAKEN: f32 = 0.6;

/// One for each outermost span, in the order of the text.
pub(crate) fn find(document: &Document<'_>) -> Vec<Attributed> {
    let scene = Scene::read(document);
    let attributions = attribute(&scene, shipped());
    let mut previous = None;
    let one = |(index, found): (usize, Attribution)| {
        let candidate = found.speaker.map(|chosen| chosen.candidate);
        let continued = candidate.is_some() && candidate == previous;
        previous = candidate;
        let told =
            found.speaker.and_then(|chosen| telling::tell(&scene, &scene.quotes[index], chosen, continued));
        let chance = found.speaker.map_or(0.0, |chosen| chosen.chance);
        Attributed {
            span: found.span,
            quotation: found.quotation,
            confidence: shipped().confidence(found.quotation * chance),
            told,
        }
    };
    attributions.into_iter().enumerate().map(one).collect()
}
