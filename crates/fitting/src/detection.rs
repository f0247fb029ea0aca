//! Fits which spans are taken for quotations: a logistic regression.

use crate::lbfgs::{Slope, minimise};

/// How strongly weights are kept small; from cross validation.
const L2: f64 = 1.0;

/// A span: its features, and whether it is a quotation.
pub(crate) struct Case {
    pub(crate) features: Vec<u16>,
    pub(crate) quotation: bool,
}

/// Weights of the features that are kept, 0 for the others.
pub(crate) fn fit(cases: &[&Case], kept: &[bool]) -> Vec<f32> {
    let weights = minimise(kept.len(), 200, |weights| {
        let mut slope = slope(cases, weights);
        slope.gradient.iter_mut().zip(kept).filter(|(_, kept)| !**kept).for_each(|(part, _)| *part = 0.0);
        slope
    });
    weights.into_iter().map(|weight| weight as f32).collect()
}

fn slope(cases: &[&Case], weights: &[f64]) -> Slope {
    let mut all = Slope {
        loss: 0.5 * L2 * weights.iter().map(|weight| weight * weight).sum::<f64>(),
        gradient: weights.iter().map(|weight| L2 * weight).collect(),
    };
    for case in cases {
        let score: f64 = case.features.iter().map(|number| weights[usize::from(*number)]).sum();
        let signed = if case.quotation { score } else { -score };
        all.loss += if signed > -30.0 { (-signed).exp().ln_1p() } else { -signed };
        let pull = 1.0 / (1.0 + (-score).exp()) - f64::from(u8::from(case.quotation));
        for number in &case.features {
            all.gradient[usize::from(*number)] += pull;
        }
    }
    all
}
