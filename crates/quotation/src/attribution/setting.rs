//! What stands in marks without being said: names of programmes and books,
//! nicknames, signs, words that qualify a noun.

use super::scene::{Quote, Scene};
use crate::document::Shape;
use crate::lexicons::Flags;

/// What announces a name.
pub(crate) const FRAME: &[&str] =
    &["none", "outlet", "on", "told", "author", "work-before", "work-after", "by", "nickname", "sign"];
/// The first and the last word of a span.
pub(crate) const INNER: &[&str] = &[
    "other",
    "determiner",
    "preposition",
    "conjunction",
    "auxiliary",
    "person",
    "pronoun",
    "adverb",
    "ed",
    "ing",
    "plural",
    "capital",
    "number",
    "cue",
];

/// The most tokens before the colon of a headline that names who says it.
const LABEL: u32 = 10;

const MAKERS: &[&str] = &[
    "star",
    "actor",
    "actress",
    "creator",
    "director",
    "author",
    "co-author",
    "authors",
    "writer",
    "wrote",
    "host",
    "co-host",
    "anchor",
    "moderator",
];
const BEFORE: &[&str] = &[
    "album",
    "autobiography",
    "best-seller",
    "bestseller",
    "book",
    "comedy",
    "column",
    "documentary",
    "drama",
    "episode",
    "essay",
    "film",
    "game",
    "magazine",
    "memoir",
    "movie",
    "musical",
    "novel",
    "op-ed",
    "play",
    "podcast",
    "poem",
    "program",
    "series",
    "show",
    "sitcom",
    "song",
    "talk-show",
    "title",
    "titled",
    "entitled",
    "track",
    "video",
    "ballad",
    "anthem",
    "hit",
    "starred",
    "stars",
    "watch",
    "watched",
    "watching",
    "movies",
    "films",
    "books",
    "shows",
    "songs",
];
const SIGNS: &[&str] = &[
    "banner", "banners", "bumper", "button", "buttons", "cap", "caps", "hat", "hats", "placard", "placards",
    "poster", "posters", "shirt", "shirts", "sign", "signs", "sticker", "stickers", "t-shirt", "t-shirts",
    "hashtag", "slogan", "slogans", "motto", "chant", "chants", "chanted", "chanting", "shouted", "cries",
    "slogans",
];

/// Which of [`FRAME`] a span stands in.
pub(crate) fn frame(scene: &Scene<'_>, quote: &Quote) -> usize {
    let grammar = scene.grammar;
    let word = |index: u32| {
        let token = grammar.beside(index as usize, quote.line);
        token.map_or_else(String::new, |_| grammar.word(index as usize).to_ascii_lowercase())
    };
    let back = |step: u32| quote.first.checked_sub(step);
    let one = back(1).map_or_else(String::new, word);
    let capital =
        |index: u32| grammar.beside(index as usize, quote.line).is_some() && grammar.capital(index as usize);
    if back(1).is_some_and(capital) && capital(quote.end) {
        return 8;
    }
    if (one.ends_with("'s") || one.ends_with("’s")) && back(1).is_some_and(capital) {
        return 1;
    }
    match one.as_str() {
        "on" => return 2,
        "told" | "tells" | "hosts" | "watch" | "watched" => return 3,
        _ => {}
    }
    let near = |reach: u32, list: &[&str]| {
        (1..=reach).filter_map(back).any(|index| list.contains(&word(index).as_str()))
    };
    if near(3, MAKERS) {
        return 4;
    }
    if near(4, BEFORE) {
        return 5;
    }
    if (0..3).any(|step| {
        BEFORE.contains(&word(quote.end + step).as_str()) || MAKERS.contains(&word(quote.end + step).as_str())
    }) {
        return 6;
    }
    let by = if grammar.sign(quote.end as usize) == b',' { quote.end + 1 } else { quote.end };
    if word(by) == "by" && capital(by + 1) {
        return 7;
    }
    if near(7, SIGNS) { 9 } else { 0 }
}

