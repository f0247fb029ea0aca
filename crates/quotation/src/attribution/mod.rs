//! Which quoted spans are quotations, and whose.
//!
//! Must not know the typography of marks nor how names are found; both come in.
//! Start with [`attribute`]; the questions asked are in `ranking` (of a quote
//! and a candidate) and `detection` (of a span), their weights in `weights`.

pub(crate) mod detection;
pub(crate) mod ranking;
mod scene;
pub(crate) mod sequence;
pub(crate) mod table;
mod weights;

pub(crate) use scene::{Quote, Scene};
pub(crate) use sequence::Chosen;
pub use weights::Weights;

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

/// One for each outermost span, in the order of the text.
pub(crate) fn attribute(scene: &Scene<'_>, weights: &Weights) -> Vec<Attribution> {
    let chosen = sequence::decode(scene, &weights.ranking);
    let judge = |(index, speaker): (usize, Option<Chosen>)| {
        let score = detection::features(scene, index, speaker).score(&weights.detection);
        let span = scene.quotes[index].span;
        Attribution { span, quotation: 1.0 / (1.0 + (-score).exp()), speaker }
    };
    chosen.into_iter().enumerate().map(judge).collect()
}
