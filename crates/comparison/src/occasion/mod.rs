//! Where and when something was said, as the text around it tells.
//!
//! A few patterns of news prose, not understanding: "at a press conference with
//! …", "in a statement", "told reporters in …", "said on Tuesday". What stands in
//! other sentences, or only might be the place, is left out.

mod dates;
mod sentence;
mod setting;

use sentence::Token;
use text::TextRange;

/// What the text tells of the occasion. At least one of the three is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    /// From the first byte to the last of what follows.
    pub range: TextRange,
    /// "at a meeting of the harbour board", "in a statement", "told reporters".
    pub setting: Option<TextRange>,
    /// "in Geneva", "at the White House".
    pub place: Option<TextRange>,
    /// "April 12th, 2017", "Tuesday".
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
    let sentence = sentence::around(text, range)?;
    let parts = sentence::tokens(text, sentence, range);
    let found = parts.iter().filter_map(|tokens| chain(tokens));
    // What tells most; of equals what stands first.
    found.fold(None, |best, next| match best {
        Some(best) if told(&best) >= told(&next) => Some(best),
        _ => Some(next),
    })
}

fn told(occasion: &Occasion) -> usize {
    2 * usize::from(occasion.setting.is_some())
        + usize::from(occasion.place.is_some())
        + usize::from(occasion.date.is_some())
}

/// A setting, a place and a date that stand side by side, after a setting or a verb of saying.
fn chain(tokens: &[Token<'_>]) -> Option<Occasion> {
    (0..tokens.len())
        .filter_map(|at| {
            let opening = at == 0 && tokens[at].is(&["on"]);
            let said = at > 0 && tokens[at - 1].is(SAYING);
            let mut links = Links::default();
            let setting = setting::read(&tokens[at..]);
            let mut next = at;
            if let Some((range, count)) = setting {
                links.setting = Some(range);
                next += count;
            } else if !opening && !said {
                return None;
            }
            links.follow(&tokens[next..]);
            if links.setting.is_none() && links.date.is_none() && !said {
                return None;
            }
            links.occasion()
        })
        .max_by_key(|occasion| (told(occasion), std::cmp::Reverse(occasion.range.start())))
}

const SAYING: &[&str] = &[
    "said",
    "says",
    "added",
    "announced",
    "declared",
    "wrote",
    "tweeted",
    "posted",
    "admitted",
    "warned",
    "speaking",
    "spoke",
    "stated",
    "claimed",
    "insisted",
    "reiterated",
    "argued",
];

#[derive(Default)]
struct Links {
    setting: Option<TextRange>,
    place: Option<TextRange>,
    date: Option<Date>,
}

impl Links {
    /// Reads dates, places and a setting as long as one follows the other.
    fn follow(&mut self, mut tokens: &[Token<'_>]) {
        loop {
            let count = if let Some((date, count)) = dates::read(tokens).filter(|_| self.date.is_none()) {
                self.date = Some(date);
                count
            } else if let Some((range, count)) = setting::read(tokens).filter(|_| self.setting.is_none()) {
                self.setting = Some(range);
                count
            } else if let Some((range, count)) = setting::place(tokens).filter(|_| self.place.is_none()) {
                self.place = Some(range);
                count
            } else {
                return;
            };
            tokens = tokens.get(count..).unwrap_or(&[]);
        }
    }

    fn occasion(self) -> Option<Occasion> {
        let parts = [self.setting, self.place, self.date.map(|date| date.range)];
        let start = parts.iter().flatten().map(|range| range.start()).min()?;
        let end = parts.iter().flatten().map(|range| range.end()).max()?;
        let Self { setting, place, date } = self;
        Some(Occasion { range: TextRange::new(start, end), setting, place, date })
    }
}

#[cfg(test)]
mod tests;
