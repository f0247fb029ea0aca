//! The annotated articles as the fitting sees them: numbers of features, and
//! which of the candidates are right.

use crate::data::{Article, Gold, GoldSpeaker};
use crate::measure::Miss;
use crate::names;
use quotation::training::{Candidate, View, view};
use text::TextRange;

/// One article.
pub(crate) struct Example {
    pub(crate) quotes: Vec<Quoted>,
}

/// One quoted span.
pub(crate) struct Quoted {
    /// Index of the annotated quotation, if it is one.
    pub(crate) gold: Option<usize>,
    /// Not to be learnt from.
    pub(crate) unclear: bool,
    pub(crate) options: Vec<Opted>,
}

/// One candidate of a quote.
pub(crate) struct Opted {
    pub(crate) features: Vec<u16>,
    pub(crate) right: bool,
}

pub(crate) fn example(article: &Article) -> Example {
    view(&article.text, |view| read(article, &view))
}

fn read(article: &Article, view: &View<'_>) -> Example {
    let mut previous = None;
    let mut quotes = Vec::new();
    for (index, (marked, _)) in view.quotes().into_iter().enumerate() {
        let gold = matching(article, marked);
        let speaker = gold.and_then(|gold| article.quotes[gold].speaker.as_ref());
        let candidates = view.candidates(index);
        let right: Vec<bool> = right_ones(&candidates, speaker);
        let option = |(candidate, right): (&Candidate, &bool)| {
            let mut features = view.ranking(index, candidate.index);
            features.extend(view.previous(index, candidate.index, previous));
            Opted { features, right: *right }
        };
        let options = candidates.iter().zip(&right).map(option).collect();
        let hit = candidates.iter().zip(&right).rev().find(|(_, right)| **right);
        if let Some((hit, _)) = hit {
            previous = Some(hit.index);
        }
        let unclear = gold.is_some_and(|gold| article.quotes[gold].optional);
        quotes.push(Quoted { gold, unclear, options });
    }
    Example { quotes }
}

/// Tells the misses whose right speaker was among the candidates.
pub(crate) fn reachable(article: &Article, view: &View<'_>, misses: &mut [Miss]) {
    for (index, (marked, _)) in view.quotes().into_iter().enumerate() {
        for miss in misses.iter_mut().filter(|miss| miss.range == marked && miss.kind == "speaker") {
            let speaker = matching(article, marked).and_then(|gold| article.quotes[gold].speaker.as_ref());
            if !right_ones(&view.candidates(index), speaker).contains(&true) {
                miss.kind = "unreachable";
            }
        }
    }
}

/// The annotated quotation that a span covers for the most part.
pub(crate) fn matching(article: &Article, marked: TextRange) -> Option<usize> {
    let span = crate::data::trim(&article.text, marked);
    let overlap = |gold: &Gold| {
        let both = gold.range.end().min(span.end()).saturating_sub(gold.range.start().max(span.start()));
        let either = gold.range.len() + span.len() - both;
        if either == 0 { 0.0 } else { both as f64 / either as f64 }
    };
    let quoted = article.quotes.iter().enumerate().filter(|(_, gold)| gold.quoted);
    quoted
        .map(|(index, gold)| (index, overlap(gold)))
        .filter(|(_, share)| *share >= 0.5)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(index, _)| index)
}

/// Those that lie in the annotated mention and have its head; where none does,
/// those that lie in it.
fn right_ones(candidates: &[Candidate], speaker: Option<&GoldSpeaker>) -> Vec<bool> {
    let Some(speaker) = speaker else { return vec![false; candidates.len()] };
    let lies = |candidate: &Candidate| {
        speaker
            .ranges
            .iter()
            .any(|range| candidate.range.start().max(range.start()) < candidate.range.end().min(range.end()))
    };
    let right = |candidate: &Candidate| lies(candidate) && is_head(speaker, candidate);
    candidates.iter().map(right).collect()
}

fn is_head(speaker: &GoldSpeaker, candidate: &Candidate) -> bool {
    if speaker.pronoun != candidate.pronoun {
        return false;
    }
    let known: Vec<String> = speaker.names.iter().map(|name| names::last(name)).collect();
    let head = candidate.head.trim_end_matches('.');
    speaker.heads.iter().chain(&known).any(|gold| gold == head || gold.trim_end_matches("'s") == head)
}
