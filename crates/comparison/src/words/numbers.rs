//! One word for a number, however it is written: "70" and "seventy", "2.5m" and
//! "2,500,000", "$5" and "five dollars".

use super::scan::Raw;
use super::vocabulary::Numeral;
use super::{Word, key};

/// `digits` times ten to the power of `exponent`, of a currency or of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Value {
    digits: u64,
    exponent: i16,
    currency: Option<char>,
}

impl Value {
    fn whole(digits: u64) -> Self {
        Self { digits, exponent: 0, currency: None }
    }

    /// The number whose first digit is at `at`, and the byte after it.
    pub(super) fn read(text: &str, at: usize, currency: Option<char>) -> (Self, usize) {
        let bytes = text.as_bytes();
        let run =
            |from: usize| bytes[from.min(bytes.len())..].iter().take_while(|b| b.is_ascii_digit()).count();
        let mut digits = 0_u64;
        // What no longer fits is folded in, so that other numbers stay other numbers.
        let mut add = |range: &str| {
            for digit in range.bytes() {
                digits = digits.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            }
        };
        let mut end = at + run(at);
        add(&text[at..end]);
        if end - at <= 3 {
            while let Some(separator) = text[end..].chars().next().filter(|c| thousands(*c)) {
                let group = end + separator.len_utf8();
                if run(group) != 3 {
                    break;
                }
                add(&text[group..group + 3]);
                end = group + 3;
            }
        }
        let mut exponent = 0;
        if bytes.get(end) == Some(&b'.') && (1..=12).contains(&run(end + 1)) {
            let count = run(end + 1);
            add(&text[end + 1..end + 1 + count]);
            exponent = -(count as i16);
            end += 1 + count;
        }
        (Self { digits, exponent, currency }, end)
    }

    fn key(mut self) -> u64 {
        while self.digits != 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.exponent += 1;
        }
        let kind = (self.exponent as u16 as u64) << 32 | u64::from(self.currency.map_or(0, u32::from));
        key::outside(key::chain(self.digits, kind))
    }

    fn times(self, power: u8) -> Self {
        Self { exponent: self.exponent.saturating_add(i16::from(power)), ..self }
    }
}

fn thousands(c: char) -> bool {
    matches!(c, ',' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Makes one word of the words of each number.
pub(super) fn compose(text: &str, raw: Vec<Raw>) -> Vec<Raw> {
    if raw.iter().all(|raw| raw.value.is_none() && raw.numeral.is_none()) {
        return raw;
    }
    let mut composed = Vec::with_capacity(raw.len());
    let mut at = 0;
    while at < raw.len() {
        match number(text, &raw[at..]) {
            Some((word, count)) => {
                composed.push(word);
                at += count;
            }
            None => {
                composed.push(raw[at]);
                at += 1;
            }
        }
    }
    composed
}

/// The number that the words begin with, and how many words it is.
fn number(text: &str, raw: &[Raw]) -> Option<(Raw, usize)> {
    let (mut value, mut count) = match raw[0].value {
        Some(value) => (value, 1),
        None => spelled(text, raw)?,
    };
    while let Some(Numeral::Scale(power)) = next(text, raw, count) {
        value = value.times(power);
        count += 1;
    }
    if value.currency.is_none()
        && let Some(Numeral::Currency(sign)) = next(text, raw, count)
    {
        value.currency = Some(sign);
        count += 1;
    }
    let one = raw[0].word;
    let flags = Word::NUMBER | one.flags & Word::FUNCTION;
    let end = raw[count - 1].word.end;
    let alone = count == 1 && raw[0].value.is_none();
    // "one" stays a word: it says a number only beside another.
    let word = Word { key: value.key(), start: one.start, end, flags, length: 0 };
    let word = if alone && one.is_function() { Word { length: 1, ..word } } else { word };
    Some((Raw { word, numeral: None, value: None, capital: false }, count))
}

/// A number below a thousand in words, or "hundred" alone.
fn spelled(text: &str, raw: &[Raw]) -> Option<(Value, usize)> {
    let (mut digits, mut count) = match raw[0].numeral? {
        Numeral::Hundred => (100, 1),
        Numeral::Unit(value) => (value, 1),
        Numeral::Ten(value) => match next(text, raw, 1) {
            Some(Numeral::Unit(unit)) if unit < 10 => (value + unit, 2),
            _ => (value, 1),
        },
        Numeral::Scale(power) => return Some((Value::whole(1).times(power), 1)),
        Numeral::Currency(_) => return None,
    };
    if digits < 100 && next(text, raw, count) == Some(Numeral::Hundred) {
        digits *= 100;
        count += 1;
    }
    if digits >= 100 {
        let and = raw.get(count).is_some_and(|raw| raw.word.key == AND) && close(text, raw, count);
        let from = count + usize::from(and);
        match next(text, raw, from) {
            Some(Numeral::Ten(value)) => {
                digits += value;
                count = from + 1;
                if let Some(Numeral::Unit(unit)) = next(text, raw, count)
                    && unit < 10
                {
                    digits += unit;
                    count += 1;
                }
            }
            Some(Numeral::Unit(unit)) => {
                digits += unit;
                count = from + 1;
            }
            _ => {}
        }
    }
    Some((Value::whole(digits), count))
}

const AND: u64 = key::of("and");

fn next(text: &str, raw: &[Raw], at: usize) -> Option<Numeral> {
    raw.get(at).and_then(|raw| raw.numeral).filter(|_| close(text, raw, at))
}

/// Whether only a space or a hyphen stands before the word at `at`.
fn close(text: &str, raw: &[Raw], at: usize) -> bool {
    let between = at
        .checked_sub(1)
        .and_then(|before| text.get(raw.get(before)?.word.end as usize..raw.get(at)?.word.start as usize));
    between.is_some_and(|between| {
        between.chars().count() <= 2
            && between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '‑'))
    })
}
