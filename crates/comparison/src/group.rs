//! Makes statements of spans that were found to have to do with each other.

use crate::{Likeness, Span};

/// Two of the spans that are known to have to do with each other, by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// One span.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// Whether the two articles share other things.
    pub related: bool,
}

/// One span of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its index in the spans.
    pub span: usize,
    /// How it stands to the anchor: `a` is the member.
    pub likeness: Likeness,
}

/// Spans that give one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Index of the wording that stands for all: the longest quoted one, given by the most.
    pub anchor: usize,
    /// The others, by index. Each goes with the anchor itself, never only with another member.
    pub members: Vec<Member>,
    /// Perhaps the same: too short to tell, or in other words.
    pub possible: Vec<Member>,
    /// The same but for a number, name or negation: told, not joined.
    pub differs: Vec<Member>,
}

/// The groups of two spans or more, by anchor. Does not depend on the order of
/// spans or links, apart from the indices. `partings` are pairs of spans that
/// never stand in one group. A span is an anchor or member of one group at most.
pub fn group(spans: &[Span], links: &[Link], partings: &[(usize, usize)]) -> Vec<Group> {
    let _ = (spans, links, partings);
    Vec::new()
}
