//! Articles that nobody wrote, with the sentences in which people are quoted.

use std::fmt::Write;
use std::fs;
use std::path::Path;

const PEOPLE: [&str; 12] = [
    "Ada Nowak",
    "Bo Lindqvist",
    "Cem Özgür",
    "Dalia Roth",
    "Emil Varga",
    "Farah Aziz",
    "Goran Petrov",
    "Hanna Weiss",
    "Ivo Marek",
    "Jutta Klein",
    "Kofi Mensah",
    "Lena Sørensen",
];
const ROLES: [&str; 6] =
    ["harbour minister", "mayor", "chief engineer", "union leader", "opposition leader", "port director"];
const WORDS: [&str; 24] = [
    "the", "harbour", "talks", "would", "begin", "again", "before", "winter", "when", "every", "ship", "in",
    "the", "north", "had", "left", "and", "nobody", "could", "say", "what", "it", "meant", "today",
];

/// A number below some limit, the same ones each time (Steele, Lea and Flood's SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or(0) % sides
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    fn clause(&mut self, words: usize) -> String {
        (0..words).map(|_| self.of(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    fn sentence(&mut self, words: usize) -> String {
        let clause = self.clause(words);
        clause[..1].to_uppercase() + &clause[1..]
    }
}

pub(crate) fn write_articles(folder: &Path, articles: usize) {
    fs::create_dir_all(folder).expect("a folder");
    for number in 0..articles {
        fs::write(folder.join(format!("{number:06}.txt")), article(number)).expect("a file");
    }
}

/// About 500 words, eight quotations among them.
fn article(number: usize) -> String {
    let mut dice = Dice(number as u64);
    let mut text = format!("---\ntitle: Report {number}\ndate: 2017-05-{:02}\n---\n", number % 28 + 1);
    for paragraph in 0..8 {
        let (person, role) = (dice.of(&PEOPLE), dice.of(&ROLES));
        let last = person.split(' ').next_back().unwrap_or(person);
        let said = dice.clause(12);
        let quoted = match paragraph % 4 {
            0 => format!("“{},” said the {role}, {person}. “{}.”", dice.sentence(10), dice.sentence(9)),
            1 => format!("{last} told reporters: “{}.”", dice.sentence(14)),
            2 => format!("{person} called it “{}” and said that {said}.", dice.clause(3)),
            _ => format!("“{},” he added.", dice.sentence(11)),
        };
        let _ = write!(text, "{}. {quoted} {}.\n\n", dice.sentence(20), dice.sentence(16));
    }
    text
}
