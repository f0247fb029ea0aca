//! A text as a stream of normalised words, each with its place in the text.

use text::TextRange;

/// One word without its case, typography, diacritics and variant spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Hash of the normalised form. Equal for "colour" and "Color", for
    /// "seventy" and "70", for "U.S." and "United States".
    pub key: u64,
    start: u32,
    end: u32,
    flags: u16,
}

impl Word {
    /// Where the word stands in its text, in bytes.
    pub fn range(&self) -> TextRange {
        TextRange::new(self.start as usize, self.end as usize)
    }
}

/// The words of a text in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    words: Vec<Word>,
}

impl Words {
    /// All words of `text`. Texts over 4 GiB have no words.
    pub fn of(text: &str) -> Self {
        let _ = text;
        Self::default()
    }

    /// Without the words that touch one of `masked` (byte ranges).
    pub fn without(self, masked: &[TextRange]) -> Self {
        let _ = masked;
        self
    }

    /// The words, in order.
    pub fn as_slice(&self) -> &[Word] {
        &self.words
    }

    /// The words that lie in `range` (bytes), also those it cuts.
    pub fn within(&self, range: TextRange) -> &[Word] {
        let _ = range;
        &self.words
    }
}
