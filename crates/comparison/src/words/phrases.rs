//! One word for phrases that are also written as one: "United States" and "US".

use super::scan::Raw;
use super::{Word, key};

/// Words, whether they must have capitals, and the one word for them.
const PHRASES: &[(&[&str], bool, &str)] = &[
    (&["united", "states", "of", "america"], true, "usa"),
    (&["united", "states"], true, "usa"),
    (&["united", "kingdom"], true, "uk"),
    (&["united", "nations"], true, "un"),
    (&["european", "union"], true, "eu"),
    (&["per", "cent"], false, "percent"),
];

pub(super) fn merge(text: &str, raw: Vec<Raw>) -> Vec<Word> {
    const UNITED: u64 = key::of("united");
    const EUROPEAN: u64 = key::of("european");
    const PER: u64 = key::of("per");
    let mut words = Vec::with_capacity(raw.len());
    let mut at = 0;
    while at < raw.len() {
        let begins = matches!(raw[at].word.key, UNITED | EUROPEAN | PER);
        match begins.then(|| phrase(text, &raw[at..])).flatten() {
            Some((word, count)) => {
                words.push(word);
                at += count;
            }
            None => {
                words.push(raw[at].word);
                at += 1;
            }
        }
    }
    words
}

fn phrase(text: &str, raw: &[Raw]) -> Option<(Word, usize)> {
    let (parts, capitals, form) = PHRASES.iter().find(|(parts, capitals, _)| {
        raw.len() >= parts.len()
            && parts.iter().zip(raw).all(|(part, raw)| {
                raw.word.key == key::of(part) && (!capitals || raw.capital || raw.word.is_function())
            })
    })?;
    let (start, end) = (raw[0].word.start, raw[parts.len() - 1].word.end);
    // Not across a sentence's end.
    text.get(start as usize..end as usize).filter(|written| !written.contains(['.', ',', ';']))?;
    let flags = if *capitals { Word::NAME } else { 0 };
    Some((Word { key: key::of(form), start, end, flags, length: form.len() as u16 }, parts.len()))
}
