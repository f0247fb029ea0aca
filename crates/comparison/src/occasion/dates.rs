//! Days as texts give them.

use super::Date;
use super::sentence::Token;
use text::TextRange;

/// The date that the tokens begin with, and how many they are; `None` without
/// a day of the week or a month.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let mut count = usize::from(tokens.first()?.is(&["on", "last", "late", "early", "this"]));
    let begins = count;
    let mut date = Date { range: TextRange::new(0, 0), year: None, month: None, day: None, weekday: None };
    if let Some(weekday) = tokens.get(count).and_then(|token| position(WEEKDAYS, token)) {
        date.weekday = Some(weekday);
        count += 1;
        while tokens.get(count).is_some_and(|token| token.is(&["morning", "evening", "afternoon", "night"])) {
            count += 1;
        }
    }
    let at = |at: usize| tokens.get(at);
    let month = |at: usize| {
        tokens.get(at).filter(|token| token.is_capital()).and_then(|token| position(MONTHS, token))
    };
    if let Some(iso) = at(count).and_then(|token| iso(token.written)) {
        (date.year, date.month, date.day) = (Some(iso.0), Some(iso.1), Some(iso.2));
        count += 1;
    } else if let Some(found) = month(count) {
        date.month = Some(found);
        count += 1;
        date.day = at(count).and_then(day);
        count += usize::from(date.day.is_some());
    } else if let (Some(day), Some(found)) = (at(count).and_then(day), month(count + 1)) {
        (date.day, date.month) = (Some(day), Some(found));
        count += 2;
    }
    if date.month.is_some() && date.year.is_none() {
        date.year = at(count).and_then(year);
        count += usize::from(date.year.is_some());
    }
    if date.weekday.is_none() && date.month.is_none() {
        return None;
    }
    let first = if tokens[0].is(&["on"]) { begins } else { 0 };
    date.range = TextRange::new(tokens[first].start, tokens[count - 1].end());
    Some((date, count))
}

fn position(names: &[&str], token: &Token<'_>) -> Option<u8> {
    let found = names.iter().position(|name| {
        let short = token.written.len() >= 3 && token.written.len() <= 4 && name.len() > 4;
        token.written.eq_ignore_ascii_case(name)
            || (short && name[..3].eq_ignore_ascii_case(&short_form(token)))
    })?;
    // "may" and "march" are verbs, "sun" and "sat" words, when they are not capitals.
    token.is_capital().then_some(found as u8 + 1)
}

fn short_form(token: &Token<'_>) -> String {
    let abbreviated = matches!(token.written, "Sept" | "Tues" | "Thur");
    token
        .written
        .chars()
        .take(if abbreviated || token.written.chars().count() == 3 { 3 } else { 0 })
        .collect()
}

fn day(token: &Token<'_>) -> Option<u8> {
    let digits = token.written.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ordinal = matches!(&token.written[digits.len()..], "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|day| ordinal && digits.len() <= 2 && (1..=31).contains(day))
}

fn year(token: &Token<'_>) -> Option<i16> {
    token.written.parse().ok().filter(|year| token.written.len() == 4 && (1500..=2200).contains(year))
}

fn iso(written: &str) -> Option<(i16, u8, u8)> {
    let mut parts = written.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let found = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let whole = year.len() == 4 && parts.next().is_none();
    (whole && (1..=12).contains(&found.1) && (1..=31).contains(&found.2)).then_some(found)
}

const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
