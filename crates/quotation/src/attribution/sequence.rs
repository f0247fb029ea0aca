//! Chooses the speakers of all quotes of an article together: who spoke before
//! has a say in who speaks now.

use super::ranking::{self, Bond};
use super::scene::Scene;

/// Ways to read the article so far that are kept.
const WIDTH: usize = 4;

/// The candidates of one quote.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    /// Indices of candidates.
    pub(crate) speakers: Vec<u32>,
    /// What speaks for each, whoever spoke before.
    pub(crate) scores: Vec<f32>,
    /// What ties each to the quote before.
    bonds: Vec<Bond>,
}

/// Who is taken for the speaker of a quote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Chosen {
    pub(crate) candidate: u32,
    /// The share of all candidates' chances that it has, those who are the
    /// same one together.
    pub(crate) chance: f32,
}

/// One way to read the article up to some quote.
#[derive(Clone)]
struct Reading {
    score: f32,
    previous: Option<u32>,
    /// Its last step; none before the first quote.
    step: Option<usize>,
}

/// What a reading chose for a quote, and the step of the quote before. Readings
/// share their beginnings, so that none is ever copied.
#[derive(Clone, Copy)]
struct Step {
    chosen: Option<Chosen>,
    before: Option<usize>,
}

/// The choices that led to a step, in the order of the quotes.
fn steps_to(step: Option<usize>, steps: &[Step]) -> Vec<Option<Chosen>> {
    let way = std::iter::successors(step.map(|step| steps[step]), |step| step.before.map(|step| steps[step]));
    let mut chosen: Vec<_> = way.map(|step| step.chosen).collect();
    chosen.reverse();
    chosen
}

/// The likeliest speakers of all quotes, by a beam over the readings.
pub(crate) fn decode(scene: &Scene<'_>, weights: &[f32]) -> Vec<Option<Chosen>> {
    let mut readings = vec![Reading { score: 0.0, previous: None, step: None }];
    let mut steps = Vec::new();
    for quote in 0..scene.quotes.len() {
        let choice = choice(scene, quote, weights);
        let mut next: Vec<Reading> = Vec::new();
        for reading in &readings {
            next.extend(extend(scene, &choice, reading, weights, &mut steps));
        }
        next.sort_by(|a, b| b.score.total_cmp(&a.score));
        // Readings that agree on the last speaker have the same future.
        let mut seen = Vec::new();
        next.retain(|reading| {
            let new = !seen.contains(&reading.previous);
            seen.push(reading.previous);
            new
        });
        next.truncate(WIDTH);
        readings = next;
    }
    steps_to(readings.first().and_then(|reading| reading.step), &steps)
}

fn choice(scene: &Scene<'_>, quote: usize, weights: &[f32]) -> Choice {
    let speakers = scene.speakers(&scene.quotes[quote]);
    let judge = |index: &u32| {
        let (features, bond) = ranking::judged(scene, quote, *index);
        (features.score(weights), bond)
    };
    let (scores, bonds) = speakers.iter().map(judge).unzip();
    Choice { speakers, scores, bonds }
}

fn extend(
    scene: &Scene<'_>,
    choice: &Choice,
    reading: &Reading,
    weights: &[f32],
    steps: &mut Vec<Step>,
) -> Vec<Reading> {
    let mut step = |chosen| {
        steps.push(Step { chosen, before: reading.step });
        Some(steps.len() - 1)
    };
    if choice.speakers.is_empty() {
        return vec![Reading { step: step(None), ..reading.clone() }];
    }
    let mut scores = choice.scores.clone();
    for (score, (index, bond)) in scores.iter_mut().zip(choice.speakers.iter().zip(&choice.bonds)) {
        *score += bond.score(scene, *index, reading.previous, weights);
    }
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    scores.iter_mut().for_each(|score| *score = (*score - most).exp());
    let total: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= total);
    let shares = scores;
    // Mentions of the same one add up; the best of them stands for all.
    let mut chances: Vec<(usize, f32)> = Vec::new();
    for (place, share) in shares.iter().enumerate() {
        let candidate = choice.speakers[place];
        match chances.iter_mut().find(|(other, _)| scene.same(candidate, choice.speakers[*other])) {
            Some((best, sum)) => {
                *sum += share;
                if *share > shares[*best] {
                    *best = place;
                }
            }
            None => chances.push((place, *share)),
        }
    }
    chances.sort_by(|a, b| b.1.total_cmp(&a.1));
    chances.truncate(WIDTH);
    let one = |(place, chance): (usize, f32)| {
        let candidate = choice.speakers[place];
        Reading {
            score: reading.score + chance.max(f32::MIN_POSITIVE).ln(),
            previous: Some(candidate),
            step: step(Some(Chosen { candidate, chance })),
        }
    };
    chances.into_iter().map(one).collect()
}
