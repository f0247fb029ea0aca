//! What an article is found by: hashed four-word grams, winnowed, and the short
//! keys of its spans. One index holds both kinds.

use crate::{Marked, Words};

/// The keys under which an article is put into an index, sorted, each once.
/// `words` are the article's without what is masked.
pub fn postings(words: &Words, spans: &[Marked]) -> Vec<u64> {
    let _ = (words, spans);
    Vec::new()
}

/// The keys that are looked up for a new article, sorted, each once. More than
/// [`postings`]: see there for what is certain to be found.
pub fn lookups(words: &Words, spans: &[Marked]) -> Vec<u64> {
    let _ = (words, spans);
    Vec::new()
}
