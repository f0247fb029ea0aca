//! Who may have said something: names, pronouns, roles, bodies and documents,
//! and the verbs that tie them to quotes.
//!
//! Must not know which quote is asked about; that is the ranking's. Start with
//! [`Candidates::find`].

mod forward;
mod grammar;
mod links;
mod phrases;

pub(crate) use grammar::Grammar;
pub(crate) use links::{Link, LinkKind};

use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind, Sense};
use crate::people::Described;
use std::ops::Range;

const NOBODY: u32 = u32::MAX;

/// Somebody or something that may be a speaker.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// The whole phrase: "a spokesman for the mayor".
    pub(crate) tokens: Range<u32>,
    /// The noun or the last name: "spokesman".
    pub(crate) head: u32,
    pub(crate) kind: Kind,
    /// Who it is, among the people of the article.
    pub(crate) entity: Option<u32>,
    /// Whom a description without a name means.
    pub(crate) described: Option<Described>,
    /// Only for the quote it stands in: "SMITH:".
    pub(crate) label: bool,
    /// Owns what follows: "Smith's lawyer".
    pub(crate) possessive: bool,
    /// Its links, in [`Candidates::links`].
    pub(crate) links: Range<u32>,
}

impl Candidate {
    /// The entity that speaks when this candidate does.
    pub(crate) fn who(&self) -> Option<u32> {
        self.entity
            .or(self.described.filter(|described| !described.of_document).map(|described| described.entity))
    }
}

/// What a candidate looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Person,
    Name,
    Organisation,
    He,
    They,
    It,
    Who,
    I,
    Role,
    RolePlural,
    Document,
    Noun,
}

impl Kind {
    pub(crate) const NAMES: &'static [&'static str] = &[
        "person",
        "name",
        "organisation",
        "he",
        "they",
        "it",
        "who",
        "i",
        "role",
        "roles",
        "document",
        "noun",
    ];

    pub(crate) fn pronoun(self) -> bool {
        matches!(self, Self::He | Self::They | Self::It | Self::Who | Self::I)
    }

    pub(crate) fn named(self) -> bool {
        matches!(self, Self::Person | Self::Name | Self::Organisation)
    }
}

/// All candidates of an article, in the order of their first tokens.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    pub(crate) all: Vec<Candidate>,
    /// In the order of the candidates that they belong to.
    pub(crate) links: Vec<Link>,
}

impl Candidates {
    /// The mentions that were found, and the phrases beside verbs that attribute.
    pub(crate) fn find(document: &Document<'_>, seeds: Vec<Candidate>) -> Self {
        let grammar = Grammar::new(document);
        let mut finder = Finder::new(grammar, document.tokens.len(), seeds);
        finder.nouns();
        finder.link();
        finder.finish()
    }

    pub(crate) fn links(&self, candidate: &Candidate) -> &[Link] {
        self.links.get(candidate.links.start as usize..candidate.links.end as usize).unwrap_or(&[])
    }
}

/// Candidates on the way: they grow while verbs are looked at.
struct Finder<'d> {
    grammar: Grammar<'d>,
    all: Vec<Candidate>,
    links: Vec<Link>,
    /// The candidate whose head a token is.
    by_head: Vec<u32>,
}

impl<'d> Finder<'d> {
    fn new(grammar: Grammar<'d>, tokens: usize, seeds: Vec<Candidate>) -> Self {
        let mut by_head = vec![NOBODY; tokens];
        for (index, seed) in (0..).zip(&seeds) {
            if let Some(slot) = by_head.get_mut(seed.head as usize) {
                *slot = index;
            }
        }
        Self { grammar, all: seeds, links: Vec::new(), by_head }
    }

    fn at_head(&self, token: usize) -> Option<usize> {
        self.by_head.get(token).filter(|index| **index != NOBODY).map(|index| *index as usize)
    }

    /// Roles, bodies and documents are candidates wherever they stand.
    fn nouns(&mut self) {
        let speaking = Flags::ROLE
            | Flags::PLURAL_ROLE
            | Flags::DOCUMENT
            | Flags::ORGANISATION
            | Flags::PLURAL_ORGANISATION;
        for last in 0..self.by_head.len() {
            let grammar = self.grammar;
            if !grammar.any(last, speaking) || self.at_head(last).is_some() {
                continue;
            }
            let Some(token) = grammar.token(last).filter(|token| token.outside()) else { continue };
            if grammar.shape(last) != Some(crate::document::Shape::Lower)
                || token.possessive()
                || self.goes_on(last)
            {
                continue;
            }
            if let Some(phrase) = grammar.simple_ending(last) {
                self.add(phrase.tokens, last);
            }
        }
    }

