use crate::document::Document;
use crate::mentions::{Vocabulary, find};
use crate::people::{CLUES, People};
use text::TextRange;

/// A pronoun outside quotes and whom it may mean.
pub struct PronounCase {
    /// Where it stands.
    pub range: TextRange,
    /// Name and clues, by number, of each who agrees with it, the latest first.
    pub candidates: Vec<(String, Vec<usize>)>,
    /// The one chosen.
    pub chosen: Option<String>,
}

/// The names of the clues, by number.
pub fn clue_names() -> &'static [&'static str] {
    CLUES
}

/// The pronouns of an article, in order.
pub fn pronouns(text: &str) -> Vec<PronounCase> {
    let document = Document::read(text);
    let vocabulary = Vocabulary::of(&document);
    let mut mentions = find(&document, &vocabulary);
    let ranges: Vec<TextRange> =
        mentions.iter().map(|mention| document.range(mention.tokens.clone())).collect();
    let mut cases = Vec::new();
    let people = People::observed(&document, &vocabulary, &mut mentions, |people, mention, candidates| {
        let one = |candidate: &crate::people::Candidate| {
            let name = people.entity(candidate.person).map_or_else(String::new, |entity| entity.name.clone());
            (name, candidate.clues.indices().collect())
        };
        let case = PronounCase {
            range: ranges[mention],
            candidates: candidates.iter().map(one).collect(),
            chosen: None,
        };
        cases.push((mention, case));
    });
    let chosen = |(mention, mut case): (usize, PronounCase)| {
        let person = mentions[mention].person.and_then(|person| people.entity(person));
        case.chosen = person.map(|entity| entity.name.clone());
        case
    };
    cases.into_iter().map(chosen).collect()
}
