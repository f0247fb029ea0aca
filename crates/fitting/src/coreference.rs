//! Whom pronouns mean: shows the cases that can be annotated.

use crate::data;
use quotation::training;
use serde::Serialize;
use std::path::Path;

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
