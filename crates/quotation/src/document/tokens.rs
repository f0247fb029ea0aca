use super::{Line, OUTSIDE, Shape, Token};
use crate::lexicons::{Word, look_up};

/// Longer words are looked up by nobody.
const LONGEST: usize = 40;

/// Cuts the lines into tokens. Hyphens, apostrophes and the full stops of
/// abbreviations stay in their words; where the marks layer says that an
/// apostrophe is a quotation mark, it is a token of its own.
pub(super) fn tokens(text: &str, lines: &mut [Line], marks: &[(u32, u32)]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 8);
    let mut reader = Reader { text, marks, next_mark: 0 };
    for (index, line) in (0..).zip(lines) {
        let first = tokens.len() as u32;
        let mut at = line.range.start();
        while at < line.range.end() {
            match reader.token(at, line.range.end()) {
                Ok(cut) => {
                    at = cut.end;
                    tokens.push(cut.token(text, index));
                }
                Err(after_space) => at = after_space,
            }
        }
        line.tokens = first..tokens.len() as u32;
    }
    tokens
}

struct Reader<'a> {
    text: &'a str,
    marks: &'a [(u32, u32)],
    next_mark: usize,
}

struct Cut {
    start: usize,
    end: usize,
    stem_end: usize,
    shape: Shape,
}

impl Cut {
    fn token(self, text: &str, line: u32) -> Token {
        let word = match self.shape {
            Shape::Punctuation | Shape::Mark => Word::default(),
            _ => text.get(self.start..self.end).map_or_else(Word::default, known),
        };
        Token {
            start: self.start as u32,
            end: self.end as u32,
            stem_end: self.stem_end as u32,
            line,
            sentence: 0,
            span: OUTSIDE,
            starts_sentence: false,
            shape: self.shape,
            word,
        }
    }
}

/// The lexicons know words in lower case, with straight apostrophes. Full
/// stops that they do not know are left out.
fn known(word: &str) -> Word {
    if word.len() > LONGEST {
        return Word::default();
    }
    if !word.is_ascii() {
        return without_stop(&word.to_lowercase().replace(['\u{2019}', '\u{2018}', '\u{02BC}'], "'"));
    }
    let mut small = [0; LONGEST];
    let small = &mut small[..word.len()];
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small).map_or_else(|_| Word::default(), without_stop)
}

fn without_stop(small: &str) -> Word {
    let word = look_up(small);
    match small.strip_suffix('.') {
        Some(rest) if word == Word::default() && rest.len() > 1 => look_up(rest),
        _ => word,
    }
}

impl Reader<'_> {
    /// The token at a byte, or where the white space there ends.
    fn token(&mut self, at: usize, end: usize) -> Result<Cut, usize> {
        let Some(first) = self.text[at..end].chars().next() else { return Err(end) };
        let after = at + first.len_utf8();
        if first.is_whitespace() {
            return Err(after);
        }
        if let Some(end) = self.mark(at) {
            return Ok(Cut { start: at, end, stem_end: end, shape: Shape::Mark });
        }
        let second = self.text[after..end].chars().next();
        let begins = is_word_character(first)
            || matches!(first, '\'' | '\u{2019}' | '\u{2018}' | '@' | '#')
                && second.is_some_and(is_word_character);
        if begins {
            return Ok(self.word(at, end));
        }
        let mut stop = after;
        if matches!(first, '.' | '-') {
            // "..." and "--" are one sign.
            stop += self.text[after..end].bytes().take_while(|byte| *byte == first as u8).count();
        }
        Ok(Cut { start: at, end: stop, stem_end: stop, shape: Shape::Punctuation })
    }

    /// Where the quotation mark at this byte ends, if there is one.
    fn mark(&mut self, at: usize) -> Option<usize> {
        while self.marks.get(self.next_mark).is_some_and(|(start, _)| (*start as usize) < at) {
            self.next_mark += 1;
        }
        let (start, end) = *self.marks.get(self.next_mark)?;
        (start as usize == at).then_some(end as usize)
    }

    fn word(&mut self, start: usize, end: usize) -> Cut {
        // Nearly every word is letters of ASCII alone.
        let bytes = &self.text.as_bytes()[start..end];
        let plain = bytes.iter().take_while(|byte| is_plain(**byte)).count();
        let mut stop = start + plain;
        let mut previous = plain.checked_sub(1).map_or(' ', |last| char::from(bytes[last]));
        let mut rest = self.text[stop..end].char_indices().peekable();
        let from = stop;
        while let Some((offset, character)) = rest.next() {
            let at = from + offset;
            let next = rest.peek().map(|(_, next)| *next);
            let goes_on = is_word_character(character)
                || at == start
                || joins(previous, character, next) && self.mark(at).is_none();
            if !goes_on {
                break;
            }
            previous = character;
            stop = at + character.len_utf8();
        }
        let (end, stem_end) = self.ending(start, stop, end);
        let shape = shape(&self.text[start..end]);
        Cut { start, end, stem_end, shape }
    }

    /// Adds the full stop of an abbreviation or the apostrophe of a plural's
    /// possessive, and tells where the word ends without "'s".
    fn ending(&mut self, start: usize, stop: usize, line_end: usize) -> (usize, usize) {
        let word = &self.text[start..stop];
        let next = self.text[stop..line_end].chars().next();
        match next {
            Some('.') if is_abbreviation(word, self.text[stop + 1..line_end].chars().next()) => {
                return (stop + 1, stop + 1);
            }
            Some(mark @ ('\'' | '\u{2019}'))
                if word.ends_with(['s', 'S', 'z', 'x']) && self.mark(stop).is_none() =>
            {
                return (stop + mark.len_utf8(), stop);
            }
            _ => {}
        }
        let stem = ["'s", "\u{2019}s", "'S", "\u{2019}S"].iter().find_map(|ending| word.strip_suffix(ending));
        (stop, start + stem.filter(|stem| !stem.is_empty()).map_or(word.len(), str::len))
    }
}

