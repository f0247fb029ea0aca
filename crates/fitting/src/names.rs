//! When a found speaker is the annotated one: the same rules as the scorer's.

use crate::data::GoldSpeaker;

const PRONOUNS: &str = " he she they it him her them his their its i we me us my our you your who that which \
     whom himself herself themselves ";
/// Words before which the head of a phrase ends.
const CUTS: &[&str] = &[
    "of", "for", "who", "whose", "at", "from", "in", "with", "on", "to", "and", "after", "during", "as",
    "whom", "when", "about", "into", "by",
];
const TITLES: &str = " mr mrs ms miss dr sir president presidents senator sen rep representative gov governor \
     secretary minister prime chancellor judge justice mayor professor prof republican democrat democratic \
     former then us u.s russian american vice gen general col lt capt sgt chief king queen prince princess lord \
     lady attorney ambassador congressman congresswoman the a an ";

/// Whether the head or last name is right, and whether it is the right one
/// (`None`: the annotation does not say).
pub(crate) fn agree(gold: &GoldSpeaker, mention: &str, name: &str) -> (bool, Option<bool>) {
    let resolved: Vec<String> = gold.resolved.iter().map(|name| last(name)).collect();
    let found = heads(name);
    let first = found.first().cloned().unwrap_or_default();
    if gold.pronoun {
        let pronoun = plain(&gold.text);
        let head =
            [mention, name].iter().any(|text| plain(text) == pronoun || resolved.contains(&last(text)));
        let right = !is_pronoun(&first) && found.iter().any(|head| resolved.contains(head));
        return (head, (!resolved.is_empty()).then_some(right));
    }
    let known: Vec<String> = gold.names.iter().map(|name| last(name)).collect();
    let exact: Vec<String> =
        gold.names.iter().chain(&gold.resolved).chain([&gold.text]).map(|name| plain(name)).collect();
    let fits = |text: &str| {
        let found = heads(text);
        let first = found.first().cloned().unwrap_or_default();
        exact.contains(&plain(text))
            || (!first.is_empty()
                && !is_pronoun(&first)
                && (gold.heads.contains(&first)
                    || resolved.contains(&first)
                    || found.iter().any(|head| known.contains(head))))
    };
    (fits(mention) || fits(name), Some(fits(name)))
}

fn is_pronoun(word: &str) -> bool {
    PRONOUNS.contains(&format!(" {word} "))
}

/// The head of the first part between commas: "spokesman" in "a spokesman for X".
pub(crate) fn last(text: &str) -> String {
    heads(text).into_iter().next().unwrap_or_default()
}

fn heads(text: &str) -> Vec<String> {
    text.split(',').filter_map(head).collect()
}

fn head(segment: &str) -> Option<String> {
    let segment = segment.trim().split(['(', '[', '—']).next().unwrap_or("");
    let mut words = Vec::new();
    for word in segment.split_whitespace() {
        if !words.is_empty() && CUTS.contains(&word) {
            break;
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let bare = bare.strip_suffix("'s").or(bare.strip_suffix("’s")).unwrap_or(&bare).to_owned();
        if !bare.is_empty() {
            words.push(bare);
        }
    }
    while words.len() > 1
        && words.last().is_some_and(|word| ["jr", "sr", "ii", "iii"].contains(&word.as_str()))
    {
        words.pop();
    }
    words.pop()
}

/// Without articles, titles and the possessive ending.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase().replace("'s", "").replace("’s", "");
    let words: Vec<&str> = lower
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect();
    let titles = words.iter().take_while(|word| TITLES.contains(&format!(" {word} "))).count();
    words[titles.min(words.len().saturating_sub(1))..].join(" ")
}
