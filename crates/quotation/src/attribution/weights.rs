use super::detection::Detection;
use super::ranking::Ranking;
use super::table;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What each feature counts, as fitted by the crate `fitting`.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    /// By the number of the feature of a quote and a candidate.
    pub ranking: Vec<f32>,
    /// By the number of the feature of a quoted span.
    pub detection: Vec<f32>,
}

/// The weights that ship, read at the first use.
pub(crate) static SHIPPED: LazyLock<Weights> = LazyLock::new(|| Weights {
    ranking: read(include_str!("../weights/speaker.tsv"), &table::names(Ranking::TEMPLATES)),
    detection: read(include_str!("../weights/quotation.tsv"), &table::names(Detection::TEMPLATES)),
});

/// Weights by the number of their feature; a feature that is not told counts 0,
/// a name nobody knows is left out (a test sees to it that none is).
fn read(rows: &str, names: &[String]) -> Vec<f32> {
    let told: HashMap<&str, f32> = rows
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| row.split_once('\t'))
        .filter_map(|(name, weight)| Some((name, weight.parse().ok()?)))
        .collect();
    names.iter().map(|name| told.get(name.as_str()).copied().unwrap_or(0.0)).collect()
}
