//! Chooses the speakers of all quotes of an article together: who spoke before
//! has a say in who speaks now.

use super::ranking;
use super::scene::Scene;
use super::table::Features;

/// Ways to read the article so far that are kept.
const WIDTH: usize = 4;

/// The candidates of one quote.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    /// Indices of candidates.
    pub(crate) speakers: Vec<u32>,
    /// What speaks for each, whoever spoke before.
    pub(crate) scores: Vec<f32>,
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
    chosen: Vec<Option<Chosen>>,
}

/// The likeliest speakers of all quotes, by a beam over the readings.
pub(crate) fn decode(scene: &Scene<'_>, weights: &[f32]) -> Vec<Option<Chosen>> {
    let mut readings = vec![Reading { score: 0.0, previous: None, chosen: Vec::new() }];
    for quote in 0..scene.quotes.len() {
        let choice = choice(scene, quote, weights);
        let mut next: Vec<Reading> =
            readings.iter().flat_map(|reading| extend(scene, quote, &choice, reading, weights)).collect();
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
    readings.into_iter().next().map_or_else(Vec::new, |reading| reading.chosen)
}

fn choice(scene: &Scene<'_>, quote: usize, weights: &[f32]) -> Choice {
    let speakers = scene.speakers(&scene.quotes[quote]);
    let score = |index: &u32| ranking::features(scene, quote, *index).score(weights);
    let scores = speakers.iter().map(score).collect();
    Choice { speakers, scores }
}

fn extend(
    scene: &Scene<'_>,
    quote: usize,
    choice: &Choice,
    reading: &Reading,
    weights: &[f32],
) -> Vec<Reading> {
    if choice.speakers.is_empty() {
        let mut reading = reading.clone();
        reading.chosen.push(None);
        return vec![reading];
    }
    let mut scores = choice.scores.clone();
    for (score, index) in scores.iter_mut().zip(&choice.speakers) {
        let mut features = Features::new();
        ranking::previous(scene, quote, *index, reading.previous, &mut features);
        *score += features.score(weights);
    }
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let total: f32 = scores.iter().map(|score| (score - most).exp()).sum();
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    order.truncate(WIDTH);
    let one = |place: usize| {
        let candidate = choice.speakers[place];
        let alike = choice.speakers.iter().zip(&scores).filter(|(other, _)| scene.same(candidate, **other));
        let chance = alike.map(|(_, score)| (score - most).exp()).sum::<f32>() / total;
        let mut next = reading.clone();
        next.score += scores[place] - most - total.ln();
        next.previous = Some(candidate);
        next.chosen.push(Some(Chosen { candidate, chance }));
        next
    };
    order.into_iter().map(one).collect()
}
