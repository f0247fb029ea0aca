//! Where older articles come from.

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

/// A quotation in an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// Its stretches, in bytes; one unless "he said" interrupts it.
    pub stretches: Vec<TextRange>,
    /// Whether the words stand in quotation marks.
    pub quoted: bool,
    /// Who said it, as any number that is the same for the same speaker.
    pub speaker: Option<u64>,
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
#[derive(Debug, Default)]
pub struct MemoryLibrary {
    records: Vec<Record>,
}

impl MemoryLibrary {
    /// Puts an article in, and gives its number.
    pub fn add(&mut self, record: Record) -> u64 {
        self.records.push(record);
        self.records.len() as u64 - 1
    }
}

impl Library for MemoryLibrary {
    type Error = std::convert::Infallible;

    fn articles_with(&mut self, _key: u64, _limit: usize) -> Result<Vec<u64>, Self::Error> {
        Ok(Vec::new())
    }

    fn article(&mut self, number: u64) -> Result<Option<Record>, Self::Error> {
        Ok(self.records.get(number as usize).cloned())
    }
}
