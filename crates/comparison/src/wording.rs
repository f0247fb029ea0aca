//! How the wordings of one statement differ, word by word.

use text::TextRange;

/// What a piece of a wording is beside the canonical one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PieceKind {
    /// Letter for letter the same.
    Same,
    /// Only punctuation, case, hyphens or spelling differ.
    Punctuation,
    /// Only the other wording has it.
    Added,
    /// Only the canonical wording has it.
    Missing,
    /// Other words in the same place.
    Replaced,
}

/// A stretch of two wordings. The pieces of an alignment cover both strings
/// from end to end, without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Where in the canonical wording, in bytes; empty when added.
    pub canonical: TextRange,
    /// Where in the other wording, in bytes; empty when missing.
    pub other: TextRange,
}

/// The pieces of each of `others` beside `canonical`, in the order of `others`.
pub fn align(canonical: &str, others: &[&str]) -> Vec<Vec<Piece>> {
    let whole = |text: &str| TextRange::new(0, text.len());
    others
        .iter()
        .map(|other| {
            vec![Piece { kind: PieceKind::Replaced, canonical: whole(canonical), other: whole(other) }]
        })
        .collect()
}
