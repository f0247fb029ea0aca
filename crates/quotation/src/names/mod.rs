//! Whether two names can be one person's or one body's: for matching a name
//! that an article gives to a speaker who is known already.
//!
//! Must not know articles: two names come in, and what they have in common
//! goes out. Start with [`may_be_same`].

mod nicknames;
mod parts;

use parts::Parts;

/// How far two names speak for one bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// They differ in a word that counts: "Kremlin", "Putin".
    Different,
    /// One may be short for the other: "Mr Trump", "Donald Trump".
    Likely,
    /// Only titles, articles, initials or letters differ: "President Donald
    /// Trump", "Donald J. Trump".
    Same,
}

/// A name taken apart once, for comparing it with many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameKey {
    parts: Parts,
}

impl NameKey {
    /// Takes a name apart.
    pub fn new(name: &str) -> Self {
        Self { parts: Parts::of(name) }
    }

    /// How far this name and another speak for one bearer.
    pub fn likeness(&self, other: &NameKey) -> Likeness {
        self.parts.likeness(&other.parts)
    }

    /// The word by which names are sorted and found, in small letters without
    /// accents: the surname, or the last word. Names that are not
    /// [`Likeness::Different`] share it or have a part of the other's.
    pub fn last(&self) -> &str {
        self.parts.last()
    }
}

/// A name without the titles and the article before it: "Donald Trump" for
/// "US President Donald Trump", "White House" for "the White House". A name
/// that is nothing but a title stays whole.
pub fn without_title(name: &str) -> &str {
    parts::without_title(name)
}

/// How far the name found in an article and the name of a known speaker, or one
/// of the aliases, speak for one bearer.
pub fn may_be_same(found: &str, known: &str) -> Likeness {
    NameKey::new(found).likeness(&NameKey::new(known))
}

#[cfg(test)]
mod tests;