/// Letters, digits, and what combines with them.
pub(crate) fn is_word_character(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || character == '_';
    }
    character.is_alphanumeric()
        || matches!(character, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{200D}' | '\u{AD}')
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether a sign between two characters belongs to one word with them.
fn joins(previous: char, sign: char, next: Option<char>) -> bool {
    let Some(next) = next.filter(|next| is_word_character(*next)) else { return false };
    match sign {
        '-' | '\u{2010}' | '\u{2011}' | '\u{2019}' | '\'' | '\u{02BC}' | '&' => is_word_character(previous),
        // "said.The" lacks a space, "example.org" and "U.S" do not.
        '.' => !(previous.is_lowercase() && next.is_uppercase()) && is_word_character(previous),
        ',' | ':' | '/' => previous.is_ascii_digit() && next.is_ascii_digit(),
        _ => false,
    }
}

fn shape(word: &str) -> Shape {
    let bytes = word.as_bytes();
    if bytes.len() > 1 && bytes.iter().all(u8::is_ascii_alphabetic) {
        return match (bytes[0].is_ascii_uppercase(), bytes[1..].iter().any(u8::is_ascii_lowercase)) {
            (false, _) => Shape::Lower,
            (true, true) => Shape::Capital,
            (true, false) => Shape::Upper,
        };
    }
    let mut letters = word.chars().filter(|character| character.is_alphanumeric());
    let Some(first) = letters.next() else { return Shape::Punctuation };
    if first.is_numeric() {
        return Shape::Number;
    }
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    let mut others = letters.peekable();
    if others.peek().is_none() {
        return if word.ends_with('.') { Shape::Initial } else { Shape::Capital };
    }
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word);
    if word.chars().any(char::is_lowercase) || word.chars().count() < 2 {
        Shape::Capital
    } else {
        Shape::Upper
    }
}

/// Words that a full stop shortens.
const ABBREVIATIONS: &[&str] = &[
    "adm", "ala", "apr", "ariz", "ark", "assn", "atty", "aug", "ave", "bros", "brig", "calif", "capt",
    "cmdr", "co", "col", "colo", "conn", "corp", "cpl", "dec", "del", "dept", "dist", "dr", "drs", "esq",
    "etc", "feb", "fla", "fr", "ft", "ga", "gen", "gov", "govs", "hon", "ill", "inc", "ind", "jan", "jr",
    "kan", "ky", "la", "lt", "ltd", "maj", "mass", "md", "messrs", "mich", "minn", "miss", "mo", "mont",
    "mr", "mrs", "ms", "mt", "mx", "neb", "nev", "nov", "oct", "okla", "ore", "pa", "penn", "prof", "pvt",
    "rep", "reps", "rev", "rt", "sen", "sens", "sept", "sgt", "sr", "st", "supt", "tenn", "tex", "univ",
    "va", "vs", "vt", "wash", "wis", "wyo",
];

fn is_abbreviation(word: &str, next: Option<char>) -> bool {
    let mut letters = word.chars();
    let first = letters.next().unwrap_or(' ');
    if letters.next().is_none() {
        return first.is_uppercase() && (first != 'I' || next.is_none_or(|next| next != ' '));
    }
    // "U.S", "p.m", "e.g": single letters with full stops between.
    if word.contains('.') {
        return word
            .split('.')
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    }
    let mut small = [0; 6];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let known = std::str::from_utf8(small).is_ok_and(|small| ABBREVIATIONS.binary_search(&small).is_ok());
    known && (first.is_uppercase() || matches!(&*small, b"vs" | b"etc"))
}