    /// Whether the noun phrase does not end here: "campaign manager", "press secretary Jay Smith".
    fn goes_on(&self, last: usize) -> bool {
        let next = last + 1;
        let grammar = self.grammar;
        let Some(line) = grammar.token(last).map(|token| token.line) else { return false };
        if grammar.beside(next, line).is_none() {
            return false;
        }
        let noun = Flags::ROLE
            | Flags::PLURAL_ROLE
            | Flags::DOCUMENT
            | Flags::ORGANISATION
            | Flags::PLURAL_ORGANISATION;
        (grammar.capital(next) && !grammar.any(next, Flags::DAY | Flags::MONTH))
            || (grammar.any(next, noun) && grammar.cue(next) < 0.05)
    }

    /// The candidate with this head; a new one if there is none yet.
    fn add(&mut self, tokens: Range<usize>, head: usize) -> usize {
        if let Some(known) = self.at_head(head) {
            let candidate = &mut self.all[known];
            candidate.tokens.start = candidate.tokens.start.min(tokens.start as u32);
            candidate.tokens.end = candidate.tokens.end.max(tokens.end as u32);
            return known;
        }
        let index = self.all.len();
        let possessive =
            self.grammar.token(tokens.end.saturating_sub(1)).is_some_and(|token| token.possessive());
        self.all.push(Candidate {
            tokens: tokens.start as u32..tokens.end as u32,
            head: head as u32,
            kind: self.kind(head),
            entity: None,
            described: None,
            label: false,
            possessive,
            links: 0..0,
        });
        if let Some(slot) = self.by_head.get_mut(head) {
            *slot = index as u32;
        }
        index
    }

    fn kind(&self, head: usize) -> Kind {
        kind_of_noun(self.grammar, head)
    }

    /// In the order of the text, each with its links beside one another.
    fn finish(self) -> Candidates {
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        order.sort_by_key(|index| (self.all[*index].tokens.start, self.all[*index].head));
        let mut links = self.links;
        links.sort_by_key(|link| (link.candidate, link.cue));
        links.dedup_by_key(|link| (link.candidate, link.cue));
        let mut done = Candidates::default();
        for index in order {
            let mut candidate = self.all[index].clone();
            let first = links.partition_point(|link| link.candidate < index as u32);
            let own = links[first..].iter().take_while(|link| link.candidate == index as u32);
            let start = done.links.len() as u32;
            let place = done.all.len() as u32;
            done.links.extend(own.map(|link| Link { candidate: place, ..*link }));
            candidate.links = start..done.links.len() as u32;
            done.all.push(candidate);
        }
        done
    }
}

/// The mentions that may speak, as candidates.
pub(crate) fn seeds(document: &Document<'_>, mentions: &[Mention]) -> Vec<Candidate> {
    let grammar = Grammar::new(document);
    let label = |mention: &Mention| mention.kind == MentionKind::Label && mention.quoted;
    let speaks = |mention: &&Mention| !mention.quoted || label(mention);
    let seed = |mention: &Mention| {
        let head = mention.head as usize;
        Some(Candidate {
            tokens: mention.tokens.clone(),
            head: mention.head,
            kind: match mention.kind {
                MentionKind::Pronoun => kind_of_pronoun(grammar, head)?,
                MentionKind::Role => kind_of_noun(grammar, head),
                MentionKind::Name | MentionKind::Label => match mention.sense {
                    Sense::Person => Kind::Person,
                    Sense::Organisation | Sense::Place => Kind::Organisation,
                    Sense::Unknown => kind_of_noun(grammar, head),
                },
            },
            entity: mention.person,
            described: None,
            label: label(mention),
            possessive: mention.possessive,
            links: 0..0,
        })
    };
    mentions.iter().filter(speaks).filter_map(seed).collect()
}

/// `None` for "him" and "them", which nobody is called by who speaks.
fn kind_of_pronoun(grammar: Grammar<'_>, head: usize) -> Option<Kind> {
    let table = [
        (Flags::HE | Flags::SHE, Kind::He),
        (Flags::THEY, Kind::They),
        (Flags::IT, Kind::It),
        (Flags::WHO, Kind::Who),
        (Flags::I | Flags::WE | Flags::YOU, Kind::I),
    ];
    if !grammar.any(head, Flags::SUBJECT | Flags::POSSESSIVE) {
        return None;
    }
    table.into_iter().find(|(flags, _)| grammar.any(head, *flags)).map(|(_, kind)| kind)
}

/// What a noun or name stands for, by its head alone.
pub(crate) fn kind_of_noun(grammar: Grammar<'_>, head: usize) -> Kind {
    let named = grammar.capital(head);
    let body = Flags::ORGANISATION
        | Flags::ORGANISATION_NAME
        | Flags::GOVERNMENT_PLACE
        | Flags::OUTLET
        | Flags::PLURAL_ORGANISATION;
    if grammar.any(head, body) {
        Kind::Organisation
    } else if grammar.any(head, Flags::PLURAL_ROLE) {
        Kind::RolePlural
    } else if grammar.any(head, Flags::ROLE) && !named {
        Kind::Role
    } else if grammar.any(head, Flags::DOCUMENT) {
        Kind::Document
    } else if named {
        Kind::Name
    } else {
        Kind::Noun
    }
}
