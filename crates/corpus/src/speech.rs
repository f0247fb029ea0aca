//! What is said: statements as sequences of words of which is known what they are.

use crate::lexicon::{self, Lexicon};
use crate::random::Random;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Plain,
    Content,
    Compound,
    Modal,
    Not,
    Name,
    /// A day or a month.
    Day,
    Number(u32),
}

/// A word of a statement in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) form: String,
    pub(crate) kind: Kind,
    /// Whether a comma stands behind it, or a full stop.
    pub(crate) mark: &'static str,
}

impl Said {
    pub(crate) fn tells(&self) -> bool {
        matches!(self.kind, Kind::Content | Kind::Compound | Kind::Name | Kind::Day | Kind::Number(_))
    }
}

/// How a variant differs from what was really said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Swap {
    /// Another number.
    Number,
    /// Another name.
    Name,
    /// "not" too many, or one too few.
    Negation,
}

const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday", "March", "October"];

/// Somebody's words, one to three sentences.
#[derive(Debug, Clone)]
pub(crate) struct Statement {
    /// The same for what was said and for every false variant of it.
    pub(crate) base: u64,
    /// 0 for what was really said.
    pub(crate) variant: u8,
    pub(crate) swap: Option<(Swap, usize)>,
    pub(crate) speaker: usize,
    pub(crate) words: Vec<Said>,
    /// The index in the really said words; `None` for a word that was put in.
    pub(crate) source: Vec<Option<usize>>,
}

/// The people, places and things of one event.
pub(crate) struct Scene {
    pub(crate) places: Vec<String>,
    pub(crate) people: Vec<String>,
    pub(crate) organisations: Vec<String>,
    pub(crate) nouns: Vec<String>,
    pub(crate) plurals: Vec<String>,
}

impl Scene {
    pub(crate) fn of(random: &mut Random, lexicon: &Lexicon) -> Self {
        let mut list = |count, make: &mut dyn FnMut(&mut Random) -> String| -> Vec<String> {
            (0..count).map(|_| make(random)).collect()
        };
        Self {
            places: list(3, &mut lexicon::place),
            people: list(5, &mut lexicon::person),
            organisations: list(2, &mut lexicon::organisation),
            nouns: list(4, &mut |random| lexicon::word(random, lexicon.nouns).to_owned()),
            plurals: list(4, &mut |random| lexicon::word(random, lexicon.plurals).to_owned()),
        }
    }

    /// The words of a sentence with slots.
    pub(crate) fn fill(&self, random: &mut Random, lexicon: &Lexicon, pattern: &str) -> Vec<Said> {
        let mut words: Vec<Said> = Vec::new();
        for slot in pattern.split(' ') {
            let bare = slot.trim_end_matches([',', ':', '.']);
            let mark = match &slot[bare.len()..] {
                "," => ",",
                ":" => ":",
                _ => "",
            };
            let own = random.percent(55);
            let mut pick = |own_words: &[String], list: &str| {
                if own {
                    own_words[random.below(own_words.len())].clone()
                } else {
                    lexicon::word(random, list).to_owned()
                }
            };
            let (form, kind) = match bare {
                "N" => (pick(&self.nouns, lexicon.nouns), Kind::Content),
                "S" => (pick(&self.plurals, lexicon.plurals), Kind::Content),
                "V" => (lexicon::word(random, lexicon.verbs).to_owned(), Kind::Content),
                "A" => (lexicon::word(random, lexicon.adjectives).to_owned(), Kind::Content),
                "C" => (lexicon::word(random, lexicon.compounds).to_owned(), Kind::Compound),
                "M" => (random.pick(&["will", "must", "should", "can", "would"]).to_owned(), Kind::Modal),
                // "between Harrow and Harrow" is said by nobody.
                "P" => {
                    let at = random.below(self.places.len());
                    let said = |place: &String| words.iter().any(|said: &Said| said.form == *place);
                    let free = (0..self.places.len()).map(|step| (at + step) % self.places.len());
                    let at = free.clone().find(|at| !said(&self.places[*at])).unwrap_or(at);
                    (self.places[at].clone(), Kind::Name)
                }
                "X" => (self.people[random.below(self.people.len())].clone(), Kind::Name),
                "O" => (self.organisations[random.below(self.organisations.len())].clone(), Kind::Name),
                "T" => (random.pick(DAYS).to_owned(), Kind::Day),
                "#" => {
                    let number = match random.below(3) {
                        0 => random.between(2, 20),
                        1 => random.between(21, 99),
                        _ => random.between(1, 90) * 100,
                    };
                    (number.to_string(), Kind::Number(number as u32))
                }
                "not" => ("not".to_owned(), Kind::Not),
                plain => (plain.to_owned(), if plain.len() > 5 { Kind::Content } else { Kind::Plain }),
            };
            // A name of two words is two words.
            let parts: Vec<&str> = form.split(' ').collect();
            for (at, part) in parts.iter().enumerate() {
                let last = at + 1 == parts.len();
                words.push(Said {
                    form: (*part).to_owned(),
                    kind: kind.clone(),
                    mark: if last { mark } else { "" },
                });
            }
        }
        words
    }

