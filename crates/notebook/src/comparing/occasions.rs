//! Where and when something was said, as articles tell it.

use super::component::{Component, Place};
use super::library::bytes;
use comparison::occasion::{self, Date};
use jiff::ToSpan;
use model::PartialDate;
use model::statements::{Occasion, ToldOccasion};
use text::TextRange;

/// What an article tells around a range of bytes.
pub(super) fn told(text: &str, range: TextRange, published: Option<&PartialDate>) -> Option<ToldOccasion> {
    let found = occasion::find(text, range)?;
    let words = |range: TextRange| range.slice(text).map(tidy);
    let setting = found.setting.and_then(words).map(|words| without_preposition(&words).to_owned());
    let setting = setting.filter(|words| is_occasion(words));
    let place = found.place.and_then(words).map(|words| without_preposition(&words).to_owned());
    let place = match (setting, place) {
        (Some(setting), Some(place)) if !setting.contains(&place) => Some(format!("{setting}, {place}")),
        (setting, place) => setting.or(place),
    };
    let said = found.date.and_then(|date| resolved(date, published));
    let told = ToldOccasion { text: words(found.range)?, occasion: Occasion { place, said } };
    (told.occasion != Occasion::default()).then_some(told)
}

/// Of several places the one that is told most fully; of those the first.
pub(super) fn told_first(component: &Component, places: &[&Place]) -> Occasion {
    let of = |place: &&Place| {
        let known = component.articles.get(&place.id.article)?;
        let range = bytes((place.base, place.stretches.last()?.1.max(place.base)));
        Some(told(&known.text, range, known.article.published.as_ref())?.occasion)
    };
    let full = |it: &Occasion| u8::from(it.place.is_some()) + u8::from(it.said.is_some());
    let found: Vec<Occasion> = places.iter().filter_map(of).collect();
    let most = found.iter().map(full).max().unwrap_or_default();
    found.into_iter().find(|it| full(it) == most).unwrap_or_default()
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "statement" and "told reporters" say how it came to the press, not where.
fn is_occasion(setting: &str) -> bool {
    let setting = setting.to_lowercase();
    !setting.starts_with("told ")
        && !["statement", "readout", "tweet", "post"].iter().any(|word| setting.ends_with(word))
}

/// "press conference" of "at a press conference".
fn without_preposition(words: &str) -> &str {
    const BEFORE: [&str; 11] =
        ["at", "in", "during", "on", "after", "before", "from", "to", "a", "an", "the"];
    let mut rest = words;
    while let Some((first, after)) = rest.split_once(' ') {
        if !BEFORE.contains(&first.to_lowercase().as_str()) {
            break;
        }
        rest = after;
    }
    rest
}

/// As exact as it is told: "Tuesday" is the one on or before the day when the
/// article was published, and so is "12 April".
fn resolved(date: Date, published: Option<&PartialDate>) -> Option<PartialDate> {
    let day: Option<jiff::civil::Date> = published.and_then(|it| it.day().parse().ok());
    let told = match (date.year, date.month, date.day) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None) => format!("{year:04}-{month:02}"),
        (Some(year), None, _) => format!("{year:04}"),
        (None, Some(month), Some(number)) => {
            let day = day?;
            let of = |year: i16| jiff::civil::Date::new(year, month.cast_signed(), number.cast_signed()).ok();
            let this = of(day.year()).filter(|told| *told <= day);
            this.or_else(|| of(day.year() - 1))?.to_string()
        }
        (None, Some(month), None) => {
            let day = day?;
            let year = if month.cast_signed() <= day.month() { day.year() } else { day.year() - 1 };
            format!("{year:04}-{month:02}")
        }
        (None, None, _) => {
            let day = day?;
            let weekday = i64::from(date.weekday?);
            let back = (i64::from(day.weekday().to_monday_one_offset()) - weekday).rem_euclid(7);
            day.checked_sub(back.days()).ok()?.to_string()
        }
    };
    told.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{resolved, without_preposition};
    use comparison::occasion::Date;
    use text::TextRange;

    #[track_caller]
    fn check(date: (Option<i16>, Option<u8>, Option<u8>, Option<u8>), published: &str, said: Option<&str>) {
        let (year, month, day, weekday) = date;
        let date = Date { range: TextRange::new(0, 1), year, month, day, weekday };
        let published = published.parse().ok();
        assert_eq!(resolved(date, published.as_ref()).as_ref().map(|it| it.as_str()), said);
    }

    #[test]
    fn a_date_is_completed_by_the_day_of_publication() {
        check((Some(2017), Some(4), Some(12), None), "", Some("2017-04-12"));
        check((None, Some(4), Some(12), None), "2017-05-03", Some("2017-04-12"));
        check((None, Some(12), Some(30), None), "2017-01-03", Some("2016-12-30"));
        check((None, None, None, Some(2)), "2017-05-03", Some("2017-05-02"));
        check((None, None, None, Some(3)), "2017-05-03T08:00", Some("2017-05-03"));
        check((None, None, None, Some(3)), "2017-05", None);
        check((None, Some(5), None, None), "2017-05-03", Some("2017-05"));
    }

    #[test]
    fn a_place_is_named_without_what_leads_to_it() {
        assert_eq!(without_preposition("at a press conference"), "press conference");
        assert_eq!(without_preposition("in the East Room"), "East Room");
        assert_eq!(without_preposition("told reporters"), "told reporters");
    }
}
