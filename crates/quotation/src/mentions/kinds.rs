use std::ops::Range;

use super::{MentionKind, Sense};
use crate::document::{Document, Shape};
use crate::lexicons::{Flags, look_up_phrase};

/// A run of capitals, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) name: Range<u32>,
    pub(super) head: u32,
    pub(super) kind: MentionKind,
    pub(super) sense: Sense,
    pub(super) titled: bool,
}

/// Longest name of several words that the lexicons hold.
const LONGEST_PHRASE: usize = 48;

/// Takes the titles from a run of capitals and tells what the rest names.
pub(super) fn parts(document: &Document<'_>, run: Range<u32>) -> Option<Parts> {
    if run.is_empty() {
        return None;
    }
    let words = Words { document };
    let phrase = words.phrase(run.clone());
    if phrase.any(Flags::GOVERNMENT_PLACE | Flags::ORGANISATION_NAME)
        && !words.flags(run.start).any(Flags::TITLE)
    {
        return Some(whole(run, Sense::Organisation, &words));
    }
    if phrase.any(Flags::PLACE | Flags::COUNTRY) && !words.is_full_name(&run) {
        return Some(whole(run, Sense::Place, &words));
    }
    if words.is_office(&run) {
        let head = words.head_of_office(&run);
        return Some(Parts { name: run, head, kind: MentionKind::Role, sense: Sense::Person, titled: false });
    }
    if run.len() <= 3 && words.is_town(&run) {
        return Some(whole(run, Sense::Place, &words));
    }
    let titles = words.titles_end(&run);
    let name = titles..run.end;
    let titled = titles > run.start;
    let sense = if titled { Sense::Person } else { words.sense(&name) };
    Some(Parts { head: words.head(&name, sense), kind: MentionKind::Name, sense, titled, name })
}

/// A name with a noun that makes it a body's: "Clinton campaign".
pub(super) fn body(run: Range<u32>) -> Parts {
    let head = run.end - 1;
    Parts { name: run, head, kind: MentionKind::Name, sense: Sense::Organisation, titled: false }
}

fn whole(run: Range<u32>, sense: Sense, words: &Words<'_, '_>) -> Parts {
    Parts { head: words.head(&run, sense), kind: MentionKind::Name, sense, titled: false, name: run }
}

struct Words<'d, 't> {
    document: &'d Document<'t>,
}

impl Words<'_, '_> {
    fn flags(&self, at: u32) -> Flags {
        self.document.tokens.get(at as usize).map(|token| token.word.flags).unwrap_or_default()
    }

    fn shape(&self, at: u32) -> Shape {
        self.document.tokens.get(at as usize).map_or(Shape::Punctuation, |token| token.shape)
    }

    /// What the lexicons say of the whole run.
    fn phrase(&self, run: Range<u32>) -> Flags {
        if run.len() == 1 {
            return self.flags(run.start);
        }
        let last = run.end - 1;
        let (Some(first), Some(last)) =
            (self.document.tokens.get(run.start as usize), self.document.tokens.get(last as usize))
        else {
            return Flags::default();
        };
        let text = self.document.slice(first.start, last.stem_end);
        if text.len() > LONGEST_PHRASE { Flags::default() } else { look_up_phrase(&text.to_lowercase()) }
    }

    /// A first name that tells a gender and is nothing else.
    fn is_plain_first_name(&self, at: u32) -> bool {
        let flags = self.flags(at);
        flags.any(Flags::FIRST_NAME)
            && !flags.any(Flags::ORDINARY_NAME | Flags::COMMON | Flags::PLACE | Flags::TITLE)
    }

    fn is_full_name(&self, run: &Range<u32>) -> bool {
        run.len() >= 2 && self.is_plain_first_name(run.start)
    }

    /// "Attorney General", "President", "White House Press Secretary": an
    /// office without the name of who holds it.
    fn is_office(&self, run: &Range<u32>) -> bool {
        let head = self.head_of_office(run);
        let flags = self.flags(head);
        if !flags.any(Flags::TITLE | Flags::ROLE | Flags::PLURAL_ROLE)
            || flags.any(Flags::DEMONYM)
                && run.len() > 1
                && !self.phrase(run.start..run.end - 1).any(Flags::PLACE)
        {
            return false;
        }
        if self.document.word(head as usize).ends_with('.') {
            return false;
        }
        // "Larry King", "Martin Luther King Jr."
        let before = head.checked_sub(1).filter(|before| *before >= run.start);
        !before.is_some_and(|before| self.is_plain_first_name(before) || self.shape(before) == Shape::Initial)
    }

    /// The noun of an office: before "of", else the last word.
    fn head_of_office(&self, run: &Range<u32>) -> u32 {
        let of = run.clone().find(|at| *at > run.start && self.document.word(*at as usize) == "of");
        match of {
            Some(of) if self.flags(of - 1).any(Flags::TITLE | Flags::ROLE) && run.end - of <= 4 => {
                let named = (of + 2..run.end).any(|at| self.flags(at).any(Flags::FIRST_NAME));
                if named { run.end - 1 } else { of - 1 }
            }
            _ => run.end - 1,
        }
    }

