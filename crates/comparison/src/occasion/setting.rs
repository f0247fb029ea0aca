//! "at a press conference with …", "told reporters", "in Geneva".

use super::dates;
use super::sentence::Token;
use text::TextRange;

/// Words between the preposition and the noun.
const BETWEEN: usize = 5;
/// Words of the longest name after "with" or "in".
const NAME: usize = 8;

/// The setting that the tokens begin with, and how many they are.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<(TextRange, usize)> {
    let count = told(tokens).or_else(|| occasion(tokens)).or_else(|| online(tokens))?;
    Some((TextRange::new(tokens[0].start, tokens[count - 1].end()), count))
}

/// "told reporters", "told the Harbour Courier".
fn told(tokens: &[Token<'_>]) -> Option<usize> {
    tokens.first().filter(|token| token.is(&["told", "tells", "telling"]))?;
    let article = usize::from(tokens.get(1)?.is(&["the", "a", "his", "her", "their"]));
    let from = 1 + article;
    let audience = tokens.get(from..)?.iter().take(3).position(|token| token.is(AUDIENCES));
    if let Some(at) = audience {
        return Some(from + at + 1);
    }
    let count = name(&tokens[from..]);
    (count > 0).then_some(from + count)
}

/// "at a joint hearing with the minister of ports".
fn occasion(tokens: &[Token<'_>]) -> Option<usize> {
    tokens.first().filter(|token| token.is(&["at", "in", "during", "after", "following"]))?;
    let article = tokens.get(1)?;
    if !article.is(&["a", "an", "the", "his", "her", "their", "its", "one", "another", "this"])
        && !article.is(PLAIN)
    {
        return None;
    }
    let noun = tokens.iter().take(BETWEEN + 2).enumerate().skip(1).find(|(at, token)| {
        token.is(OCCASIONS)
            && !(tokens.get(at + 1).is_some_and(|next| next.is(OCCASIONS) && !next.after_mark))
    });
    let (at, _) = noun?;
    if tokens[1..=at].iter().any(|token| token.after_mark || token.is(PREPOSITIONS)) {
        return None;
    }
    let mut count = at + 1;
    if tokens.get(count).is_some_and(|token| !token.after_mark && token.is(&["with", "to", "by", "from"])) {
        count += named(&tokens[count + 1..]).map_or(0, |named| named + 1);
    }
    Some(count)
}

/// "on Twitter".
fn online(tokens: &[Token<'_>]) -> Option<usize> {
    let preposition = tokens.first()?.is(&["on", "to", "via"]);
    match tokens.get(1)? {
        token if preposition && token.is(NETWORKS) => Some(2),
        token if preposition && token.is(&["social"]) && tokens.get(2)?.is(&["media"]) => Some(3),
        _ => None,
    }
}

/// The place that the tokens begin with, and how many they are.
pub(super) fn place(tokens: &[Token<'_>]) -> Option<(TextRange, usize)> {
    tokens.first().filter(|token| token.is(&["in", "at", "outside", "from", "inside", "near"]))?;
    let article = usize::from(tokens.get(1)?.is(&["the"]));
    let count = name(&tokens[1 + article..]);
    if count == 0 {
        return None;
    }
    let count = 1 + article + count;
    Some((TextRange::new(tokens[0].start, tokens[count - 1].end()), count))
}

/// "the minister of ports", "reporters", "CNN".
fn named(tokens: &[Token<'_>]) -> Option<usize> {
    let article = usize::from(tokens.first()?.is(&["the", "a", "an", "his", "her", "their"]));
    if tokens.get(article..)?.iter().take(2).position(|token| token.is(AUDIENCES)).is_some() {
        let at = tokens[article..].iter().position(|token| token.is(AUDIENCES))?;
        return Some(article + at + 1);
    }
    let lower = tokens[article..]
        .iter()
        .take(3)
        .take_while(|token| !token.is_capital() && !token.is(PREPOSITIONS))
        .count();
    let count = name(&tokens[article + lower..]);
    (count > 0).then_some(article + lower + count)
}

/// Capitals, with "of" and "the" between them; no days.
fn name(tokens: &[Token<'_>]) -> usize {
    let mut count = 0;
    for (at, token) in tokens.iter().enumerate().take(NAME) {
        let apart = at > 0 && token.after_mark;
        if apart || dates::read(&tokens[at..]).is_some() {
            break;
        }
        if token.is_capital() {
            count = at + 1;
        } else if at == 0 || !token.is(&["of", "the", "for", "and", "de"]) {
            break;
        }
    }
    count
}

const PREPOSITIONS: &[&str] =
    &["on", "in", "at", "for", "with", "to", "that", "and", "who", "which", "after", "by"];
/// Need no article.
const PLAIN: &[&str] = &["remarks", "comments", "testimony", "interviews", "written"];
const OCCASIONS: &[&str] = &[
    "conference",
    "briefing",
    "interview",
    "interviews",
    "speech",
    "address",
    "statement",
    "rally",
    "meeting",
    "summit",
    "ceremony",
    "debate",
    "hearing",
    "testimony",
    "tweet",
    "post",
    "letter",
    "memo",
    "email",
    "e-mail",
    "call",
    "broadcast",
    "podcast",
    "hall",
    "event",
    "forum",
    "session",
    "visit",
    "remarks",
    "comments",
    "readout",
    "video",
    "message",
    "appearance",
    "lecture",
    "sermon",
    "toast",
    "dinner",
    "panel",
    "webinar",
    "communique",
    "note",
    "blog",
];
const AUDIENCES: &[&str] = &[
    "reporters",
    "journalists",
    "lawmakers",
    "legislators",
    "supporters",
    "crowd",
    "audience",
    "parliament",
    "parliamentarians",
    "delegates",
    "newspaper",
    "broadcaster",
    "agency",
    "station",
    "congress",
    "senators",
    "students",
    "soldiers",
    "troops",
    "workers",
    "residents",
    "investors",
    "committee",
];
const NETWORKS: &[&str] = &[
    "twitter",
    "facebook",
    "x",
    "telegram",
    "instagram",
    "linkedin",
    "bluesky",
    "mastodon",
    "youtube",
    "tiktok",
];
