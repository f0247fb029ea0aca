use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

use crate::Invalid;

/// A date as exact as an article tells it: `2017`, `2017-05`, `2017-05-03`, or
/// a day with its time, `2017-05-03T14:05` (seconds and offset are kept when
/// given). The text form is ISO 8601, and sorts as time does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PartialDate(String);

impl PartialDate {
    /// The ISO 8601 text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day alone, without a time: at most ten characters.
    pub fn day(&self) -> &str {
        &self.0[..self.0.len().min(10)]
    }

    /// For people to read, no more exact than it is: `2017`, `May 2017` or `2 May 2017`.
    pub fn in_words(&self) -> String {
        let day = self.day();
        let format = match day.len() {
            4 => "%Y",
            7 => "%B %Y",
            _ => "%-d %B %Y",
        };
        let first = format!("{day}{}", &"0000-01-01"[day.len()..]);
        first
            .parse::<jiff::civil::Date>()
            .map_or_else(|_| day.to_owned(), |date| date.strftime(format).to_string())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.0
    }
}

impl TryFrom<String> for PartialDate {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        text.parse()
    }
}

impl FromStr for PartialDate {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        let invalid = Invalid { field: "published", rule: "a date such as 2017, 2017-05 or 2017-05-03" };
        let text = text.trim();
        let (day, time) = match text.split_once(['T', ' ']) {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let known = match (day.len(), time) {
            (4, None) => format!("{day}-01-01").parse::<jiff::civil::Date>().is_ok(),
            (7, None) => format!("{day}-01").parse::<jiff::civil::Date>().is_ok(),
            (10, None) => day.parse::<jiff::civil::Date>().is_ok(),
            (10, Some(time)) => {
                day.parse::<jiff::civil::Date>().is_ok()
                    && (format!("{day}T{time}").parse::<jiff::Timestamp>().is_ok()
                        || time.parse::<jiff::civil::Time>().is_ok())
            }
            _ => false,
        };
        if !known || !text.is_ascii() {
            return Err(invalid);
        }
        Ok(Self(match time {
            Some(time) => format!("{day}T{time}"),
            None => day.to_owned(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn words_are_no_more_exact_than_the_date() {
        for (told, words) in [
            ("2017", "2017"),
            ("0987", "0987"),
            ("2017-05", "May 2017"),
            ("2017-05-02", "2 May 2017"),
            ("2017-12-31T14:05", "31 December 2017"),
        ] {
            assert_eq!(told.parse().map(|date: PartialDate| date.in_words()).as_deref(), Ok(words));
        }
    }

    #[test]
    fn a_date_is_as_exact_as_it_was_told() {
        for told in ["2017", "2017-05", "2017-05-03", "2017-05-03T14:05", "2017-05-03T14:05:00Z"] {
            let date: PartialDate = told.parse().expect(told);
            assert_eq!(date.as_str(), told);
        }
        for wrong in ["", "17", "2017-13", "2017-02-30", "3 May", "2017-05-03T99:00", "²017"] {
            assert!(wrong.parse::<PartialDate>().is_err(), "{wrong}");
        }
    }
}
