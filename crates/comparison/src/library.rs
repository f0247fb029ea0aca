//! Where older articles come from.

use crate::{Speaker, Words, postings};
use std::convert::Infallible;
use text::TextRange;

/// An article as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The whole text.
    pub text: String,
    /// What does not count: boilerplate, repeats (bytes).
    pub masked: Vec<TextRange>,
    /// The quotations in it.
    pub spans: Vec<Marked>,
    /// Day of publication, as a count of days from any day.
    pub day: Option<i32>,
}

impl Record {
    /// Its words, without what is masked.
    pub fn words(&self) -> Words {
        Words::of(&self.text).without(&self.masked)
    }

    /// The keys it is found by.
    pub fn postings(&self) -> Vec<u64> {
        postings(&self.words(), &self.spans)
    }
}

/// A quotation in an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// Its stretches, in bytes; one unless "he said" interrupts it.
    pub stretches: Vec<TextRange>,
    /// Whether the words stand in quotation marks.
    pub quoted: bool,
    /// Who said it; `None` when not known.
    pub speaker: Option<Speaker>,
}

/// The articles that are there already. Numbers grow with every article.
pub trait Library {
    /// What can go wrong when it is read.
    type Error;

    /// The articles posted under `key`, newest first, `limit` at most.
    fn articles_with(&mut self, key: u64, limit: usize) -> Result<Vec<u64>, Self::Error>;

    /// The article; `None` when it is gone.
    fn article(&mut self, number: u64) -> Result<Option<Record>, Self::Error>;
}

/// A library that is gone when the program ends; for tests and measurements.
/// Holds at most 2^24 articles. Two keys that agree in 40 bits are taken for
/// one, as what they find is compared word by word anyway.
#[derive(Debug, Default)]
pub struct MemoryLibrary {
    records: Vec<Record>,
    /// Sorted postings, key above article; each level is at least twice as long as the next.
    levels: Vec<Vec<u64>>,
}

const ARTICLE_BITS: u32 = 24;

impl MemoryLibrary {
    /// Puts an article in, and gives its number.
    ///
    /// # Panics
    /// When it is full.
    pub fn add(&mut self, record: Record) -> u64 {
        let number = self.records.len() as u64;
        assert!(number < 1 << ARTICLE_BITS, "the library is full");
        let mut level: Vec<u64> = record.postings().into_iter().map(|key| posting(key, number)).collect();
        level.sort_unstable();
        while let Some(last) = self.levels.pop_if(|last| last.len() < 2 * level.len()) {
            level = merged(&last, &level);
        }
        self.levels.push(level);
        self.records.push(record);
        number
    }

    /// How many articles it holds.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many postings it holds.
    pub fn postings(&self) -> usize {
        self.levels.iter().map(Vec::len).sum()
    }
}

impl Library for MemoryLibrary {
    type Error = Infallible;

    fn articles_with(&mut self, key: u64, limit: usize) -> Result<Vec<u64>, Infallible> {
        let mut found = Vec::new();
        // Later levels hold later articles.
        for level in self.levels.iter().rev() {
            let first = level.partition_point(|posted| *posted < posting(key, 0));
            let after = first
                + level[first..]
                    .partition_point(|posted| posted >> ARTICLE_BITS == posting(key, 0) >> ARTICLE_BITS);
            let newest = level[first..after].iter().rev().map(|posted| posted & ((1 << ARTICLE_BITS) - 1));
            found.extend(newest.take(limit - found.len()));
            if found.len() == limit {
                break;
            }
        }
        Ok(found)
    }

    fn article(&mut self, number: u64) -> Result<Option<Record>, Infallible> {
        Ok(usize::try_from(number).ok().and_then(|number| self.records.get(number)).cloned())
    }
}

fn posting(key: u64, article: u64) -> u64 {
    key << ARTICLE_BITS | article
}

fn merged(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut merged = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().copied().peekable(), b.iter().copied().peekable());
    while let Some(least) = a.next_if(|x| b.peek().is_none_or(|y| x <= y)).or_else(|| b.next()) {
        merged.push(least);
    }
    merged
}
