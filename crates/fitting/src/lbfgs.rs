//! Finds the weights where a smooth convex loss is smallest: limited-memory
//! BFGS (Liu and Nocedal 1989) with a halving line search. The same input gives
//! the same bytes: everything is summed in a fixed order.

use std::collections::VecDeque;

/// Pairs of steps kept; more gains little on a few hundred weights.
const MEMORY: usize = 12;
/// Share of the decrease promised by the slope that a step must keep.
const SUFFICIENT: f64 = 1e-4;

/// A loss and its slope at some weights.
pub(crate) struct Slope {
    pub(crate) loss: f64,
    pub(crate) gradient: Vec<f64>,
}

/// The weights that make `at` small, from zero.
pub(crate) fn minimise(size: usize, rounds: usize, at: impl Fn(&[f64]) -> Slope) -> Vec<f64> {
    let mut weights = vec![0.0; size];
    let mut here = at(&weights);
    let mut steps: VecDeque<(Vec<f64>, Vec<f64>, f64)> = VecDeque::new();
    for _ in 0..rounds {
        let direction = direction(&here.gradient, &steps);
        let slope = dot(&direction, &here.gradient);
        if slope > -1e-9 {
            break;
        }
        let first = steps.is_empty();
        let mut length = if first { 1.0 / norm(&here.gradient).max(1.0) } else { 1.0 };
        let (next, there) = loop {
            let next: Vec<f64> = weights.iter().zip(&direction).map(|(w, d)| w + length * d).collect();
            let there = at(&next);
            if there.loss <= here.loss + SUFFICIENT * length * slope || length < 1e-10 {
                break (next, there);
            }
            length *= 0.5;
        };
        let moved = difference(&next, &weights);
        let bent = difference(&there.gradient, &here.gradient);
        let curvature = dot(&moved, &bent);
        if curvature > 1e-12 {
            steps.push_back((moved, bent, curvature));
            if steps.len() > MEMORY {
                steps.pop_front();
            }
        }
        let settled = (here.loss - there.loss).abs() < 1e-7 * here.loss.abs().max(1.0);
        (weights, here) = (next, there);
        if settled {
            break;
        }
    }
    weights
}

/// Downhill, bent by what the last steps told about the curvature.
fn direction(gradient: &[f64], steps: &VecDeque<(Vec<f64>, Vec<f64>, f64)>) -> Vec<f64> {
    let mut q: Vec<f64> = gradient.iter().map(|g| -g).collect();
    let mut shares = Vec::with_capacity(steps.len());
    for (moved, bent, curvature) in steps.iter().rev() {
        let share = dot(moved, &q) / curvature;
        add(&mut q, -share, bent);
        shares.push(share);
    }
    if let Some((_, bent, curvature)) = steps.back() {
        let scale = curvature / dot(bent, bent);
        q.iter_mut().for_each(|x| *x *= scale);
    }
    for ((moved, bent, curvature), share) in steps.iter().zip(shares.into_iter().rev()) {
        let back = dot(bent, &q) / curvature;
        add(&mut q, share - back, moved);
    }
    q
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn norm(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

fn add(to: &mut [f64], factor: f64, what: &[f64]) {
    to.iter_mut().zip(what).for_each(|(x, y)| *x += factor * y);
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(x, y)| x - y).collect()
}

#[cfg(test)]
mod tests {
    use super::{Slope, minimise};

    #[test]
    fn the_bottom_of_a_bowl_is_found() {
        let at = |w: &[f64]| Slope {
            loss: (w[0] - 3.0).powi(2) + 10.0 * (w[1] + 1.0).powi(2),
            gradient: vec![2.0 * (w[0] - 3.0), 20.0 * (w[1] + 1.0)],
        };
        let found = minimise(2, 100, at);
        assert!((found[0] - 3.0).abs() < 1e-3 && (found[1] + 1.0).abs() < 1e-3, "{found:?}");
    }
}
