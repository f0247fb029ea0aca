//! How an outlet writes words down: spelling, hyphens, numbers, marks.

use crate::lexicon::BRITISH;
use crate::random::Random;
use crate::speech::{Kind, Said};

/// The manners of an outlet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) british: bool,
    /// 0 hyphen, 1 one word, 2 two words.
    pub(crate) compounds: usize,
    pub(crate) spells_numbers: bool,
    pub(crate) contracts: bool,
    pub(crate) marks: (&'static str, &'static str),
}

impl Style {
    pub(crate) fn of(random: &mut Random) -> Self {
        let marks = [("\"", "\""), ("“", "”"), ("“", "”"), ("‘", "’")];
        Self {
            british: random.percent(50),
            compounds: random.below(3),
            spells_numbers: random.percent(40),
            contracts: random.percent(30),
            marks: marks[random.below(4)],
        }
    }

    /// The words, each with a space before it but the first.
    pub(crate) fn write(&self, words: &[Said], capital: bool) -> String {
        let mut text = String::new();
        let mut opens = capital;
        for (at, said) in words.iter().enumerate() {
            let contracted = self.contracts
                && said.kind == Kind::Not
                && said.form == "not"
                && words.get(at.wrapping_sub(1)).is_some_and(|before| before.kind == Kind::Modal);
            if contracted {
                contract(&mut text);
            } else {
                if !text.is_empty() {
                    text.push(' ');
                }
                let written = self.word(said);
                if opens {
                    text.extend(written.chars().next().map(|first| first.to_ascii_uppercase()));
                    text.push_str(&written[written.chars().next().map_or(0, char::len_utf8)..]);
                } else {
                    text.push_str(&written);
                }
            }
            let last = at + 1 == words.len();
            if !last {
                text.push_str(said.mark);
            }
            opens = said.mark == ".";
        }
        text
    }

    fn word(&self, said: &Said) -> String {
        match said.kind {
            Kind::Compound => match self.compounds {
                0 => said.form.clone(),
                1 => said.form.replace('-', ""),
                _ => said.form.replace('-', " "),
            },
            Kind::Number(number) => self.number(number),
            _ if self.british => {
                let british = BRITISH.iter().find(|(american, _)| *american == said.form);
                british.map_or(said.form.clone(), |(_, british)| (*british).to_owned())
            }
            _ => said.form.clone(),
        }
    }

    fn number(&self, number: u32) -> String {
        if self.spells_numbers && number < 1000 {
            spelled(number)
        } else if number >= 1000 {
            format!("{},{:03}", number / 1000, number % 1000)
        } else {
            number.to_string()
        }
    }
}

/// "will" and a "not" to come: "won't".
fn contract(text: &mut String) {
    for (modal, together) in [
        ("will", "won't"),
        ("can", "can't"),
        ("must", "mustn't"),
        ("should", "shouldn't"),
        ("would", "wouldn't"),
    ] {
        if text.to_lowercase().ends_with(modal) {
            let stem = text.len() - modal.len();
            let capital = text[stem..].starts_with(char::is_uppercase);
            text.truncate(stem);
            let first = &together[..1];
            text.push_str(&if capital { first.to_uppercase() } else { first.to_owned() });
            text.push_str(&together[1..]);
            return;
        }
    }
    text.push_str(" not");
}

fn spelled(number: u32) -> String {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match number {
        0..20 => UNITS[number as usize].to_owned(),
        20..100 if number.is_multiple_of(10) => TENS[number as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[number as usize / 10], UNITS[number as usize % 10]),
        100..1000 if number.is_multiple_of(100) => format!("{} hundred", UNITS[number as usize / 100]),
        100..1000 => format!("{} hundred and {}", UNITS[number as usize / 100], spelled(number % 100)),
        _ => number.to_string(),
    }
}

/// The words as a reporter turns them: "we will" becomes "they would".
pub(crate) fn reported(words: &[Said]) -> Vec<Said> {
    const TURNED: &[(&str, &str)] = &[
        ("we", "they"),
        ("our", "their"),
        ("will", "would"),
        ("can", "could"),
        ("I", "she"),
        ("are", "were"),
        ("my", "her"),
        ("us", "them"),
        ("is", "was"),
        ("has", "had"),
        ("have", "had"),
    ];
    words
        .iter()
        .map(|said| {
            let turned = TURNED.iter().find(|(form, _)| *form == said.form);
            Said { form: turned.map_or(said.form.clone(), |(_, form)| (*form).to_owned()), ..said.clone() }
        })
        .collect()
}
