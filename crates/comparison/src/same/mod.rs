//! Whether two spans give the same statement, and in what they differ.

mod differences;
mod few;
mod outline;
mod speaker;
mod weighing;

pub(crate) use outline::Outline;
pub use speaker::Speaker;
pub(crate) use speaker::Voices;
pub(crate) use weighing::weigh;

use crate::{Word, Words};
use text::TextRange;

/// A stretch of an article that gives somebody's words.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The number of its article: repeats within one article count once.
    pub article: u64,
    /// Its words, of all its stretches; ranges are of the article's text.
    pub words: Vec<Word>,
    /// Whether the words stand in quotation marks.
    pub quoted: bool,
    /// Who said it; `None` when not known.
    pub speaker: Option<Speaker>,
    /// Day of publication, as a count of days from any day; `None` when not known.
    pub day: Option<i32>,
}

impl Span {
    /// The span of `stretches` (bytes) in the article's words.
    pub fn new(article: u64, words: &Words, stretches: &[TextRange], quoted: bool) -> Self {
        let words = stretches.iter().flat_map(|range| words.within(*range)).copied().collect();
        Self { article, words, quoted, speaker: None, day: None }
    }
}

/// What speaks for or against two spans beside their words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    /// The two articles share other things: a passage, or another statement.
    pub related: bool,
}

/// How the words of one span stand to those of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The same words.
    Same,
    /// The first lies within the second.
    Within,
    /// The first contains the second.
    Contains,
    /// Both share a part, and each has more.
    Overlaps,
    /// Would be one of the above, but a number, name or negation is not the same.
    Differs,
    /// Perhaps: too short, or in other words.
    Possible,
    /// Something else.
    Different,
}

impl Relation {
    /// Whether two such spans may stand in one statement.
    pub fn joins(self) -> bool {
        matches!(self, Self::Same | Self::Within | Self::Contains | Self::Overlaps)
    }
}

/// What is not the same in two wordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// Another number, amount or date.
    Number,
    /// One says not, the other does not.
    Negation,
    /// Another name.
    Name,
    /// Another speaker is named for the same words.
    Speaker,
    /// Another word.
    Word,
}

/// One thing that is not the same, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What kind of thing.
    pub kind: DifferenceKind,
    /// Where in the first article, in bytes; empty where nothing stands.
    pub a: TextRange,
    /// Where in the second article, in bytes; empty where nothing stands.
    pub b: TextRange,
}

/// Why two spans were taken for the same, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Every word is the same.
    SameWords,
    /// Most words are the same.
    MostWords,
    /// Few words, but the same speaker within days.
    SameSpeaker,
    /// Few words, but the articles share other things.
    RelatedArticles,
    /// Too few words to tell alone.
    FewWords,
    /// Another speaker is named.
    OtherSpeaker,
    /// Too many words are not the same.
    OtherWords,
}

/// What [`compare`] found.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// How the first stands to the second.
    pub relation: Relation,
    /// 1 for the same words, 0 for nothing in common.
    pub score: f64,
    /// What is not the same, in order.
    pub differences: Vec<Difference>,
    /// Why.
    pub reason: Reason,
    /// How many words are the same.
    pub words: usize,
}

/// Compares two spans. Never joins where a number, a name or a negation is not
/// the same, and few words only when something else speaks for it: see [`Reason`].
pub fn compare(a: &Span, b: &Span, context: Context) -> Likeness {
    weigh(a, b, context).likeness
}

#[cfg(test)]
mod tests;
