//! Everything that a new article has in common with those that are there.
//!
//! Its keys name candidates, ranked by how rare the shared keys are; the best
//! are compared word by word. The cost does not grow with the library but for
//! the lookups: both the articles per key and the candidates are limited.

mod candidates;
mod pair;

use crate::{
    Containment, Context, Library, Likeness, Record, Relation, SharedPassage, Use, compare, lookups,
};
use candidates::Candidates;
use pair::Side;
use text::TextRange;

/// How much is looked at for one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Articles asked for per key. A key with as many is common and proves little.
    pub per_key: usize,
    /// Articles that are compared word by word.
    pub candidates: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { per_key: 64, candidates: 48 }
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
    /// A span of another article, or a later one of the same.
    pub b: Place,
    /// How `a` stands to `b`. Never [`Relation::Different`].
    pub likeness: Likeness,
    /// Whether the two articles share other things.
    pub related: bool,
}

/// Two articles that share text.
#[derive(Debug, Clone, PartialEq)]
pub struct Reuse {
    /// The other article.
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
    /// Its spans' words without marks in other articles, and other spans' words without marks in it.
    pub uses: Vec<QuoteUse>,
    /// How many articles were compared word by word.
    pub candidates: usize,
    /// Whether there were more.
    pub limited: bool,
}

impl Matches {
    /// Compares the article `number`, which may be in the library already, with all others.
    ///
    /// # Errors
    /// What the library cannot read.
    pub fn find<L: Library>(
        number: u64,
        article: &Record,
        library: &mut L,
        limits: Limits,
    ) -> Result<Self, L::Error> {
        let new = Side::of(number, article);
        let keys = lookups(&new.words, &article.spans);
        Self::by_keys(&new, keys, library, limits)
    }

    /// The same for some spans only, when the text and the others have not
    /// changed since they were compared: `spans` are indices in
    /// [`Record::spans`]. Costs what the words of these spans cost, however long
    /// the article; gives their edges and uses, and no reuse.
    ///
    /// # Errors
    /// What the library cannot read.
    pub fn of_spans<L: Library>(
        number: u64,
        article: &Record,
        spans: &[usize],
        library: &mut L,
        limits: Limits,
    ) -> Result<Self, L::Error> {
        let new = Side::of(number, article);
        let marked: Vec<_> = spans.iter().filter_map(|span| article.spans.get(*span)).cloned().collect();
        let stretches: Vec<TextRange> = marked.iter().flat_map(|marked| marked.stretches.clone()).collect();
        let keys = lookups(&new.words.only(&stretches), &marked);
        let mut matches = Self::by_keys(&new, keys, library, limits)?;
        let chosen = |place: Place| place.article == number && spans.contains(&place.span);
        matches.reuse.clear();
        matches.edges.retain(|edge| chosen(edge.a) || chosen(edge.b));
        matches.uses.retain(|usage| chosen(usage.quote));
        Ok(matches)
    }

    fn by_keys<L: Library>(
        new: &Side,
        keys: Vec<u64>,
        library: &mut L,
        limits: Limits,
    ) -> Result<Self, L::Error> {
        let found = Candidates::find(new.number, &new.words, keys, library, limits)?;
        let mut matches = Self { limited: found.limited, edges: within(new), ..Self::default() };
        for candidate in &found.best {
            let Some(record) = library.article(*candidate)? else {
                continue;
            };
            let old = Side::of(*candidate, &record);
            let common = pair::compare(new, &old, &found);
            matches.candidates += 1;
            matches.reuse.extend(common.reuse);
            matches.edges.extend(common.edges);
            matches.uses.extend(common.uses);
        }
        Ok(matches)
    }
}

/// The spans of one article that have to do with each other.
fn within(article: &Side) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (first, a) in article.spans.iter().enumerate() {
        for (second, b) in article.spans.iter().enumerate().skip(first + 1) {
            if !a.may_be_like(b) {
                continue;
            }
            let likeness = compare(&a.span, &b.span, Context { related: true });
            if likeness.relation != Relation::Different {
                let place = |span| Place { article: article.number, span };
                edges.push(Edge { a: place(first), b: place(second), likeness, related: true });
            }
        }
    }
    edges
}

#[cfg(test)]
mod tests;
