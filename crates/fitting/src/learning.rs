//! From annotated articles to weights.

use crate::data::Article;
use crate::detection::{self, Case};
use crate::examples::Example;
use crate::prune::{pruned, uses};
use crate::{calibration, names, ranking};
use quotation::training::{self, Verdict, Weights};
use rayon::prelude::*;

/// Parts for cross validation, by article.
pub(crate) const FOLDS: usize = 5;
/// The most weights of the ranking, and of the detection.
const RANKING: usize = 300;
const DETECTION: usize = 315;

/// Weights from the articles with these indices; without a curve of confidence.
pub(crate) fn weights(articles: &[Article], examples: &[Example], chosen: &[usize]) -> Weights {
    let picked: Vec<&Example> = chosen.iter().map(|index| &examples[*index]).collect();
    let size = training::ranking_names().len();
    let options = picked.iter().flat_map(|example| &example.quotes).flat_map(|quoted| &quoted.options);
    let uses_of_ranking = uses(size, options.map(|option| option.features.as_slice()));
    let fit = |kept: &[bool]| ranking::fit(&picked, kept);
    let mut weights = Weights { ranking: pruned(size, RANKING, &uses_of_ranking, fit), ..Weights::default() };
    let cases: Vec<Vec<Case>> =
        chosen.par_iter().map(|index| cases(&articles[*index], &examples[*index], &weights)).collect();
    let cases: Vec<&Case> = cases.iter().flatten().collect();
    let size = training::detection_names().len();
    let uses_of_detection = uses(size, cases.iter().map(|case| case.features.as_slice()));
    let uses_of_detection = detection::doubts(&cases, &uses_of_detection);
    weights.detection = pruned(size, DETECTION, &uses_of_detection, |kept| detection::fit(&cases, kept));
    weights
}

fn cases(article: &Article, example: &Example, weights: &Weights) -> Vec<Case> {
    let all = training::view(&article.text, |view| view.detection(weights));
    let cases = all.into_iter().zip(&example.quotes).filter(|(_, quoted)| !quoted.unclear);
    cases.map(|(features, quoted)| Case { features, quotation: quoted.gold.is_some() }).collect()
}

/// For each fold, what the others teach, and the articles held back.
pub(crate) fn folds<'a>(articles: &'a [Article], examples: &[Example]) -> Vec<(Weights, Vec<&'a Article>)> {
    let fold = |fold: usize| {
        let rest: Vec<usize> = (0..articles.len()).filter(|index| index % FOLDS != fold).collect();
        let held = articles.iter().skip(fold).step_by(FOLDS).collect();
        (weights(articles, examples, &rest), held)
    };
    (0..FOLDS).map(fold).collect()
}

/// The share of quotes that are right at each score, on articles held back.
pub(crate) fn confidence(folds: &[(Weights, Vec<&Article>)]) -> Vec<(f32, f32)> {
    let cases = folds.iter().flat_map(|(weights, held)| {
        let judged: Vec<Vec<(f32, bool)>> = held.par_iter().map(|article| judged(article, weights)).collect();
        judged.into_iter().flatten()
    });
    calibration::curve(cases.collect())
}

fn judged(article: &Article, weights: &Weights) -> Vec<(f32, bool)> {
    let verdicts = training::view(&article.text, |view| view.verdicts(weights));
    let taken = verdicts.iter().filter(|verdict| verdict.quotation >= crate::measure::THRESHOLD);
    taken.filter_map(|verdict| Some((verdict.quotation * verdict.chance, right(article, verdict)?))).collect()
}

/// Whether span and speaker are right; `None` where the annotation is unsure.
pub(crate) fn right(article: &Article, verdict: &Verdict) -> Option<bool> {
    let Some(gold) = crate::examples::matching(article, verdict.marked) else { return Some(false) };
    let gold = &article.quotes[gold];
    if gold.optional {
        return None;
    }
    let speaker = gold.speaker.as_ref()?;
    let (head, entity) = names::agree(speaker, &verdict.mention, &verdict.name);
    Some(head && entity.unwrap_or(true))
}
