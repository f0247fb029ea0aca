//! Cuts a text into raw words: letters, numbers, contractions taken apart.

use super::numbers::Value;
use super::vocabulary::{self, Entry, Numeral};
use super::{Word, fold, key, spelling};

/// A word before numbers and phrases are put together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw {
    pub(super) word: Word,
    pub(super) numeral: Option<Numeral>,
    pub(super) value: Option<Value>,
    pub(super) capital: bool,
}

pub(super) fn scan(text: &str) -> Vec<Raw> {
    let mut scanner = Scanner {
        text,
        raw: Vec::with_capacity(text.len() / 5),
        opening: true,
        currency: None,
        form: String::new(),
    };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = if fold::ideograph(c) {
            scanner.letters(at, at + c.len_utf8())
        } else if c.is_ascii_digit() {
            scanner.number(at)
        } else if c.is_alphanumeric() {
            let end = scanner.end_of_letters(at);
            scanner.letters(at, end)
        } else {
            scanner.between(at, c)
        };
    }
    scanner.raw
}

struct Scanner<'a> {
    text: &'a str,
    raw: Vec<Raw>,
    /// Whether a capital would be there for the sentence's sake.
    opening: bool,
    /// The sign just before.
    currency: Option<char>,
    form: String,
}

impl Scanner<'_> {
    fn after(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Neither letter nor digit: gives the byte after it.
    fn between(&mut self, at: usize, c: char) -> usize {
        let end = at + c.len_utf8();
        self.currency = matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽').then_some(c);
        match c {
            '%' => self.push(at, end, "percent", false),
            '&' => self.push(at, end, "and", false),
            '.' if self.abbreviated(at) => {}
            '.' | '!' | '?' | ':' | '\n' | '"' | '“' | '”' | '„' | '«' | '»' | '(' | '[' | '•' | '‘'
            | '\'' => {
                self.opening = true;
            }
            _ => {}
        }
        end
    }

    /// Whether the point at `at` belongs to "Mr." or an initial.
    fn abbreviated(&self, at: usize) -> bool {
        self.raw.last().is_some_and(|last| {
            last.word.end as usize == at && last.capital && (last.word.is_title() || last.word.length == 1)
        })
    }

    /// Where the word of letters that begins at `at` ends, apostrophes included.
    fn end_of_letters(&self, at: usize) -> usize {
        if let Some(end) = self.initials(at) {
            return end;
        }
        let mut end = at;
        let mut rest = self.text[at..].char_indices().peekable();
        while let Some((offset, c)) = rest.next() {
            let letter = c.is_alphanumeric() && !fold::ideograph(c);
            let next = rest.peek().map(|(_, next)| *next);
            let apostrophe =
                matches!(c, '\'' | '’' | 'ʼ' | '＇') && next.is_some_and(char::is_alphabetic) && end > at;
            if letter {
                end = at + offset + c.len_utf8();
            } else if c == '\u{ad}' {
                // A soft hyphen at the end of a line is the line's.
                while rest.next_if(|(_, c)| matches!(c, '\r' | '\n')).is_some() {}
            } else if !apostrophe && !fold::invisible(c) {
                break;
            } else if fold::invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}') {
                // A mark belongs to the letter before it.
                end = at + offset + c.len_utf8();
            }
        }
        self.letters_and_digits(at, end)
    }

    /// "G-20" and "F-16" are the words that "G20" and "F16" are.
    fn letters_and_digits(&self, at: usize, end: usize) -> usize {
        let capitals = end - at <= 6 && self.text[at..end].bytes().all(|byte| byte.is_ascii_uppercase());
        let rest = &self.text[end..];
        let hyphen = rest.chars().next().filter(|c| matches!(c, '-' | '‑' | '‐'));
        let Some(hyphen) = hyphen.filter(|_| capitals) else {
            return end;
        };
        let digits = rest[hyphen.len_utf8()..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 { end } else { end + hyphen.len_utf8() + digits }
    }

    /// The end of "U.S." or "p.m.", without the last point.
    fn initials(&self, at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut end = at;
        while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) && bytes.get(end + 1) == Some(&b'.') {
            end += 2;
        }
        let last = bytes.get(end).is_some_and(u8::is_ascii_alphabetic)
            && !self.text[end + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’');
        match (last, end - at) {
            (true, 2..) => Some(end + 1),
            (false, 4..) if !self.after(end).is_some_and(char::is_alphanumeric) => Some(end - 1),
            _ => None,
        }
    }

    /// One word of letters, or the two of a contraction.
    fn letters(&mut self, at: usize, end: usize) -> usize {
        let written = &self.text[at..end];
        let cut = written.rfind(['\'', '’', 'ʼ', '＇']).filter(|cut| *cut > 0);
        let Some(cut) = cut else {
            self.word_of(at, end);
            return end;
        };
        let apostrophe = self.after(at + cut).map_or(1, char::len_utf8);
        let tail = written[cut + apostrophe..].to_ascii_lowercase();
        let head = written[..cut].to_ascii_lowercase();
        match tail.as_str() {
            "t" if head.ends_with('n') => {
                let word = match head.as_str() {
                    "won" => Some("will"),
                    "can" => Some("can"),
                    "shan" => Some("shall"),
                    "ain" => Some("is"),
                    _ => None,
                };
                let split = at + cut - 1;
                match word {
                    Some(word) => self.push(at, split, word, self.capital(at)),
                    None => self.word_of(at, split),
                }
                self.push(split, end, "not", false);
            }
            "s" if OPEN_TO_IS.contains(&head.as_str()) => {
                self.word_of(at, at + cut);
                self.push(at + cut, end, "is", false);
            }
            "s" => self.word_of(at, at + cut),
            "re" | "ve" | "ll" | "d" | "m" => {
                let word = match tail.as_str() {
                    "re" => "are",
                    "ve" => "have",
                    "ll" => "will",
                    "d" => "would",
                    _ => "am",
                };
                self.word_of(at, at + cut);
                self.push(at + cut, end, word, false);
            }
            _ => self.word_of(at, end),
        }
        end
    }

    fn capital(&self, at: usize) -> bool {
        self.after(at).is_some_and(char::is_uppercase)
    }

    fn word_of(&mut self, at: usize, end: usize) {
        if at >= end {
            return;
        }
        let written = &self.text[at..end];
        let capital = self.capital(at);
        let mut form = std::mem::take(&mut self.form);
        form.clear();
        for c in written.chars().filter(|c| c.is_alphanumeric()) {
            fold::push(&mut form, c);
        }
        match (form.as_str(), written) {
            // The country, not the pronoun.
            ("us", "US" | "U.S" | "U.S.") | ("usa", _) => form.replace_range(.., "usa"),
            ("cannot", _) => {
                let split = at + written.len() / 2;
                self.push(at, split, "can", capital);
                self.push(split, end, "not", false);
                self.form = form;
                return;
            }
            _ => {}
        }
        if form.is_ascii() {
            spelling::unify(&mut form);
        }
        self.push(at, end, &form, capital);
        self.form = form;
    }

    /// Adds the word with this normalised form.
    fn push(&mut self, at: usize, end: usize, form: &str, capital: bool) {
        if form.is_empty() || at >= end {
            return;
        }
        let key = key::of(form);
        let Entry { mut flags, numeral } = vocabulary::entry(key);
        if capital && flags & (Word::FUNCTION | Word::TITLE | Word::NUMBER) == 0 && numeral.is_none() {
            flags |= if self.opening { Word::OPENING } else { Word::NAME };
        }
        let length = u16::try_from(form.len()).ok().filter(|length| usize::from(*length) <= key::LONGEST);
        let word = Word { key, start: at as u32, end: end as u32, flags, length: length.unwrap_or_default() };
        self.raw.push(Raw { word, numeral, value: None, capital });
        self.opening = false;
    }

    /// Digits, with what belongs to them.
    fn number(&mut self, at: usize) -> usize {
        let (value, end) = Value::read(self.text, at, self.currency.take());
        let rest = &self.text[end..];
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let tail = rest[..letters].to_ascii_lowercase();
        let ordinal = matches!(tail.as_str(), "st" | "nd" | "rd" | "th");
        // "1st" is "first"; the decade "1990s" is not the year.
        let form = match (&self.text[at..end], tail.as_str()) {
            ("1", "st") => Some("first".to_owned()),
            ("2", "nd") => Some("second".to_owned()),
            (digits, "s") => Some(format!("{digits}s")),
            _ => None,
        };
        if let Some(form) = form {
            self.push(at, end + letters, &form, false);
            if let Some(last) = self.raw.last_mut() {
                last.word.flags |= Word::NUMBER;
            }
            return end + letters;
        }
        let end = if ordinal { end + letters } else { end };
        let word = Word { key: 0, start: at as u32, end: end as u32, flags: Word::NUMBER, length: 0 };
        self.raw.push(Raw { word, numeral: None, value: Some(value), capital: false });
        self.opening = false;
        let short = match tail.as_str() {
            "m" | "mn" => "million",
            "b" => "billion",
            _ => return end,
        };
        self.push(end, end + letters, short, false);
        end + letters
    }
}

/// After these "'s" is a verb, after others it makes a possessive.
const OPEN_TO_IS: &[&str] =
    &["it", "he", "she", "that", "this", "there", "here", "what", "who", "where", "when", "how", "why"];