    pub(crate) fn statement(
        &self,
        random: &mut Random,
        lexicon: &Lexicon,
        base: u64,
        speaker: usize,
    ) -> Statement {
        let sentences = [1, 1, 1, 2, 2, 3][random.below(6)];
        let mut words = Vec::new();
        for _ in 0..sentences {
            let pattern = random.pick(lexicon.said);
            words.extend(self.fill(random, lexicon, pattern));
            if let Some(last) = words.last_mut() {
                last.mark = ".";
            }
        }
        let source = (0..words.len()).map(Some).collect();
        Statement { base, variant: 0, swap: None, speaker, words, source }
    }

    /// The same words with one thing false; `None` when there is nothing to change.
    pub(crate) fn lookalike(&self, random: &mut Random, of: &Statement, variant: u8) -> Option<Statement> {
        let swap = [Swap::Number, Swap::Name, Swap::Negation][random.below(3)];
        let fits = |said: &Said| match swap {
            Swap::Number => matches!(said.kind, Kind::Number(_) | Kind::Day),
            Swap::Name => said.kind == Kind::Name,
            Swap::Negation => said.kind == Kind::Modal,
        };
        let places: Vec<usize> = (0..of.words.len()).filter(|at| fits(&of.words[*at])).collect();
        let at = *places.get(random.below(places.len()))?;
        let mut other = of.clone();
        other.variant = variant;
        other.swap = Some((swap, at));
        let negated = of.words.get(at + 1).is_some_and(|next| next.kind == Kind::Not);
        match &mut other.words[at].kind {
            Kind::Number(number) => {
                // 70 becomes 17, 60 or 700.
                let changed = match random.below(3) {
                    0 => *number + random.between(1, 9) as u32,
                    1 => *number * 10,
                    _ => *number / 2 + 1,
                };
                *number = if changed == *number { changed + 1 } else { changed };
                other.words[at].form = number.to_string();
            }
            Kind::Day => {
                let day = random.pick(DAYS);
                if of.words[at].form == day {
                    return None;
                }
                other.words[at].form = day.to_owned();
            }
            Kind::Name => {
                let name = if random.percent(50) { lexicon::place(random) } else { lexicon::person(random) };
                if of.words[at].form == name {
                    return None;
                }
                other.words[at].form = name;
            }
            _ if negated => {
                other.words.remove(at + 1);
                other.source.remove(at + 1);
            }
            _ => {
                let not = random.pick(&["not", "not", "never"]).to_owned();
                other.words.insert(at + 1, Said { form: not, kind: Kind::Not, mark: "" });
                other.source.insert(at + 1, None);
            }
        }
        Some(other)
    }
}
