//! What is known of single words before any text is read: names and their
//! gender, titles, roles, bodies, places, the small words of grammar.
//!
//! Must not know documents: a word comes in, in lower case, and its flags go
//! out. Start with [`look_up`].

mod flags;
mod tables;

pub(crate) use flags::{Flags, Word};

use tables::known;

/// What is known of a word, given in lower case with straight apostrophes. What
/// nobody knows is tried without a possessive ending, and a compound
/// ("co-author", "ex-senator") by its last part; else there are no flags.
pub(crate) fn look_up(lower: &str) -> Word {
    if let Some(word) = known(lower) {
        return word;
    }
    let stem = lower.strip_suffix("'s").or_else(|| lower.strip_suffix('\''));
    if let Some(word) = stem.and_then(known) {
        return word;
    }
    let stem = stem.unwrap_or(lower);
    let Some((first, last)) = stem.rsplit_once('-') else { return Word::default() };
    let parts = known(last).map_or(Flags::default(), |word| word.flags & Flags::OF_COMPOUNDS);
    let former = if matches!(first, "ex" | "then") { Flags::FORMER } else { Flags::default() };
    let flags = if parts.is_empty() { parts } else { parts | former };
    Word { flags, cue: 0.0 }
}

/// The flags of several words that make one name ("white house"), given in
/// lower case with single spaces.
pub(crate) fn look_up_phrase(lower: &str) -> Flags {
    known(lower).map(|word| word.flags).unwrap_or_default()
}

#[cfg(test)]
mod tests;
