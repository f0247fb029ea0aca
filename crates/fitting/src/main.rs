//! Fits the weights that the crate `quotation` ships, and measures them.
//!
//! Must not be depended on: it serves developers, and reads data that is not
//! part of the repository. Start with [`main`].

mod coreference;
mod data;
mod detection;
mod examples;
mod lbfgs;
mod measure;
mod names;
mod ranking;

use data::Article;
use detection::Case;
use examples::Example;
use measure::{Figures, Miss};
use quotation::training::{self, Weights};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const FOLDS: usize = 5;
/// A span is taken from this chance on.
const THRESHOLD: f32 = 0.5;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["fit", data, weights] => fit(Path::new(data), Path::new(weights)),
        ["cross", data] => cross(Path::new(data), None),
        ["cross", data, errors] => cross(Path::new(data), Some(PathBuf::from(errors))),
        ["pronouns", data] => coreference::show(Path::new(data)),
        ["evaluate", data] => evaluate(Path::new(data)),
        _ => Err(
            "usage: fitting fit DATA.jsonl WEIGHTS-FOLDER | cross DATA.jsonl [ERRORS] | evaluate DATA.jsonl"
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

/// Weights from the articles with these indices.
fn weights(articles: &[Article], examples: &[Example], chosen: &[usize]) -> Weights {
    let picked: Vec<&Example> = chosen.iter().map(|index| &examples[*index]).collect();
    let mut weights =
        Weights { ranking: ranking::fit(&picked, training::ranking_names().len()), detection: Vec::new() };
    let cases: Vec<Vec<Case>> =
        chosen.par_iter().map(|index| cases(&articles[*index], &examples[*index], &weights)).collect();
    let cases: Vec<&Case> = cases.iter().flatten().collect();
    weights.detection = detection::fit(&cases, training::detection_names().len());
    weights
}

fn cases(article: &Article, example: &Example, weights: &Weights) -> Vec<Case> {
    let all = training::view(&article.text, |view| view.detection(weights));
    let cases = all.into_iter().zip(&example.quotes).filter(|(_, quoted)| !quoted.unclear);
    cases.map(|(features, quoted)| Case { features, quotation: quoted.gold.is_some() }).collect()
}

/// Measures on each fifth of the articles what is fitted on the others.
fn cross(data: &Path, errors: Option<PathBuf>) -> Result<(), String> {
    let articles = data::load(data)?;
    let examples: Vec<Example> = articles.par_iter().map(examples::example).collect();
    println!("{}", reach(&articles, &examples));
    let mut all = Figures::default();
    let mut told = String::new();
    for fold in 0..FOLDS {
        let rest: Vec<usize> = (0..articles.len()).filter(|index| index % FOLDS != fold).collect();
        let weights = weights(&articles, &examples, &rest);
        let held: Vec<&Article> = articles.iter().skip(fold).step_by(FOLDS).collect();
        let (figures, lines) = measured(&held, &weights);
        println!("fold {fold}: {}", figures.line());
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
    println!("{}", measured(&held, &training::shipped()).0.line());
    Ok(())
}

fn fit(data: &Path, folder: &Path) -> Result<(), String> {
    let articles = data::load(data)?;
    let examples: Vec<Example> = articles.par_iter().map(examples::example).collect();
    let chosen: Vec<usize> = (0..articles.len()).collect();
    let weights = weights(&articles, &examples, &chosen);
    write(
        &folder.join("speaker.tsv"),
        "a candidate of a quote",
        &training::ranking_names(),
        &weights.ranking,
    )?;
    write(&folder.join("quotation.tsv"), "a quoted span", &training::detection_names(), &weights.detection)?;
    let held: Vec<&Article> = articles.iter().collect();
    println!("on the data of the fit: {}", measured(&held, &weights).0.line());
    Ok(())
}

fn write(path: &Path, of: &str, names: &[String], weights: &[f32]) -> Result<(), String> {
    let mut rows = format!(
        "# What each feature of {of} counts. Fitted by `cargo xtask fit` on PolNeAR 1.0 (Newell et al., LREC 2018),\n\
         # training part; docs/quotation.md tells how. feature, weight; those near zero are left out.\n"
    );
    for (name, weight) in names.iter().zip(weights).filter(|(_, weight)| weight.abs() >= 0.005) {
        rows += &format!("{name}\t{weight:.3}\n");
    }
    std::fs::write(path, rows).map_err(|error| format!("{}: {error}", path.display()))
}
