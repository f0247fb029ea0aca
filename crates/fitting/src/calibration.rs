//! Turns scores into shares: isotonic regression (pool adjacent violators),
//! cut down to a few points.

/// The most points kept.
const POINTS: usize = 12;

/// Score and share at a few points, both rising.
pub(crate) fn curve(mut cases: Vec<(f32, bool)>) -> Vec<(f32, f32)> {
    cases.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut points: Vec<(f32, f32)> = Vec::new();
    let size = cases.len().div_ceil(POINTS).max(1);
    let groups: Vec<(f64, f64)> = cases
        .chunks(size)
        .map(|group| {
            let score = group.iter().map(|case| f64::from(case.0)).sum::<f64>() / group.len() as f64;
            let right = group.iter().filter(|case| case.1).count() as f64;
            (score, right / group.len() as f64)
        })
        .collect();
    let mut pools: Vec<(f64, f64, f64)> = Vec::new();
    for (score, share) in groups {
        pools.push((score, share, 1.0));
        while let [.., a, b] = pools[..]
            && a.1 >= b.1
        {
            pools.truncate(pools.len() - 2);
            let weight = a.2 + b.2;
            pools.push(((a.0 * a.2 + b.0 * b.2) / weight, (a.1 * a.2 + b.1 * b.2) / weight, weight));
        }
    }
    points.extend(pools.into_iter().map(|(score, share, _)| (score as f32, share as f32)));
    points
}

#[cfg(test)]
mod tests {
    use super::curve;

    #[test]
    fn a_share_never_falls_as_the_score_rises() {
        let cases = (0..240).map(|n| (n as f32 / 240.0, n % 7 != 0 && n % 5 != 1)).collect();
        let points = curve(cases);
        assert!(points.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1), "{points:?}");
    }
}
