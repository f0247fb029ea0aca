use std::ops::{BitAnd, BitOr, BitOrAssign};

/// What the lexicons say of one word.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Word {
    /// The classes it may belong to; most words of a text have none.
    pub flags: Flags,
    /// How often the word, outside quotation marks, attributes a quote: 0 to 1.
    pub cue: f32,
}

/// Classes of words, any number of them at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Flags(u64);

impl Flags {
    /// What the last part of a compound tells of the whole.
    pub(crate) const OF_COMPOUNDS: Flags = Flags(
        Flags::ROLE.0
            | Flags::PLURAL_ROLE.0
            | Flags::PLURAL.0
            | Flags::MALE.0
            | Flags::FEMALE.0
            | Flags::RELATION.0
            | Flags::ORGANISATION.0
            | Flags::DEMONYM.0
            | Flags::DOCUMENT.0,
    );

    /// Words of grammar: no names, and the ends of noun phrases.
    pub(crate) const GRAMMAR: Flags = Flags(
        Flags::DETERMINER.0
            | Flags::PREPOSITION.0
            | Flags::CONJUNCTION.0
            | Flags::AUXILIARY.0
            | Flags::ADVERB.0
            | Flags::SUBJECT.0
            | Flags::OBJECT.0
            | Flags::POSSESSIVE.0
            | Flags::REFLEXIVE.0
            | Flags::RELATIVE.0,
    );

    /// Whether any of the given classes is among them.
    pub(crate) fn any(self, classes: Flags) -> bool {
        self.0 & classes.0 != 0
    }

    /// Whether all of the given classes are among them.
    #[cfg(test)]
    pub(crate) fn all(self, classes: Flags) -> bool {
        self.0 & classes.0 == classes.0
    }

    /// Whether nothing is known.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Flags {
    type Output = Flags;

    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl BitAnd for Flags {
    type Output = Flags;

    fn bitand(self, other: Flags) -> Flags {
        Flags(self.0 & other.0)
    }
}

impl BitOrAssign for Flags {
    fn bitor_assign(&mut self, other: Flags) {
        self.0 |= other.0;
    }
}

/// Gives each class its bit, its constant and its name in the tables.
macro_rules! classes {
    ($($(#[$doc:meta])* $constant:ident = $name:literal,)*) => {
        classes!(@bits 0u32, $($(#[$doc])* $constant,)*);

        impl Flags {
            /// The class with this name in the tables.
            pub(crate) fn named(name: &str) -> Option<Flags> {
                match name {
                    $($name => Some(Flags::$constant),)*
                    _ => None,
                }
            }
        }
    };
    (@bits $bit:expr, $(#[$doc:meta])* $constant:ident, $($rest:tt)*) => {
        impl Flags {
            $(#[$doc])*
            pub(crate) const $constant: Flags = Flags(1 << ($bit));
        }
        classes!(@bits $bit + 1, $($rest)*);
    };
    (@bits $bit:expr,) => {};
}

classes! {
    /// he, him, his, himself.
    HE = "he",
    /// she, her, hers, herself.
    SHE = "she",
    /// they, them, their.
    THEY = "they",
    /// it, its.
    IT = "it",
    /// who, whom, whose.
    WHO = "who",
    /// that, which as relative words.
    RELATIVE = "relative",
    /// I, me, my.
    I = "i",
    /// we, us, our.
    WE = "we",
    /// you, your.
    YOU = "you",
    /// A pronoun that may be a subject.
    SUBJECT = "subject",
    /// A pronoun that may be an object.
    OBJECT = "object",
    /// his, her, its.
    POSSESSIVE = "possessive",
    /// himself, themselves.
    REFLEXIVE = "reflexive",
    /// the, a, this, some.
    DETERMINER = "determiner",
    /// of, with, amid.
    PREPOSITION = "preposition",
    /// and, because, while.
    CONJUNCTION = "conjunction",
    /// is, has, would; contractions too.
    AUXILIARY = "auxiliary",
    /// not, later, reportedly.
    ADVERB = "adverb",
    /// two, dozens, million.
    NUMBER = "number",
    /// Told to be an adjective; many are nouns too.
    ADJECTIVE = "adjective",
    /// The base form of a verb; many are nouns too.
    VERB = "verb",
    /// An ordinary word that begins sentences: no name for its capital's sake.
    COMMON = "common",
    /// Stands before a name: Mr, President, Sen.
    TITLE = "before-name",
    /// A title or a role of its own, with a gender.
    TITLED_ROLE = "title",
    /// A word of a title of several words: vice, attorney, house, foreign.
    TITLE_PART = "name-part",
    /// former, then, acting.
    FORMER = "former",
    /// Tells or is somebody male.
    MALE = "male",
    /// Tells or is somebody female.
    FEMALE = "female",
    /// A first name; the gender, where it tells one, is a flag of its own.
    FIRST_NAME = "first-name",
    /// A first name that is an ordinary word as well: grant, grace, chase.
    ORDINARY_NAME = "ordinary",
    /// A surname.
    SURNAME = "surname",
    /// Jr., III.
    SUFFIX = "suffix",
    /// A small word inside names: de, von, bin, al.
    CONNECTOR = "connector",
    /// Somebody by office or trade: spokesman, official, lawyer.
    ROLE = "role",
    /// The same in the plural: officials, critics, Democrats.
    PLURAL_ROLE = "plural-role",
    /// Somebody by kinship: wife, son, predecessor.
    RELATION = "relation",
    /// A noun for a body: ministry, committee, company.
    ORGANISATION = "organisation",
    /// The same in the plural.
    PLURAL_ORGANISATION = "plural-organisation",
    /// The name of a body: FBI, Associated Press.
    ORGANISATION_NAME = "organisation-name",
    /// A place that stands for a government: Kremlin, White House, Beijing.
    GOVERNMENT_PLACE = "government-place",
    /// A newspaper, agency or station.
    OUTLET = "outlet",
    /// A country.
    COUNTRY = "country",
    /// A town, region or other place.
    PLACE = "place",
    /// Fla., N.Y.
    STATE_ABBREVIATION = "state-abbreviation",
    /// March, Nov.
    MONTH = "month",
    /// Monday, Tue.
    DAY = "day",
    /// American, Catholic, Democratic.
    DEMONYM = "demonym",
    /// A party's mark after a name: the R of "(R-Fla.)".
    PARTY = "party",
    /// A noun for a text that can speak: statement, report, tweet.
    DOCUMENT = "document",
    /// they, officials: several.
    PLURAL = "plural",
}

/// The classes that the head of a section names; one that is misspelt is left
/// out (a test sees to it that none is).
pub(super) fn section_flags(section: &str) -> Flags {
    section.split(' ').filter_map(Flags::named).fold(Flags::default(), |all, one| all | one)
}
