//! Where and when something was said, as the text around it tells.

use text::TextRange;

/// What the text tells of the occasion. At least one of the three is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    /// From the first byte to the last of what follows.
    pub range: TextRange,
    /// "at a press conference with the Secretary General", "in a statement", "told reporters".
    pub setting: Option<TextRange>,
    /// "in Geneva", "at the White House".
    pub place: Option<TextRange>,
    /// "on April 12th, 2017", "on Tuesday".
    pub date: Option<Date>,
}

/// A day as the text gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Its words, in bytes.
    pub range: TextRange,
    /// The year, when the text gives it.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 for Monday to 7 for Sunday, when the text names the day of the week.
    pub weekday: Option<u8>,
}

/// What the sentences around `range` (bytes) tell of its occasion.
pub fn find(text: &str, range: TextRange) -> Option<Occasion> {
    let _ = (text, range);
    None
}