    /// "Hartford, Conn."; a person's name would not follow "in".
    fn is_town(&self, run: &Range<u32>) -> bool {
        let state = self.flags(run.end + 1).any(Flags::STATE_ABBREVIATION)
            && self.shape(run.end + 1) != Shape::Lower
            && self.document.word(run.end as usize) == ",";
        let before = run.start.checked_sub(1).map_or("", |before| self.document.word(before as usize));
        state && matches!(before, "in" | "In" | "from" | "From" | "at" | "near" | "of" | "outside")
    }

    /// Where the titles end and the name begins.
    fn titles_end(&self, run: &Range<u32>) -> u32 {
        let last_word = run.end - 1;
        let mut end = run.start;
        for at in run.start..last_word {
            if !self.is_title(run, at) {
                continue;
            }
            if self.document.word(at as usize + 1) == "of" {
                // "Secretary of State John Kerry"
                let first = (at + 3..last_word).find(|at| self.flags(*at).any(Flags::FIRST_NAME));
                end = end.max(first.unwrap_or((at + 3).min(last_word)));
            } else if !self.flags(at + 1).any(Flags::SUFFIX) {
                end = at + 1;
            }
        }
        if end == run.start { self.descriptions_end(run) } else { end }
    }

    fn is_title(&self, run: &Range<u32>, at: u32) -> bool {
        let flags = self.flags(at);
        let after_first_name = at > run.start && self.is_plain_first_name(at - 1);
        let dotted = self.document.word(at as usize).ends_with('.') && self.shape(at) != Shape::Initial;
        if flags.any(Flags::TITLE) {
            let body = self.flags(run.end - 1).any(Flags::ORGANISATION) && !dotted;
            return (dotted || !after_first_name) && !body;
        }
        flags.any(Flags::ROLE)
            && !after_first_name
            && !flags.any(Flags::SURNAME | Flags::DEMONYM)
            && self.flags(at + 1).any(Flags::FIRST_NAME)
    }

    /// "Republican John Kasich", "Fox News Megyn Kelly".
    fn descriptions_end(&self, run: &Range<u32>) -> u32 {
        let body = self.flags(run.end - 1).any(Flags::ORGANISATION | Flags::ORGANISATION_NAME);
        if run.len() < 3 || body {
            return run.start;
        }
        let describes = Flags::DEMONYM
            | Flags::ORGANISATION
            | Flags::ORGANISATION_NAME
            | Flags::OUTLET
            | Flags::ROLE
            | Flags::FORMER
            | Flags::COUNTRY;
        (run.start + 1..run.end - 1)
            .find(|at| self.is_plain_first_name(*at) && self.flags(at - 1).any(describes))
            .unwrap_or(run.start)
    }

    fn sense(&self, name: &Range<u32>) -> Sense {
        let flags = |at: u32| self.flags(at);
        let last = name.end - 1;
        let single = name.len() == 1;
        if self.phrase(name.clone()).any(Flags::ORGANISATION_NAME | Flags::GOVERNMENT_PLACE) {
            return Sense::Organisation;
        }
        let of = name.clone().find(|at| matches!(self.document.word(*at as usize), "of" | "for" | "on"));
        let noun = of.map_or(last, |of| of.saturating_sub(1).max(name.start));
        let body = flags(noun).any(Flags::ORGANISATION | Flags::PLURAL_ORGANISATION);
        if body && !(self.is_full_name(name) && flags(last).any(Flags::SURNAME)) {
            return Sense::Organisation;
        }
        if single {
            return self.sense_of_one(last);
        }
        if self.is_full_name(name)
            || flags(name.start).any(Flags::FIRST_NAME) && flags(last).any(Flags::SURNAME)
        {
            return Sense::Person;
        }
        if self.shape(name.start) == Shape::Initial || flags(last).any(Flags::SUFFIX) {
            return Sense::Person;
        }
        if flags(last).any(Flags::PLACE) {
            return Sense::Place;
        }
        let named = name.clone().any(|at| flags(at).any(Flags::FIRST_NAME)) && of.is_none();
        let ordinary =
            name.clone().any(|at| flags(at).any(Flags::COMMON | Flags::DEMONYM | Flags::ADJECTIVE));
        if named && !ordinary { Sense::Person } else { Sense::Unknown }
    }

    fn sense_of_one(&self, at: u32) -> Sense {
        let flags = self.flags(at);
        if flags.any(Flags::COUNTRY | Flags::PLACE | Flags::STATE_ABBREVIATION) && !flags.any(Flags::SURNAME)
        {
            Sense::Place
        } else if self.shape(at) == Shape::Upper && !flags.any(Flags::FIRST_NAME | Flags::SURNAME) {
            Sense::Organisation
        } else if self.is_plain_first_name(at) || flags.any(Flags::SURNAME) {
            Sense::Person
        } else {
            Sense::Unknown
        }
    }

    /// The word that counts: a surname, or the noun of a body.
    fn head(&self, name: &Range<u32>, sense: Sense) -> u32 {
        let mut last = name.end - 1;
        while last > name.start
            && (self.flags(last).any(Flags::SUFFIX) || self.shape(last) == Shape::Punctuation)
        {
            last -= 1;
        }
        if sense == Sense::Organisation {
            let of = name.clone().find(|at| matches!(self.document.word(*at as usize), "of" | "for" | "on"));
            return of.filter(|of| *of > name.start).map_or(last, |of| of - 1);
        }
        last
    }
}
