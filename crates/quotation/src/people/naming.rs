use std::collections::HashMap;

use super::People;
use crate::document::Document;
use crate::mentions::{Mention, MentionKind};

/// Names of more words are descriptions.
const MOST_WORDS: usize = 6;

/// Gives every entity the name that the article uses most among those of two
/// words and more; the first and longest wins a tie.
pub(super) fn name(document: &Document<'_>, mentions: &[Mention], people: &mut People) {
    let mut uses: HashMap<(u32, &str), Use> = HashMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        let Some(person) = mention.person else { continue };
        let name = without_possessive(document, mention);
        let written = uses.entry((person, name)).or_insert(Use { count: 0, first: index, mention: index });
        // Capital letters throughout are a label's way of writing.
        written.count += if mention.kind == MentionKind::Label { 0 } else { 2 - u32::from(mention.quoted) };
    }
    let mut best: Vec<Option<(Rank, &str)>> = vec![None; people.entities.len()];
    for ((person, name), written) in uses {
        let Some(mention) = mentions.get(written.mention) else { continue };
        let Some(best) = best.get_mut(person as usize) else { continue };
        let words = mention.name.len();
        let rank = Rank {
            full: words > 1 && words <= MOST_WORDS,
            mixed: name.chars().any(char::is_lowercase) || name.len() < 6,
            count: written.count,
            words,
            first: std::cmp::Reverse(written.first),
        };
        if best.is_none_or(|(other, _)| rank > other) {
            *best = Some((rank, name));
        }
    }
    for (entity, best) in people.entities.iter_mut().zip(best) {
        entity.name =
            best.map_or_else(String::new, |(_, name)| name.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

struct Use {
    count: u32,
    first: usize,
    mention: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    full: bool,
    mixed: bool,
    count: u32,
    words: usize,
    first: std::cmp::Reverse<usize>,
}

/// The words of a name without its titles and its possessive ending.
fn without_possessive<'t>(document: &Document<'t>, mention: &Mention) -> &'t str {
    let start = document.tokens.get(mention.name.start as usize).map_or(0, |token| token.start);
    let last = mention.name.end.checked_sub(1).and_then(|last| document.tokens.get(last as usize));
    document.slice(start, last.map_or(start, |token| token.stem_end))
}
