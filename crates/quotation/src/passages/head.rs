//! What stands above and under a report: headline, byline, dateline, captions.

use super::line::LineShape;
use crate::Role;
use crate::document::Document;
use text::TextRange;

/// Lines among which a byline may stand.
const HEAD: usize = 6;

/// Bytes of a dateline at most: "ST. PETERSBURG, Russia, May 3 (Example News) —".
const DATELINE: usize = 80;

const PICTURES: &[&str] =
    &["photo", "photos", "photograph", "photo credit", "picture", "image", "file photo", "caption", "credit"];

pub(super) fn find(lines: &[LineShape<'_>], roles: &mut [Role]) {
    let mut headline = lines.len() > 1;
    for (index, line) in lines.iter().enumerate() {
        // The words under a picture have no full stop where its source follows.
        let titled = index > 1 && !lines[index - 1].ends && roles[index - 1] == Role::Body;
        if is_photo_credit(line) || titled && line.small.starts_with("source:") {
            roles[index] = Role::Caption;
            if titled {
                roles[index - 1] = Role::Caption;
            }
        } else if index < HEAD && is_byline(line) || is_credit_of_text(line) {
            roles[index] = Role::Byline;
        } else if index < HEAD && is_date(line) {
            roles[index] = Role::Dateline;
        } else if headline && index < 3 {
            headline = false;
            if is_headline(line, &lines[index + 1..]) {
                roles[index] = Role::Headline;
            }
        }
    }
}

fn is_headline(line: &LineShape<'_>, after: &[LineShape<'_>]) -> bool {
    let followed = after.iter().any(|line| line.words > 12 && line.ends);
    let title =
        !line.ends || line.small.ends_with(['?', '!']) || line.words <= 18 && !line.small.contains(". ");
    // A first paragraph that is quoted and attributed is no title.
    let attributed =
        line.begins_quoted && line.ends && !line.text.ends_with(['\u{201D}', '"', '\'', '\u{2019}']);
    followed && title && !attributed && (1..=24).contains(&line.words)
}

/// "By Ann Oak and Bo Elm, Staff Writers"
fn is_byline(line: &LineShape<'_>) -> bool {
    let Some(rest) = line.after(&["by", "written by", "posted by", "from our", "byline:"]) else {
        return false;
    };
    let small_words = line.words - line.capitals.min(line.words);
    !rest.is_empty() && line.words <= 14 && !line.quotes && line.capitals >= 2 && small_words <= 4
}

/// Under the text: "Reporting by Ann Oak; editing by Bo Elm"
fn is_credit_of_text(line: &LineShape<'_>) -> bool {
    const CREDITS: [&str; 6] =
        ["reporting by", "additional reporting by", "editing by", "contributing:", "source:", "sources:"];
    let told = CREDITS.iter().any(|credit| line.small.starts_with(credit));
    told && line.words <= 24 && !line.quotes && line.capitals > 0
}

/// "Tuesday, 3 May 2017, 10:15 am", "Updated 3 May"
fn is_date(line: &LineShape<'_>) -> bool {
    const NAMES: [&str; 19] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue",
        "wed", "thu", "fri", "sat", "sun",
    ];
    const CLOCKS: [&str; 10] = ["am", "pm", "gmt", "utc", "est", "edt", "et", "bst", "at", "on"];
    if line.words > 10 || line.ends {
        return false;
    }
    let told = line.after(&["published", "updated", "posted", "last updated", "first published"]);
    let mut words = told
        .unwrap_or(&line.small)
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let named = |word: &str| NAMES.iter().any(|name| word.starts_with(name));
    let dated = words.clone().any(number) && words.clone().any(named);
    // "March 2017 in pictures" is a title.
    dated && (told.is_some() || words.all(|word| number(word) || named(word) || CLOCKS.contains(&word)))
}

fn is_photo_credit(line: &LineShape<'_>) -> bool {
    let small = line.small.trim_start_matches(['(', '[']);
    let headed = PICTURES.iter().any(|credit| {
        small
            .strip_prefix(credit)
            .is_some_and(|rest| rest.starts_with([':', '/']) || rest.starts_with(" by "))
    });
    let agency = ["getty images", "getty images)", "ap photo", "afp photo", "/ap)", "/afp)", "/reuters)"];
    line.words <= 60 && headed || line.words <= 40 && agency.iter().any(|agency| small.ends_with(agency))
}

/// The place, and perhaps the date and the agency, before the first sentence:
/// "HARBOUR CITY, May 3 (Example News) —".
pub(super) fn dateline(document: &Document<'_>, roles: &[Role]) -> Option<TextRange> {
    let first = roles.iter().position(|role| *role == Role::Body)?;
    let line = document.lines[first].range;
    let text = line.slice(document.text)?;
    let head: String = text.chars().take(DATELINE).collect();
    let dash = [" \u{2014} ", " \u{2013} ", " - ", " -- ", "\u{2014}"]
        .iter()
        .filter_map(|dash| head.find(dash).map(|at| at + dash.trim_end().len()))
        .min()?;
    let place = head.get(..dash)?;
    let upper = place.chars().take_while(|sign| !matches!(sign, ',' | '(' | '\u{2014}' | '-' | '\u{2013}'));
    let mut letters = upper.filter(|sign| sign.is_alphabetic()).peekable();
    letters.peek()?;
    let told =
        letters.all(|letter| letter.is_uppercase()) || place.contains('(') && !place.contains(['.', '"']);
    told.then(|| TextRange::new(line.start(), line.start() + place.len()))
}
