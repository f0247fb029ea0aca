//! Fits the weights that the crate `quotation` ships, and measures them.
//!
//! Must not be depended on: it serves developers, and reads data that is not
//! part of the repository. Start with [`main`].

mod calibration;
mod coreference;
mod data;
mod detection;
mod examples;
mod lbfgs;
mod learning;
mod measure;
mod names;
mod prune;
mod ranking;
mod writing;

use data::Article;
use examples::Example;
use measure::{Figures, Miss, THRESHOLD};
use quotation::training::{self, Weights};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["fit", data, weights] => fit(Path::new(data), Path::new(weights)),
        ["cross", data] => cross(Path::new(data), None),
        ["cross", data, errors] => cross(Path::new(data), Some(PathBuf::from(errors))),
        ["pronouns", data] => coreference::show(Path::new(data)),
        ["fit-pronouns", data, labels, table] => {
            coreference::fit(Path::new(data), Path::new(labels), Path::new(table))
        }
        ["evaluate", data] => evaluate(Path::new(data)),
        _ => Err(
            "usage: fitting fit DATA.jsonl WEIGHTS-FOLDER | cross DATA.jsonl [ERRORS] | evaluate DATA.jsonl | \
             pronouns DATA.jsonl | fit-pronouns DATA.jsonl LABELS.jsonl WEIGHTS.tsv"
                .into(),
        ),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Measures on each fifth of the articles what is fitted on the others.
fn cross(data: &Path, errors: Option<PathBuf>) -> Result<(), String> {
    let articles = data::load(data)?;
    let examples: Vec<Example> = articles.par_iter().map(examples::example).collect();
    println!("{}", reach(&articles, &examples));
    let mut all = Figures::default();
    let mut told = String::new();
    for (index, (weights, held)) in learning::folds(&articles, &examples).into_iter().enumerate() {
        let (figures, lines) = measured(&held, &weights);
        println!("fold {index}: {}", figures.line());
        all.merge(&figures);
        told += &lines;
    }
    println!("all:    {}", all.line());
    if let Some(path) = errors {
        std::fs::write(&path, told).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// How many quotes have a right candidate at all.
fn reach(articles: &[Article], examples: &[Example]) -> String {
    let gold: usize = articles
        .iter()
        .flat_map(|article| &article.quotes)
        .filter(|gold| gold.quoted && !gold.optional)
        .count();
    let quotes = || {
        examples
            .iter()
            .flat_map(|example| &example.quotes)
            .filter(|quoted| quoted.gold.is_some() && !quoted.unclear)
    };
    let right = quotes().filter(|quoted| quoted.options.iter().any(|option| option.right)).count();
    let options: usize = quotes().map(|quoted| quoted.options.len()).sum();
    format!(
        "{gold} quotes, {} as spans, {right} with a right candidate, {:.1} candidates each",
        quotes().count(),
        options as f64 / quotes().count().max(1) as f64
    )
}

fn measured(articles: &[&Article], weights: &Weights) -> (Figures, String) {
    let parts: Vec<(Figures, String)> = articles
        .par_iter()
        .map(|article| {
            let mut figures = Figures::default();
            let misses = training::view(&article.text, |view| {
                let mut misses = figures.add(article, &view.verdicts(weights), THRESHOLD);
                examples::reachable(article, &view, &mut misses);
                misses
            });
            let lines = misses.iter().map(|miss| told(article, miss)).collect();
            (figures, lines)
        })
        .collect();
    let mut all = Figures::default();
    let mut lines = String::new();
    for (figures, more) in parts {
        all.merge(&figures);
        lines += &more;
    }
    (all, lines)
}

/// An error with the words around it, on one line.
fn told(article: &Article, miss: &Miss) -> String {
    let text = &article.text;
    let mut start = miss.range.start().saturating_sub(260);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut end = (miss.range.end().min(miss.range.start() + 160) + 160).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut middle = miss.range.end().min(end);
    while !text.is_char_boundary(middle) {
        middle -= 1;
    }
    let shown =
        [&text[start..miss.range.start()], "⟦", &text[miss.range.start()..middle], "⟧", &text[middle..end]]
            .concat();
    format!("{}\tgold: {}\tfound: {}\t{}\n", miss.kind, miss.gold, miss.found, shown.replace('\n', " ¶ "))
}

fn evaluate(data: &Path) -> Result<(), String> {
    let articles = data::load(data)?;
    let held: Vec<&Article> = articles.iter().collect();
    let weights = training::shipped();
    println!("{}", measured(&held, &weights).0.line());
    println!("{}", reliability(&articles, &weights));
    Ok(())
}

/// How many are right at each level of confidence.
fn reliability(articles: &[Article], weights: &Weights) -> String {
    let mut levels = [(0, 0, 0.0); 5];
    for article in articles {
        for verdict in training::view(&article.text, |view| view.verdicts(weights)) {
            let Some(right) = learning::right(article, &verdict).filter(|_| verdict.quotation >= THRESHOLD)
            else {
                continue;
            };
            let level = &mut levels[((verdict.confidence * 10.0) as usize).clamp(5, 9) - 5];
            *level = (level.0 + 1, level.1 + usize::from(right), level.2 + f64::from(verdict.confidence));
        }
    }
    let told = levels.iter().filter(|level| level.0 > 0).map(|(all, right, sum)| {
        let all_of = *all as f64;
        format!("{:.2} told, {:.2} right ({all})", sum / all_of, *right as f64 / all_of)
    });
    format!("confidence: {}", told.collect::<Vec<_>>().join("  "))
}

fn fit(data: &Path, folder: &Path) -> Result<(), String> {
    let articles = data::load(data)?;
    let examples: Vec<Example> = articles.par_iter().map(examples::example).collect();
    let folds = learning::folds(&articles, &examples);
    let mut all = Figures::default();
    for (weights, held) in &folds {
        all.merge(&measured(held, weights).0);
    }
    println!("cross validation: {}", all.line());
    let chosen: Vec<usize> = (0..articles.len()).collect();
    let mut weights = learning::weights(&articles, &examples, &chosen);
    weights.confidence = learning::confidence(&folds);
    writing::write(folder, &weights)?;
    let held: Vec<&Article> = articles.iter().collect();
    println!("on the data of the fit: {}", measured(&held, &weights).0.line());
    Ok(())
}
