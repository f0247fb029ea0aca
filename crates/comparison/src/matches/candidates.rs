//! Which articles are worth comparing.

use super::Limits;
use crate::grams;
use crate::words::keyed::KeyMap;
use crate::{Library, Words};

/// The articles to compare, and what their keys told.
pub(super) struct Candidates {
    /// The best first.
    pub(super) best: Vec<u64>,
    pub(super) limited: bool,
    /// For each word whether the gram that begins there stands in few articles, in the order of the words.
    telling: Vec<bool>,
    starts: Vec<usize>,
    /// The names of the new article that few articles have, sorted.
    names: Vec<u64>,
}

/// Names that two articles on one event share at least, and the share of those of the one with fewer.
const AKIN: (usize, f64) = (3, 0.4);

/// A key's part in the rank of an article: `ln` of how many times rarer it is than a common one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Rank {
    rare: f32,
    common: u32,
}

impl Candidates {
    pub(super) fn find<L: Library>(
        number: u64,
        words: &Words,
        lookups: Vec<u64>,
        library: &mut L,
        limits: Limits,
    ) -> Result<Self, L::Error> {
        let mut ranks: KeyMap<Rank> = KeyMap::default();
        let mut common: KeyMap<bool> = KeyMap::default();
        let mut names = grams::names(words);
        let keys = lookups.into_iter().chain(names.iter().copied());
        for key in keys {
            let articles = library.articles_with(key, limits.per_key)?;
            let is_common = articles.len() >= limits.per_key;
            common.insert(key, is_common);
            let worth = (limits.per_key as f32 / articles.len().max(1) as f32).ln();
            for article in articles.into_iter().filter(|article| *article != number) {
                let rank = ranks.entry(article).or_default();
                match is_common {
                    true => rank.common += 1,
                    false => rank.rare += worth + 0.1,
                }
            }
        }
        let mut ranked: Vec<(u64, Rank)> = ranks.into_iter().collect();
        // What shares only common keys comes last, the newest of equals first.
        ranked.sort_unstable_by(|(a, one), (b, other)| {
            other.rare.total_cmp(&one.rare).then(other.common.cmp(&one.common)).then(b.cmp(a))
        });
        names.retain(|name| common.get(name) == Some(&false));
        let keys = grams::telling(words.as_slice());
        let telling =
            keys.iter().map(|key| key.is_some_and(|key| common.get(&key) == Some(&false))).collect();
        Ok(Self {
            limited: ranked.len() > limits.candidates,
            best: ranked.into_iter().take(limits.candidates).map(|(article, _)| article).collect(),
            telling,
            names,
            starts: words.as_slice().iter().map(|word| word.range().start()).collect(),
        })
    }

    /// Whether an article with these names (sorted) is about what the new one is about.
    pub(super) fn is_akin(&self, names: &[u64]) -> bool {
        let shared = self.names.iter().filter(|name| names.binary_search(name).is_ok()).count();
        shared >= AKIN.0 && shared as f64 >= AKIN.1 * self.names.len().min(names.len()) as f64
    }

    /// How many words of the passage (bytes of the new article) begin a gram that few articles have.
    pub(super) fn telling(&self, passage: text::TextRange) -> usize {
        let first = self.starts.partition_point(|start| *start < passage.start());
        let after = self.starts.partition_point(|start| *start < passage.end());
        let inside = self.telling.iter().take(after.saturating_sub(grams::SIZE - 1)).skip(first);
        inside.filter(|telling| **telling).count()
    }
}
