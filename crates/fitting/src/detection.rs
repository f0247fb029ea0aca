//! Fits which spans are taken for quotations: a logistic regression.

use crate::lbfgs::{Slope, minimise};

/// How strongly weights are kept small; from cross validation.
const L2: f64 = 5.0;

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

/// How much each feature has to say: the doubt about the spans that have it, in
/// thousandths of a span. What is only seen in sure ones can be left out.
pub(crate) fn doubts(cases: &[&Case], uses: &[usize]) -> Vec<usize> {
    let kept: Vec<bool> = uses.iter().map(|uses| *uses > 0).collect();
    let weights = fit(cases, &kept);
    let mut doubts = vec![0.0; kept.len()];
    for case in cases {
        let score: f64 = case.features.iter().map(|number| f64::from(weights[usize::from(*number)])).sum();
        let chance = 1.0 / (1.0 + (-score).exp());
        for number in &case.features {
            doubts[usize::from(*number)] += chance * (1.0 - chance);
        }
    }
    let thousandths =
        doubts.iter().zip(&kept).map(|(doubt, kept)| if *kept { (doubt * 1000.0) as usize + 1 } else { 0 });
    thousandths.collect()
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
