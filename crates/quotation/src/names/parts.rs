use super::{Likeness, nicknames};
use crate::lexicons::{Flags, look_up, look_up_phrase};

/// Words looked at for titles.
const MOST_TITLES: usize = 10;

/// A name in small letters without accents, titles, article and possessive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    words: Vec<String>,
    /// "Jr.", "II".
    suffix: Option<String>,
    /// Of a title or a first name: 1 male, -1 female.
    gender: i32,
    /// A body or a place rather than a person.
    body: bool,
}

impl Parts {
    pub(super) fn of(name: &str) -> Self {
        let bare = without_title(name);
        let title = name.get(..name.len() - bare.len()).unwrap_or_default();
        let mut words: Vec<String> =
            bare.split_whitespace().map(comparable).filter(|word| !word.is_empty()).collect();
        let suffix = words.pop_if(|word| words_flags(word).any(Flags::SUFFIX));
        let suffix = if words.is_empty() { None } else { suffix };
        let body = is_body(&words);
        let mut gender: i32 = title.split_whitespace().map(|word| gender(&comparable(word))).sum();
        if gender == 0 && words.len() > 1 && !body {
            gender = words.first().map_or(0, |first| self::gender(first));
        }
        Self { words, suffix, gender: gender.signum(), body }
    }

    pub(super) fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    pub(super) fn likeness(&self, other: &Self) -> Likeness {
        if self.words.is_empty() || other.words.is_empty() {
            return Likeness::Different;
        }
        if self.words == other.words {
            let contrary = self.gender * other.gender < 0 || self.suffix.is_some() && other.suffix.is_some();
            return match self.suffix == other.suffix {
                true if self.gender * other.gender >= 0 => Likeness::Same,
                false if !contrary => Likeness::Likely,
                _ => Likeness::Different,
            };
        }
        if self.body || other.body {
            return self.likeness_of_bodies(other);
        }
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        if short.words.len() == 1 { short.short_for(long) } else { short.full_like(long) }
    }

    /// "Trump" or "Mr Trump" for "Donald Trump", "Hillary" for "Hillary Clinton".
    fn short_for(&self, long: &Self) -> Likeness {
        let contrary = self.gender * long.gender < 0;
        let surname = self.last() == long.last() || long.words.len() > 2 && self.is_family_name_of(long);
        let first = self.gender == 0 && nicknames::is_same(self.first(), long.first());
        if (surname && !contrary) || first { Likeness::Likely } else { Likeness::Different }
    }

    /// "van Rompuy", "de Blasio" or the first of two surnames.
    fn is_family_name_of(&self, long: &Self) -> bool {
        long.words.iter().skip(1).any(|word| word == self.last())
    }

    /// Two names of two words and more.
    fn full_like(&self, long: &Self) -> Likeness {
        if self.suffix != long.suffix && self.suffix.is_some() && long.suffix.is_some() {
            return Likeness::Different;
        }
        let surname = self.last() == long.last();
        if !surname || self.gender * long.gender < 0 {
            return self.part_of(long);
        }
        let one_suffix = self.suffix != long.suffix;
        if nicknames::is_same(self.first(), long.first()) && middles_agree(&self.words, &long.words) {
            return if one_suffix { Likeness::Likely } else { Likeness::Same };
        }
        let initials =
            nicknames::may_be_same(self.first(), long.first()) && middles_agree(&self.words, &long.words);
        if initials { Likeness::Likely } else { self.part_of(long) }
    }

    /// "de Blasio" for "Bill de Blasio", "Suu Kyi" for "Aung San Suu Kyi".
    fn part_of(&self, long: &Self) -> Likeness {
        let part = long.words.len() > self.words.len()
            && (long.words.ends_with(&self.words) || long.words.starts_with(&self.words));
        if part { Likeness::Likely } else { Likeness::Different }
    }

    /// All words count; a shorter name, or its initials, may be short for the
    /// longer one.
    fn likeness_of_bodies(&self, other: &Self) -> Likeness {
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        let person = !short.body && words_flags(short.first()).any(Flags::FIRST_NAME | Flags::SURNAME);
        if person || !long.body || short.gender != 0 {
            return Likeness::Different;
        }
        let initials: String = long
            .words
            .iter()
            .filter(|word| !words_flags(word).any(Flags::GRAMMAR))
            .filter_map(|word| word.chars().next())
            .collect();
        if short.words.len() == 1 && long.words.len() > 1 && short.first() == initials {
            return Likeness::Likely;
        }
        short.part_of(long)
    }
}

