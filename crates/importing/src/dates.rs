//! Dates as people and programs write them.

use jiff::Zoned;
use jiff::fmt::rfc2822;
use model::PartialDate;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date as exact as it is told; `None` when it cannot be read, or could be
/// read in two ways (`03/05/2017`).
pub(crate) fn parse(words: &str) -> Option<PartialDate> {
    iso(words).or_else(|| mail(words)).or_else(|| numbers(words)).or_else(|| names(words))
}

/// ISO 8601 and its looser relatives: `2017-05-03 10:00:00 +0200`.
fn iso(words: &str) -> Option<PartialDate> {
    if let Ok(date) = words.parse() {
        return Some(date);
    }
    let (day, time) = words.split_once([' ', 'T'])?;
    let time = time.replace("UTC", "Z").replace(' ', "");
    format!("{day}T{time}").parse().ok().or_else(|| (day.len() == 10).then(|| day.parse().ok()).flatten())
}

/// The dates of mail and feeds: `Wed, 03 May 2017 10:00:00 GMT` (RFC 2822).
fn mail(words: &str) -> Option<PartialDate> {
    let date: Zoned = rfc2822::parse(words).ok()?;
    let pattern = match date.offset().is_zero() {
        true => "%Y-%m-%dT%H:%M:%SZ",
        false => "%Y-%m-%dT%H:%M:%S%:z",
    };
    date.strftime(pattern).to_string().parse().ok()
}

/// Numbers alone: `2017/05/03`, `20170503`, `03.05.2017`. With slashes or
/// hyphens the day may come before or after the month.
fn numbers(words: &str) -> Option<PartialDate> {
    if words.len() == 8 && words.bytes().all(|byte| byte.is_ascii_digit()) {
        return day(&words[..4], &words[4..6], &words[6..]);
    }
    let first = words.split([' ', 'T']).next()?;
    let separator = first.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = first.split(separator).collect();
    let [a, b, c] = parts[..] else {
        return None;
    };
    match separator {
        '/' | '.' | '-' if a.len() == 4 => day(a, b, c),
        '.' => day(c, b, a),
        '/' | '-' => match (day(c, b, a), day(c, a, b)) {
            (Some(one), Some(other)) => (one == other).then_some(one),
            (one, other) => one.or(other),
        },
        _ => None,
    }
}

/// With the month's name: `3 May 2017`, `May 3rd, 2017`, `May 2017`.
fn names(words: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = words.split([' ', ',', '.', '-', '/']).filter(|part| !part.is_empty()).collect();
    let at = parts.iter().position(|part| month(part).is_some())?;
    let month = month(parts[at])?;
    let year = parts.iter().find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()))?;
    let beside = [at.checked_sub(1), Some(at + 1)];
    let number =
        beside.into_iter().flatten().filter_map(|place| parts.get(place)).find_map(|part| day_number(part));
    match number {
        Some(number) => format!("{year}-{month:02}-{number:02}").parse().ok(),
        None => format!("{year}-{month:02}").parse().ok(),
    }
}

fn month(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|month| *month == word || month[..3] == word);
    if word == "sept" { Some(9) } else { at.map(|at| at + 1) }
}

/// A day of the month, perhaps as `3rd`.
fn day_number(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let plain = digits.len() <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th");
    if plain { digits.parse().ok() } else { None }
}

/// A year of two digits is not read: it would be one of the first century.
fn day(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    (year.len() == 4).then(|| format!("{year}-{month:0>2}-{day:0>2}").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn check(words: &str, expected: Option<&str>) {
        let found = parse(words);
        assert_eq!(found.as_ref().map(|date| date.as_str()), expected, "{words}");
    }

    #[test]
    fn iso_dates_stay_as_exact_as_they_are() {
        for words in ["2017", "2017-05", "2017-05-03", "2017-05-03T14:05:00+02:00"] {
            check(words, Some(words));
        }
        check("2017-05-03 14:05:00", Some("2017-05-03T14:05:00"));
        check("2017-05-03 14:05:00 +0200", Some("2017-05-03T14:05:00+0200"));
        check("2017-05-03 14:05 UTC", Some("2017-05-03T14:05Z"));
        check("2017-05-03 in the morning", Some("2017-05-03"));
    }

    #[test]
    fn dates_with_a_month_in_letters() {
        for words in [
            "3 May 2017",
            "May 3, 2017",
            "03 may 2017",
            "Wednesday, May 3rd, 2017",
            "3rd of May 2017 10:05",
            "10 am, 3 May 2017",
            "3-May-2017",
        ] {
            let expected = if words.contains("of") { "2017-05" } else { "2017-05-03" };
            check(words, Some(expected));
        }
        check("Sept. 9, 2017", Some("2017-09-09"));
        check("May 2017", Some("2017-05"));
    }

    #[test]
    fn dates_of_mail_and_feeds() {
        check("Wed, 03 May 2017 10:00:00 GMT", Some("2017-05-03T10:00:00Z"));
        check("Wed, 3 May 2017 10:00:00 +0200", Some("2017-05-03T10:00:00+02:00"));
    }

    #[test]
    fn dates_in_numbers_are_read_when_there_is_one_way() {
        check("2017/05/03", Some("2017-05-03"));
        check("2017/5/3 10:00", Some("2017-05-03"));
        check("20170503", Some("2017-05-03"));
        check("03.05.2017", Some("2017-05-03"));
        check("25/05/2017", Some("2017-05-25"));
        check("05/25/2017", Some("2017-05-25"));
        check("05/05/2017", Some("2017-05-05"));
        check("03/05/2017", None);
        check("03-05-2017", None);
    }

    #[test]
    fn a_year_of_two_digits_is_no_year() {
        for words in ["03.05.17", "25/05/17", "17-05-03", "1.2.3", "5.5.05"] {
            check(words, None);
        }
    }

    #[test]
    fn what_is_no_date_is_left_out() {
        for words in ["", "yesterday", "99 May 2017", "31.02.2017", "May", "1/2", "ſept 2017", "日本"] {
            check(words, None);
        }
    }
}