/// Whether words before a span that looks like a title say that it is one.
pub(crate) fn programme(scene: &Scene<'_>, quote: &Quote) -> bool {
    let grammar = scene.grammar;
    let back = |step: u32| {
        let index = quote.first.checked_sub(step).map(|index| index as usize);
        index.filter(|index| grammar.beside(*index, quote.line).is_some())
    };
    let word =
        |step: u32| back(step).map_or_else(String::new, |index| grammar.word(index).to_ascii_lowercase());
    let one = word(1);
    let outlet =
        (one.ends_with("'s") || one.ends_with("’s")) && back(1).is_some_and(|index| grammar.capital(index));
    let with = matches!(one.as_str(), "with" | "to" | "of" | "from")
        && (2..=4).any(|step| {
            matches!(
                word(step).as_str(),
                "interview"
                    | "appearance"
                    | "edition"
                    | "episode"
                    | "broadcast"
                    | "host"
                    | "call"
                    | "anchor"
                    | "version"
                    | "taping"
                    | "moderator"
            )
        });
    outlet
        || with
        || matches!(
            one.as_str(),
            "on" | "told" | "hosts" | "watch" | "watched" | "watching" | "titled" | "entitled"
        )
        || (2..=3).any(|step| matches!(word(step).as_str(), "on" | "told"))
            && back(1).is_some_and(|index| grammar.capital(index))
        || one == "the" && matches!(word(2).as_str(), "on" | "told")
}

/// How a verb of naming stands before a span: not, beside it, or with the named
/// one between.
pub(crate) fn naming(scene: &Scene<'_>, quote: &Quote) -> usize {
    let grammar = scene.grammar;
    let found = (1..=6).find(|step| {
        quote.first.checked_sub(*step).is_some_and(|index| {
            grammar.beside(index as usize, quote.line).is_some()
                && matches!(
                    grammar.word(index as usize),
                    "called"
                        | "calls"
                        | "call"
                        | "calling"
                        | "dubbed"
                        | "labeled"
                        | "branded"
                        | "named"
                        | "nicknamed"
                        | "known"
                        | "described"
                        | "describes"
                        | "describing"
                )
        })
    });
    match found {
        None => 0,
        Some(1) => 1,
        Some(_) => 2,
    }
}

/// Whether a headline begins with who says it: "Weber: Bridge 'not safe'".
pub(crate) fn labelled(scene: &Scene<'_>, quote: &Quote) -> bool {
    let start = scene.document.lines.get(quote.line as usize).map_or(0, |line| line.tokens.start);
    (start + 1..quote.first.min(start + LABEL)).any(|index| scene.grammar.sign(index as usize) == b':')
}

/// Which of [`INNER`] its first and last words are.
pub(crate) fn inner(scene: &Scene<'_>, quote: &Quote) -> (usize, usize) {
    let grammar = scene.grammar;
    let word = |index: &u32| {
        !matches!(grammar.shape(*index as usize), Some(Shape::Punctuation | Shape::Mark) | None)
    };
    let class = |index: u32| {
        let index = index as usize;
        let lower = grammar.shape(index) == Some(Shape::Lower);
        let word = grammar.word(index);
        match grammar.token(index).map(|token| token.word) {
            None => 0,
            Some(known) if known.flags.any(Flags::I | Flags::WE | Flags::YOU) => 5,
            Some(known) if known.flags.any(Flags::SUBJECT | Flags::OBJECT | Flags::REFLEXIVE) => 6,
            Some(known) if known.flags.any(Flags::DETERMINER | Flags::POSSESSIVE) => 1,
            Some(known) if known.flags.any(Flags::PREPOSITION) => 2,
            Some(known) if known.flags.any(Flags::CONJUNCTION) => 3,
            Some(known) if known.flags.any(Flags::AUXILIARY) => 4,
            Some(known) if known.flags.any(Flags::ADVERB) || lower && word.ends_with("ly") => 7,
            _ if grammar.shape(index) == Some(Shape::Number) => 12,
            _ if !lower => 11,
            Some(known) if known.cue >= 0.02 => 13,
            _ if word.ends_with("ed") => 8,
            _ if word.ends_with("ing") => 9,
            _ if word.ends_with('s') && !word.ends_with("ss") => 10,
            _ => 0,
        }
    };
    let first = (quote.first..quote.end.min(quote.first + 3)).find(word).map_or(0, class);
    let last = (quote.first..quote.end).rev().take(4).find(word).map_or(0, class);
    (first, last)
}

#[cfg(test)]
mod tests;