/// Whether the names between first name and surname do not speak against each
/// other: "George W. Bush" and "George H. W. Bush" do.
fn middles_agree(one: &[String], other: &[String]) -> bool {
    let middle = |words: &[String]| -> Vec<String> {
        words.get(1..words.len().saturating_sub(1)).unwrap_or_default().to_vec()
    };
    let (one, other) = (middle(one), middle(other));
    if one.is_empty() || other.is_empty() {
        return true;
    }
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| nicknames::may_be_same(one, other))
}

fn words_flags(word: &str) -> Flags {
    look_up(word).flags
}

fn gender(word: &str) -> i32 {
    let flags = words_flags(word);
    i32::from(flags.any(Flags::MALE)) - i32::from(flags.any(Flags::FEMALE))
}

fn is_body(words: &[String]) -> bool {
    let phrase = look_up_phrase(&words.join(" "));
    let named = Flags::ORGANISATION_NAME | Flags::GOVERNMENT_PLACE | Flags::COUNTRY | Flags::PLACE;
    if phrase.any(named) && !phrase.any(Flags::FIRST_NAME | Flags::SURNAME) {
        return true;
    }
    let first_name = words.first().is_some_and(|first| words_flags(first).any(Flags::FIRST_NAME));
    let of = words.iter().position(|word| matches!(word.as_str(), "of" | "for" | "on"));
    let noun =
        of.and_then(|of| of.checked_sub(1)).or(words.len().checked_sub(1)).and_then(|noun| words.get(noun));
    let body =
        noun.is_some_and(|noun| words_flags(noun).any(Flags::ORGANISATION | Flags::PLURAL_ORGANISATION));
    body && !(first_name && words.len() == 2)
}

/// The word in small letters, without accents, possessive and edge punctuation.
fn comparable(word: &str) -> String {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word);
    word.chars()
        .flat_map(char::to_lowercase)
        .filter(|character| *character != '.')
        .map(without_accent)
        .collect()
}

/// The letters that European and Turkish names carry, as wire agencies write them.
fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ą' | 'ă' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' | 'į' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ş' | 'ś' | 'š' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' | 'ģ' => 'g',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ý' | 'ÿ' => 'y',
        'ř' => 'r',
        'ť' | 'ț' => 't',
        'ď' | 'đ' => 'd',
        '\u{2019}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

/// See [`super::without_title`].
pub(super) fn without_title(name: &str) -> &str {
    let name = name.trim();
    let starts = word_starts(name);
    let from = |index: usize| starts.get(index).and_then(|start| name.get(*start..)).unwrap_or_default();
    let word = |index: usize| from(index).split_whitespace().next().unwrap_or_default();
    let mut begin = usize::from(is_article(word(0)) && starts.len() > 1);
    let mut index = begin;
    while index + 1 < starts.len().min(MOST_TITLES) {
        let after_first_name = index > 0 && is_first_name(word(index - 1));
        if word(index + 1) == "of" && is_office(word(index)) && index + 3 < starts.len() {
            begin = index + 3;
        } else if !after_first_name && is_title(word(index), from(index + 1)) {
            begin = index + 1;
        }
        index += 1;
    }
    from(begin)
}

fn is_office(word: &str) -> bool {
    words_flags(&comparable(word)).any(Flags::TITLE | Flags::ROLE)
}

fn is_first_name(word: &str) -> bool {
    let flags = words_flags(&comparable(word));
    flags.any(Flags::FIRST_NAME) && !flags.any(Flags::TITLE | Flags::PLACE | Flags::COMMON)
}

fn word_starts(name: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut inside = false;
    for (at, character) in name.char_indices() {
        let space = character.is_whitespace();
        if !space && !inside {
            starts.push(at);
        }
        inside = !space;
    }
    starts
}

fn is_article(word: &str) -> bool {
    word.eq_ignore_ascii_case("the")
}

/// A title with a name after it: not the "King" of "King & Spalding", nor the
/// "Attorney" of "Attorney General" or the "Chief" of "Chief of Staff".
fn is_title(word: &str, next: &str) -> bool {
    let flags = words_flags(&comparable(word));
    let following = next.split_whitespace().next().unwrap_or_default();
    let after = words_flags(&comparable(following));
    let alone = next.split_whitespace().nth(1).is_none();
    let name_follows = following.chars().next().is_some_and(char::is_alphabetic)
        && !after.any(Flags::PREPOSITION | Flags::SUFFIX | Flags::ORGANISATION)
        && !(alone && after.any(Flags::TITLE | Flags::ROLE) && !after.any(Flags::SURNAME));
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    name_follows
        && (flags.any(Flags::TITLE) || flags.any(Flags::ROLE) && (!capital || after.any(Flags::FIRST_NAME)))
}
