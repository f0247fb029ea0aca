//! Fits who is taken for the speaker: a softmax over the candidates of a quote.

use crate::examples::{Example, Quoted};
use crate::lbfgs::{Slope, minimise};
use rayon::prelude::*;

/// How strongly weights are kept small; from cross validation.
const L2: f64 = 1.0;
/// Articles summed together; fixed, so that the sum is the same on any machine.
const CHUNK: usize = 16;

/// Weights of the features that are kept, 0 for the others.
pub(crate) fn fit(examples: &[&Example], kept: &[bool]) -> Vec<f32> {
    let weights = minimise(kept.len(), 200, |weights| {
        let mut slope = slope(examples, weights);
        slope.gradient.iter_mut().zip(kept).filter(|(_, kept)| !**kept).for_each(|(part, _)| *part = 0.0);
        slope
    });
    weights.into_iter().map(|weight| weight as f32).collect()
}

fn slope(examples: &[&Example], weights: &[f64]) -> Slope {
    let parts: Vec<Slope> = examples
        .par_chunks(CHUNK)
        .map(|chunk| {
            let mut part = Slope { loss: 0.0, gradient: vec![0.0; weights.len()] };
            for quoted in chunk.iter().flat_map(|example| &example.quotes) {
                add(quoted, weights, &mut part);
            }
            part
        })
        .collect();
    let mut all = Slope {
        loss: 0.5 * L2 * weights.iter().map(|weight| weight * weight).sum::<f64>(),
        gradient: weights.iter().map(|weight| L2 * weight).collect(),
    };
    for part in parts {
        all.loss += part.loss;
        all.gradient.iter_mut().zip(&part.gradient).for_each(|(sum, one)| *sum += one);
    }
    all
}

/// The surprise at the right ones, together, among all.
fn add(quoted: &Quoted, weights: &[f64], part: &mut Slope) {
    if quoted.unclear || !quoted.options.iter().any(|option| option.right) {
        return;
    }
    let score = |features: &[u16]| features.iter().map(|number| weights[usize::from(*number)]).sum::<f64>();
    let scores: Vec<f64> = quoted.options.iter().map(|option| score(&option.features)).collect();
    let most = scores.iter().copied().fold(f64::MIN, f64::max);
    let shares: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let total: f64 = shares.iter().sum();
    let right: f64 =
        shares.iter().zip(&quoted.options).filter(|(_, option)| option.right).map(|(share, _)| share).sum();
    part.loss += (total / right).ln();
    for (share, option) in shares.iter().zip(&quoted.options) {
        let pull = share / total - if option.right { share / right } else { 0.0 };
        for number in &option.features {
            part.gradient[usize::from(*number)] += pull;
        }
    }
}
