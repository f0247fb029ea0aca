/// A stretch of a text, in UTF-8 bytes. It is only as good as the text it is
/// used with: [`slice`](Self::slice) tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextRange {
    start: usize,
    end: usize,
}

impl TextRange {
    /// From the first byte to the byte after the last.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// The byte after the last.
    pub fn end(self) -> usize {
        self.end
    }

    /// Length in bytes; 0 when the ends are the wrong way round.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether no byte is in it.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The words there; `None` when an end lies outside the text or inside a
    /// character, or the ends are the wrong way round.
    pub fn slice(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::TextRange;

    #[test]
    fn only_a_range_on_character_boundaries_has_words() {
        let text = "Zürich";
        assert_eq!(TextRange::new(0, 3).slice(text), Some("Zü"));
        assert_eq!(TextRange::new(7, 7).slice(text), Some(""));
        for (start, end) in [(0, 2), (2, 4), (3, 1), (0, 8), (9, 9)] {
            assert_eq!(TextRange::new(start, end).slice(text), None);
        }
    }

    #[test]
    fn ends_the_wrong_way_round_are_empty() {
        let range = TextRange::new(5, 2);
        assert!(range.is_empty());
        assert_eq!(range.len(), 0);
        assert_eq!(TextRange::new(2, 5).len(), 3);
    }
}
