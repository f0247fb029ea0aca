//! How the wordings of one statement differ, word by word.

use crate::words::meld;
use crate::{Word, Words, alignment};
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
    let words = Words::of(canonical);
    others.iter().map(|other| pieces(canonical, &words, other)).collect()
}

fn pieces(canonical: &str, words: &Words, other: &str) -> Vec<Piece> {
    let of_other = Words::of(other);
    let (a, b) = meld(words.as_slice(), of_other.as_slice());
    let mut laid = Laid { texts: (canonical, other), at: (0, 0), pieces: Vec::new() };
    let mut passed = (0, 0);
    for (x, y) in alignment::all_pairs(&a, &b) {
        let (one, two) = (a[x].range(), b[y].range());
        laid.gap((&a[passed.0..x], &b[passed.1..y]), (one.start(), two.start()));
        laid.put((one.end(), two.end()), None);
        passed = (x + 1, y + 1);
    }
    laid.gap((&a[passed.0..], &b[passed.1..]), (canonical.len(), other.len()));
    laid.pieces
}

/// The pieces so far, which reach to `at`.
struct Laid<'a> {
    texts: (&'a str, &'a str),
    at: (usize, usize),
    pieces: Vec<Piece>,
}

impl Laid<'_> {
    /// What lies between two equal words: marks, and the words that are not the same.
    fn gap(&mut self, words: (&[Word], &[Word]), to: (usize, usize)) {
        let core = |words: &[Word]| Some((words.first()?.range().start(), words.last()?.range().end()));
        match (core(words.0), core(words.1)) {
            (None, None) => self.put(to, None),
            (Some(a), Some(b)) => {
                self.put((a.0, b.0), None);
                self.put((a.1, b.1), Some(PieceKind::Replaced));
                self.put(to, None);
            }
            (Some(a), None) => {
                let (lead, rest) = (&self.texts.0[self.at.0..a.0], &self.texts.1[self.at.1..to.1]);
                // The marks of the side without words go with the equal ones of the other.
                let after = lead != rest && self.texts.0[a.1..to.0] == *rest;
                if !after {
                    self.put((a.0, to.1), None);
                }
                let end = if after { (a.1, self.at.1) } else { (to.0, self.at.1) };
                self.put(end, Some(PieceKind::Missing));
                self.put(to, None);
            }
            (None, Some(b)) => {
                let (lead, rest) = (&self.texts.1[self.at.1..b.0], &self.texts.0[self.at.0..to.0]);
                let after = lead != rest && self.texts.1[b.1..to.1] == *rest;
                if !after {
                    self.put((to.0, b.0), None);
                }
                let end = if after { (self.at.0, b.1) } else { (self.at.0, to.1) };
                self.put(end, Some(PieceKind::Added));
                self.put(to, None);
            }
        }
    }

    /// Adds the piece up to `to`; without a kind it is the same, or only marks differ.
    fn put(&mut self, to: (usize, usize), kind: Option<PieceKind>) {
        if to == self.at {
            return;
        }
        let canonical = TextRange::new(self.at.0, to.0);
        let other = TextRange::new(self.at.1, to.1);
        let alike = canonical.slice(self.texts.0) == other.slice(self.texts.1);
        let kind = kind.unwrap_or(if alike { PieceKind::Same } else { PieceKind::Punctuation });
        self.at = to;
        match self.pieces.last_mut().filter(|last| last.kind == kind) {
            Some(last) => {
                last.canonical = TextRange::new(last.canonical.start(), to.0);
                last.other = TextRange::new(last.other.start(), to.1);
            }
            None => self.pieces.push(Piece { kind, canonical, other }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PieceKind, align};
    use proptest::prelude::*;

    /// Pieces as `kind canonical|other`, without what is the same.
    fn told(canonical: &str, other: &str) -> Vec<String> {
        let kind = |kind| match kind {
            PieceKind::Same => "=",
            PieceKind::Punctuation => "~",
            PieceKind::Added => "+",
            PieceKind::Missing => "-",
            PieceKind::Replaced => "/",
        };
        let slice =
            |text: &str, range: text::TextRange| range.slice(text).expect("a range of the text").to_owned();
        align(canonical, &[other])[0]
            .iter()
            .filter(|piece| piece.kind != PieceKind::Same)
            .map(|piece| {
                format!(
                    "{}{}|{}",
                    kind(piece.kind),
                    slice(canonical, piece.canonical),
                    slice(other, piece.other)
                )
            })
            .collect()
    }

    #[test]
    fn additions_gaps_and_replacements_are_told_apart() {
        assert_eq!(told("the dam will be repaired", "the old dam will be repaired"), ["+|old "]);
        assert_eq!(
            told("the old dam will be repaired soon", "the dam will be repaired"),
            ["-old |", "- soon|"]
        );
        assert_eq!(told("the dam will be repaired", "the dam must be repaired"), ["/will|must"]);
        assert_eq!(told("seventy people died", "17 people died"), ["/seventy|17"]);
    }

    #[test]
    fn marks_case_and_hyphens_are_not_other_words() {
        assert_eq!(told("an all-time low", "an all time low"), ["~-| "]);
        assert_eq!(
            told("The cease-fire holds", "the ceasefire holds"),
            ["~The|the", "~cease-fire|ceasefire"]
        );
        assert_eq!(told("It was good, she said.", "It was good; she said"), ["~, |; ", "~.|"]);
        assert_eq!(told("the same", "the same"), Vec::<String>::new());
    }

    #[test]
    fn other_words_altogether_are_one_replacement() {
        assert_eq!(told("red", "blue"), ["/red|blue"]);
        assert_eq!(told("", "blue"), ["+|blue"]);
        assert_eq!(told("…", ""), ["~…|"]);
    }

    proptest! {
        #[test]
        fn the_pieces_cover_both(
            canonical in "((one|two|red-hot|ceasefire|don't|\\PC{1,3})[ ,.]{1,2}){0,20}",
            other in "((one|two|redhot|cease fire|do not|\\PC{1,3})[ ,.]{1,2}){0,20}",
        ) {
            let mut at = (0, 0);
            for piece in &align(&canonical, &[&other])[0] {
                prop_assert_eq!((piece.canonical.start(), piece.other.start()), at);
                prop_assert!(piece.canonical.slice(&canonical).is_some() && piece.other.slice(&other).is_some());
                prop_assert_eq!(piece.kind == PieceKind::Added, piece.canonical.is_empty() && piece.kind != PieceKind::Punctuation);
                at = (piece.canonical.end(), piece.other.end());
            }
            prop_assert_eq!(at, (canonical.len(), other.len()));
        }
    }
}
