use std::sync::LazyLock;

/// Fitted by the crate `fitting` (see there for how).
const FITTED: &str = include_str!("../weights/coreference.tsv");

/// Gives each clue its name in the table of weights.
macro_rules! clues {
    ($($clue:ident = $name:literal,)*) => {
        /// One thing that speaks for or against somebody whom a pronoun may mean.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Clue {
            $($clue,)*
        }

        /// The names of the clues, in their order.
        pub(crate) const NAMES: &[&str] = &[$($name,)*];
    };
}

clues! {
    Latest = "latest mentioned",
    Second = "second latest",
    Third = "third latest",
    Farther = "farther",
    GenderAgrees = "gender agrees",
    GenderUnknown = "gender unknown",
    SurelyPerson = "surely a person",
    LikelyPerson = "likely a person",
    PerhapsNoPerson = "perhaps no person",
    Unnamed = "has no name",
    SilentPlace = "a place, pronoun speaks",
    HasSpoken = "has spoken before",
    Body = "is a body",
    Plural = "is plural",
    SameParagraph = "same paragraph",
    ParagraphBefore = "paragraph before",
    TwoParagraphsBefore = "two paragraphs before",
    FewParagraphsBefore = "few paragraphs before",
    ManyParagraphsBefore = "many paragraphs before",
    SameSentence = "same sentence",
    SentenceBefore = "sentence before",
    TwoSentencesBefore = "two sentences before",
    FewSentencesBefore = "few sentences before",
    ManySentencesBefore = "many sentences before",
    SubjectHereAndNow = "subject of this sentence, pronoun too",
    SubjectHere = "subject of this sentence",
    SubjectBeforeOpening = "subject of the sentence before, pronoun opens",
    SubjectBefore = "subject of the sentence before",
    SubjectEarlier = "subject of a sentence earlier",
    LastSubject = "last subject",
    NamedInParagraph = "named in this paragraph",
    Object = "was object",
    Speaks = "verb of speech beside",
    Possessive = "was possessive",
    AfterPreposition = "after a preposition",
    ByPronoun = "by pronoun",
    NamedOnce = "named once",
    NamedTwice = "named twice",
    NamedOften = "named often",
    NamedAlways = "named always",
    SpokeLast = "spoke last",
    SpokeLastAsNow = "spoke last, pronoun speaks",
    OpensParagraph = "opens the paragraph",
    OpenedParagraphBefore = "opened the paragraph before",
    OpenedEarlierParagraph = "opened an earlier paragraph",
    Attributive = "only tells of what kind",
    LeadsSentence = "first in its sentence",
    OnlyQuotedOpenly = "named in open quotes only",
    OnlyQuoted = "named in quotes only",
    NamedInQuoteSpoken = "named in the quote that the pronoun speaks",
    NamedInQuoteBeside = "named in a quote beside",
    NamedRightAfter = "named right after",
    SamePronounHere = "same pronoun in this paragraph",
    SamePronounBefore = "same pronoun in the paragraph before",
    SamePronounEarlier = "same pronoun earlier",
}

/// The clues that hold for one candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Clues(u64);

impl Clues {
    pub(super) fn add(&mut self, clue: Clue) {
        self.0 |= 1 << clue as u32;
    }

    /// The sum of their weights.
    pub(super) fn weigh(self) -> f32 {
        let weights = &*WEIGHTS;
        let mut left = self.0;
        let mut sum = 0.0;
        while left != 0 {
            sum += weights.get(left.trailing_zeros() as usize).copied().unwrap_or_default();
            left &= left - 1;
        }
        sum
    }

    /// The indices of those that hold, in [`NAMES`].
    #[cfg(feature = "training")]
    pub(crate) fn indices(self) -> impl Iterator<Item = usize> {
        (0..NAMES.len()).filter(move |index| self.0 & (1 << index) != 0)
    }
}

static WEIGHTS: LazyLock<Vec<f32>> = LazyLock::new(|| {
    let mut weights = vec![0.0; NAMES.len()];
    for line in FITTED.lines() {
        let mut fields = line.split('\t');
        let (Some(name), Some(weight)) = (fields.next(), fields.next()) else { continue };
        if let Some(place) = NAMES.iter().position(|known| *known == name) {
            weights[place] = weight.parse().unwrap_or_default();
        }
    }
    weights
});
