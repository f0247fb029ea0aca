//! Keeps the features that count: a few hundred weights are enough, and can be read.

/// Fits, drops the least important half of what is too much, fits again, until
/// no more than `most` weights are left.
pub(crate) fn pruned(
    size: usize,
    most: usize,
    uses: &[usize],
    fit: impl Fn(&[bool]) -> Vec<f32>,
) -> Vec<f32> {
    let mut kept: Vec<bool> = uses.iter().map(|uses| *uses > 0).collect();
    kept.resize(size, false);
    loop {
        let weights = fit(&kept);
        let left = kept.iter().filter(|kept| **kept).count();
        if left <= most {
            return weights;
        }
        let next = if left > most * 3 / 2 { most + (left - most) / 3 } else { most };
        let mut order: Vec<usize> = (0..size).filter(|number| kept[*number]).collect();
        let weight = |number: usize| weights[number].abs() * (uses[number] as f32).sqrt();
        order.sort_by(|a, b| weight(*b).total_cmp(&weight(*a)).then(a.cmp(b)));
        for number in order.into_iter().skip(next) {
            kept[number] = false;
        }
    }
}

/// How many examples have each feature; those that all of a choice share say nothing.
pub(crate) fn uses<'f>(size: usize, all: impl Iterator<Item = &'f [u16]>) -> Vec<usize> {
    let mut uses = vec![0; size];
    for number in all.flatten() {
        uses[usize::from(*number)] += 1;
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::pruned;

    #[test]
    fn the_features_that_count_most_are_kept() {
        let fit =
            |kept: &[bool]| kept.iter().enumerate().map(|(n, k)| if *k { n as f32 } else { 0.0 }).collect();
        let weights = pruned(8, 3, &[1; 8], fit);
        assert_eq!(weights, [0.0, 0.0, 0.0, 0.0, 0.0, 5.0, 6.0, 7.0]);
    }
}
