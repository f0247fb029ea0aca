use super::questions::Detection;
use super::ranking::Ranking;
use super::table;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What each feature counts, as fitted by the crate `fitting`.
#[derive(Debug, Clone, Default)]
#[cfg_attr(not(feature = "training"), expect(unreachable_pub, reason = "public for the fitting alone"))]
pub struct Weights {
    /// By the number of the feature of a quote and a candidate.
    pub ranking: Vec<f32>,
    /// By the number of the feature of a quoted span.
    pub detection: Vec<f32>,
    /// Score, and the share of quotes with it that are right; both rise.
    pub confidence: Vec<(f32, f32)>,
}

impl Weights {
    /// The share of quotes with this score that are right, between the points
    /// of the curve in proportion.
    pub(crate) fn confidence(&self, score: f32) -> f32 {
        let after = self.confidence.partition_point(|(known, _)| *known < score);
        let points = &self.confidence;
        match (after.checked_sub(1).and_then(|before| points.get(before)), points.get(after)) {
            (Some((low, from)), Some((high, to))) if high > low => {
                from + (to - from) * (score - low) / (high - low)
            }
            (Some((_, share)), _) => *share,
            // Below the first point the share falls to nothing with the score.
            (None, Some((first, share))) if *first > 0.0 => share * (score / first).max(0.0),
            _ => score,
        }
    }
}

/// The weights that ship, read at the first use.
pub(crate) static SHIPPED: LazyLock<Weights> = LazyLock::new(|| Weights {
    ranking: read(include_str!("../weights/speaker.tsv"), &table::names(Ranking::TEMPLATES)),
    detection: read(include_str!("../weights/quotation.tsv"), &table::names(Detection::TEMPLATES)),
    confidence: curve(include_str!("../weights/confidence.tsv")),
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

fn curve(rows: &str) -> Vec<(f32, f32)> {
    let rows = rows.lines().filter(|row| !row.starts_with('#')).filter_map(|row| row.split_once('\t'));
    rows.filter_map(|(score, share)| Some((score.parse().ok()?, share.parse().ok()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Detection, Ranking, SHIPPED, Weights, table};

    #[test]
    fn every_weight_that_ships_is_of_a_feature_that_is_asked() {
        let tables = [
            (include_str!("../weights/speaker.tsv"), table::names(Ranking::TEMPLATES)),
            (include_str!("../weights/quotation.tsv"), table::names(Detection::TEMPLATES)),
        ];
        for (rows, names) in tables {
            for row in rows.lines().filter(|row| !row.starts_with('#')) {
                let (name, weight) = row.split_once('\t').unwrap();
                assert!(names.iter().any(|known| known == name), "{name}");
                assert!(weight.parse::<f32>().is_ok_and(f32::is_finite), "{row}");
            }
        }
    }

    #[test]
    fn confidence_rises_with_the_score() {
        let shares: Vec<f32> = (0..=100).map(|score| SHIPPED.confidence(score as f32 / 100.0)).collect();
        assert!(shares.windows(2).all(|pair| pair[0] <= pair[1]), "{shares:?}");
        assert!(shares[0] >= 0.0 && shares[100] <= 1.0 && shares[100] > 0.9, "{shares:?}");
    }

    #[test]
    fn without_a_curve_the_score_is_the_confidence() {
        assert_eq!(Weights::default().confidence(0.25), 0.25);
    }
}
