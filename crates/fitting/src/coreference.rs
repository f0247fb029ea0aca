//! Whom pronouns mean: shows the cases that can be annotated, and fits the
//! weights of the clues to those that were.

use crate::data;
use crate::lbfgs::{Slope, minimise};
use crate::names::last;
use quotation::training;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::Path;

/// How strongly a weight is held to where it starts: few pronouns are
/// annotated, and the starting weights are set by what the clues mean.
const HOLD: f64 = 8.0;

/// A pronoun that is a speaker, with everybody it may mean.
#[derive(Serialize)]
struct Shown {
    article: usize,
    start: usize,
    end: usize,
    candidates: Vec<(String, Vec<&'static str>)>,
    chosen: Option<String>,
}

/// Prints each annotated pronoun as a JSON line, offsets in bytes.
pub(crate) fn show(data: &Path) -> Result<(), String> {
    let names = training::clue_names();
    for (index, article) in data::load(data)?.iter().enumerate() {
        let speakers: Vec<_> = article
            .quotes
            .iter()
            .filter_map(|gold| gold.speaker.as_ref())
            .filter(|speaker| speaker.pronoun)
            .flat_map(|speaker| &speaker.ranges)
            .collect();
        for case in training::pronouns(&article.text) {
            if speakers.iter().any(|speaker| speaker.start() == case.range.start()) {
                let clues = |clues: Vec<usize>| clues.into_iter().map(|clue| names[clue]).collect();
                let shown = Shown {
                    article: index,
                    start: case.range.start(),
                    end: case.range.end(),
                    candidates: case.candidates.into_iter().map(|(name, list)| (name, clues(list))).collect(),
                    chosen: case.chosen,
                };
                println!("{}", serde_json::to_string(&shown).map_err(|problem| problem.to_string())?);
            }
        }
    }
    Ok(())
}

/// A pronoun as annotated: the number of its line in the data, the byte where
/// it starts, and whom it means.
#[derive(Deserialize)]
struct Label {
    article: usize,
    start: usize,
    name: String,
}

/// The clues of each candidate, and whether that one is meant.
struct Choice(Vec<(Vec<usize>, bool)>);

/// Fits the table of weights in place: name, weight, weight to start from.
pub(crate) fn fit(data: &Path, labels: &Path, table: &Path) -> Result<(), String> {
    let choices = choices(data, labels)?;
    let start = starts(table)?;
    let moved = minimise(start.len(), 200, |delta| slope(&choices, &start, delta));
    let weights: Vec<f64> = start.iter().zip(&moved).map(|(start, moved)| start + moved).collect();
    let right = choices.iter().filter(|choice| chosen(choice, &weights)).count();
    println!("{} of {} annotated pronouns right", right, choices.len());
    let line = |((name, weight), start): ((&&str, &f64), &f64)| format!("{name}\t{weight:.2}\t{start}\n");
    let lines: String = training::clue_names().iter().zip(&weights).zip(&start).map(line).collect();
    std::fs::write(table, lines).map_err(|error| format!("{}: {error}", table.display()))
}

fn choices(data: &Path, labels: &Path) -> Result<Vec<Choice>, String> {
    let articles = data::load(data)?;
    let text = std::fs::read_to_string(labels).map_err(|error| format!("{}: {error}", labels.display()))?;
    let mut choices = Vec::new();
    for line in text.lines() {
        let label: Label = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let Some(article) = articles.get(label.article) else { continue };
        let wanted = last(&label.name);
        let cases = training::pronouns(&article.text);
        let Some(case) = cases.into_iter().find(|case| case.range.start() == label.start) else { continue };
        let candidates = case.candidates.into_iter().map(|(name, clues)| (clues, last(&name) == wanted));
        let choice = Choice(candidates.collect());
        if choice.0.iter().any(|(_, meant)| *meant) {
            choices.push(choice);
        }
    }
    Ok(choices)
}

/// The starting weight of each clue, zero for a new one.
fn starts(table: &Path) -> Result<Vec<f64>, String> {
    let text = std::fs::read_to_string(table).map_err(|error| format!("{}: {error}", table.display()))?;
    let rows = text.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        Some((fields.next()?, fields.nth(1)?.parse::<f64>().ok()?))
    });
    let known: HashMap<&str, f64> = rows.collect();
    Ok(training::clue_names().iter().map(|name| known.get(name).copied().unwrap_or_default()).collect())
}

fn score(clues: &[usize], weights: &[f64]) -> f64 {
    clues.iter().map(|clue| weights[*clue]).sum()
}

fn chosen(choice: &Choice, weights: &[f64]) -> bool {
    let best =
        choice.0.iter().max_by(|one, other| score(&one.0, weights).total_cmp(&score(&other.0, weights)));
    best.is_some_and(|(_, meant)| *meant)
}

/// The loss of a softmax over the candidates, and of leaving the start.
fn slope(choices: &[Choice], start: &[f64], delta: &[f64]) -> Slope {
    let weights: Vec<f64> = start.iter().zip(delta).map(|(start, delta)| start + delta).collect();
    let mut gradient: Vec<f64> = delta.iter().map(|delta| HOLD * delta).collect();
    let mut loss = delta.iter().map(|delta| HOLD * delta * delta / 2.0).sum::<f64>();
    for Choice(candidates) in choices {
        let raised: Vec<f64> = candidates.iter().map(|(clues, _)| score(clues, &weights).exp()).collect();
        let all: f64 = raised.iter().sum();
        let meant: f64 =
            raised.iter().zip(candidates).filter(|(_, one)| one.1).map(|(raised, _)| raised).sum();
        loss -= (meant / all).ln();
        for (raised, (clues, right)) in raised.iter().zip(candidates) {
            let push = raised / all - if *right { raised / meant } else { 0.0 };
            for clue in clues {
                gradient[*clue] += push;
            }
        }
    }
    Slope { loss, gradient }
}
