//! The texts of the articles at hand, with their offsets: marking a quote in a
//! long article must not read and index it anew each time.

use crate::Refusal;
use model::BlobHash;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Reader, Store, StoreError};
use text::{OffsetIndex, TextRange};

/// Texts kept, at most; analysts have few articles open at once.
const KEPT: usize = 8;

/// A text and its offsets.
pub(crate) struct IndexedText {
    pub(crate) text: String,
    index: OffsetIndex,
}

impl IndexedText {
    pub(crate) fn new(text: String) -> Self {
        let index = OffsetIndex::new(&text);
        Self { text, index }
    }

    /// The range of UTF-16 units, if both are between characters of the text.
    pub(crate) fn range_of_utf16(&self, start: u32, end: u32) -> Option<TextRange> {
        let start = self.index.byte_of_utf16(&self.text, start as usize)?;
        let end = self.index.byte_of_utf16(&self.text, end as usize)?;
        (start <= end).then(|| TextRange::new(start, end))
    }

    /// The range of code points, if the text has them.
    pub(crate) fn range_of_code_points(&self, start: u32, end: u32) -> Option<TextRange> {
        let start = self.index.byte_of_code_point(&self.text, start as usize)?;
        let end = self.index.byte_of_code_point(&self.text, end as usize)?;
        (start <= end).then(|| TextRange::new(start, end))
    }

    /// The UTF-16 unit at a byte, if a character starts there.
    pub(crate) fn utf16(&self, byte: u32) -> Option<u32> {
        self.index.utf16(&self.text, byte as usize).and_then(|unit| u32::try_from(unit).ok())
    }

    /// The code point at a byte, if a character starts there.
    pub(crate) fn code_point(&self, byte: u32) -> Option<u32> {
        self.index.code_point(&self.text, byte as usize).and_then(|point| u32::try_from(point).ok())
    }
}

/// The texts used last.
#[derive(Default)]
pub(crate) struct Texts(Mutex<VecDeque<(BlobHash, Arc<IndexedText>)>>);

impl Texts {
    pub(crate) fn get(&self, store: &Store, hash: BlobHash) -> Result<Arc<IndexedText>, Refusal> {
        if let Some(text) = self.kept(hash) {
            return Ok(text);
        }
        let text = store.read(|reader| reader.text(hash))?;
        Ok(self.keep(hash, text))
    }

    /// As [`Self::get`], inside a read of the store.
    pub(crate) fn get_in(&self, reader: &Reader, hash: BlobHash) -> Result<Arc<IndexedText>, StoreError> {
        match self.kept(hash) {
            Some(text) => Ok(text),
            None => Ok(self.keep(hash, reader.text(hash)?)),
        }
    }

    fn kept(&self, hash: BlobHash) -> Option<Arc<IndexedText>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = kept.iter().position(|(known, _)| *known == hash)?;
        let entry = kept.remove(place)?;
        let text = Arc::clone(&entry.1);
        kept.push_front(entry);
        Some(text)
    }

    fn keep(&self, hash: BlobHash, text: String) -> Arc<IndexedText> {
        let text = Arc::new(IndexedText::new(text));
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((hash, Arc::clone(&text)));
        kept.truncate(KEPT);
        text
    }
}
