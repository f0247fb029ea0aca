//! An article, and the truth about it.

use crate::speech::Swap;
use comparison::{Marked, Record};
use text::TextRange;

/// How an article gives a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// All its words in marks.
    Full,
    /// The same, interrupted by "he said".
    Interrupted,
    /// Some words of it in marks.
    Partial,
    /// One to three words in marks.
    Short,
    /// In marks, with an ellipsis.
    Ellipsis,
    /// In marks, with one word replaced.
    Edited,
    /// Without marks, the words as they are.
    Unquoted,
    /// Without marks, "we will" turned to "they would".
    Reported,
    /// A common phrase that somebody says of something.
    Common,
}

impl Form {
    /// Whether the words stand in quotation marks.
    pub fn is_quoted(self) -> bool {
        !matches!(self, Self::Unquoted | Self::Reported)
    }
}

/// One place that gives a statement.
#[derive(Debug, Clone)]
pub struct Rendering {
    /// What was said; the same for its false variants.
    pub statement: u64,
    /// 0 for what was really said, another number for each false variant.
    pub variant: u8,
    /// What is false, and at which of the statement's words.
    pub swap: Option<(Swap, usize)>,
    /// Where the false words stand, in bytes, when this is a false variant and gives them.
    pub false_at: Option<TextRange>,
    /// How it is given.
    pub form: Form,
    /// Where, in bytes, without the marks.
    pub stretches: Vec<TextRange>,
    /// Which of the statement's words are given.
    pub covered: Vec<usize>,
    /// Those of them that tell something: content words, names, numbers.
    pub telling: Vec<usize>,
    /// Who said it.
    pub speaker: String,
}

/// A made-up article.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// Counts from 0.
    pub number: u64,
    /// The headline, which is also the first line of the text.
    pub title: String,
    /// The outlet.
    pub source: String,
    /// The day of publication, as "2017-05-02".
    pub published: String,
    /// The same as days since 1970-01-01.
    pub day: i32,
    /// The whole text, paragraphs apart by an empty line.
    pub text: String,
    /// The boilerplate that a notebook would mask, in bytes.
    pub masked: Vec<TextRange>,
    /// What a finder of quotations would give; not quite all, and some that are none.
    pub spans: Vec<Marked>,
    /// What it truly gives.
    pub renderings: Vec<Rendering>,
    /// The article of the same event that it copies, counted within the event.
    pub copies: Option<usize>,
    /// The event, and which of its articles this is.
    pub event: (u64, usize),
}

impl Article {
    /// As the comparison takes it.
    pub fn record(&self) -> Record {
        Record {
            text: self.text.clone(),
            masked: self.masked.clone(),
            spans: self.spans.clone(),
            day: Some(self.day),
        }
    }
}

/// "2017-05-02" for the days since 1970-01-01 (Hinnant, days from civil, the other way round).
pub(crate) fn date(day: i32) -> String {
    let shifted = i64::from(day) + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{of_month:02}")
}
