use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::{Entity, People};
use crate::SpeakerKind;
use crate::document::{Document, Shape};
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind, Sense, Vocabulary};

/// More people of one surname are not told apart.
const MOST_NAMESAKES: usize = 8;

/// Gives every named mention an entity: full names first, then the short ones
/// that go back to them.
pub(super) fn group(document: &Document<'_>, vocabulary: &Vocabulary, mentions: &mut [Mention]) -> People {
    let mut grouping = Grouping { document, vocabulary, groups: Vec::new(), known: Known::default() };
    let named = |mention: &Mention| matches!(mention.kind, MentionKind::Name | MentionKind::Label);
    for (index, mention) in mentions.iter_mut().enumerate().filter(|(_, mention)| named(mention)) {
        if mention.name.len() > 1 {
            let group = grouping.full(mention);
            grouping.count(group, mention, index);
            mention.person = Some(group);
        }
    }
    grouping.know_bare_surnames(mentions);
    for (index, mention) in mentions.iter_mut().enumerate().filter(|(_, mention)| named(mention)) {
        if mention.person.is_none() {
            let group = grouping.short(mention);
            grouping.count(group, mention, index);
            mention.person = Some(group);
        }
    }
    People { entities: grouping.groups.into_iter().map(Group::entity).collect() }
}

struct Grouping<'d, 't> {
    document: &'d Document<'t>,
    vocabulary: &'d Vocabulary,
    groups: Vec<Group>,
    known: Known,
}

/// Groups by the words of their names.
#[derive(Default)]
struct Known {
    full: HashMap<u64, u32>,
    last: HashMap<u64, Vec<u32>>,
    first: HashMap<u64, u32>,
    short: HashMap<u64, u32>,
    initials: HashMap<String, u32>,
}

struct Group {
    sense: Sense,
    last: u64,
    /// Mentions by full name.
    full: u32,
    named: u32,
    first: usize,
    /// Below 0 female, above 0 male, as far as first name and titles tell.
    gender: i32,
    plural: bool,
    /// Named for kinship to somebody else: "his wife, Ann Falk", "Falk Jr."
    relative: bool,
    /// Two or three words of which none is an ordinary one.
    unusual: bool,
}

impl Group {
    fn entity(self) -> Entity {
        let kind = match self.sense {
            Sense::Organisation | Sense::Place => SpeakerKind::Organisation,
            Sense::Person | Sense::Unknown => SpeakerKind::Person,
        };
        Entity {
            name: String::new(),
            kind,
            gender: None,
            place: self.sense == Sense::Place,
            surely_person: self.sense == Sense::Person,
            likely_person: self.unusual && self.sense == Sense::Unknown,
            plural: self.plural,
            named: self.named,
            holder: None,
            last: self.last,
            offices: Vec::new(),
        }
    }
}

impl Grouping<'_, '_> {
    fn flags(&self, at: u32) -> Flags {
        self.document.tokens.get(at as usize).map(|token| token.word.flags).unwrap_or_default()
    }

    fn shape(&self, at: u32) -> Shape {
        self.document.tokens.get(at as usize).map_or(Shape::Punctuation, |token| token.shape)
    }

    /// The group of a name of several words.
    fn full(&mut self, mention: &Mention) -> u32 {
        let key = self.full_key(mention);
        if let Some(group) = self.known.full.get(&key) {
            return *group;
        }
        let group = self.new_group(mention);
        self.known.full.insert(key, group);
        let head = self.vocabulary.key(mention.head);
        let holders = self.known.last.entry(head).or_default();
        if holders.len() < MOST_NAMESAKES {
            holders.push(group);
        }
        let first = self.vocabulary.key(mention.name.start);
        self.known.first.entry(first).or_insert(group);
        if mention.sense == Sense::Organisation {
            let initials = self.initials(mention.name.clone());
            self.known.initials.entry(initials).or_insert(group);
        }
        group
    }

    /// People: first name and surname, whatever stands between, and "Jr.".
    /// Bodies: all words.
    fn full_key(&self, mention: &Mention) -> u64 {
        let key = |at: u32| self.vocabulary.key(at);
        let mix = |taken: u64, at: u32| (taken.rotate_left(9) ^ key(at)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let person = matches!(mention.sense, Sense::Person)
            || mention.sense == Sense::Unknown && mention.name.len() == 2;
        if !person {
            return mention.name.clone().fold(0, mix);
        }
        let younger = (mention.head + 1..mention.name.end).any(|at| self.flags(at).any(Flags::SUFFIX));
        mix(mix(u64::from(younger), mention.name.start), mention.head)
    }

    fn new_group(&mut self, mention: &Mention) -> u32 {
        let plural = self.flags(mention.head).any(Flags::PLURAL);
        self.groups.push(Group {
            sense: mention.sense,
            last: self.vocabulary.key(mention.head),
            full: 0,
            named: 0,
            first: usize::MAX,
            gender: if mention.name.len() > 1 { self.word_gender(mention.name.start) } else { 0 },
            plural,
            relative: false,
            unusual: self.is_unusual(&mention.name),
        });
        self.groups.len() as u32 - 1
    }

    fn is_unusual(&self, name: &Range<u32>) -> bool {
        let usual = |flags: Flags| {
            !flags.is_empty() && !flags.any(Flags::FIRST_NAME | Flags::SURNAME | Flags::CONNECTOR)
        };
        (2..=3).contains(&name.len())
            && !name.clone().any(|at| usual(self.flags(at)))
            && name.clone().all(|at| self.shape(at) != Shape::Upper)
    }

    fn initials(&self, name: Range<u32>) -> String {
        name.filter(|at| matches!(self.shape(*at), Shape::Capital | Shape::Upper))
            .filter_map(|at| self.document.word(at as usize).chars().next())
            .take(8)
            .collect()
    }

    fn count(&mut self, group: u32, mention: &Mention, index: usize) {
        let gender = self.title_gender(mention);
        let relative = mention.name.len() > 1 && self.is_relative(mention);
        let Some(group) = self.groups.get_mut(group as usize) else { return };
        group.first = group.first.min(index);
        group.named += u32::from(!mention.quoted);
        group.full += u32::from(mention.name.len() > 1);
        group.gender += 2 * gender;
        group.relative |= relative;
        let stronger = matches!(mention.sense, Sense::Person) && group.sense == Sense::Unknown;
        if stronger || mention.titled {
            group.sense = Sense::Person;
        }
    }

    /// "his wife, Ann Falk", "Falk's son John Falk", "John Falk Jr.".
    fn is_relative(&self, mention: &Mention) -> bool {
        let younger = (mention.head + 1..mention.name.end).any(|at| self.flags(at).any(Flags::SUFFIX));
        let kin = (1..=2)
            .filter_map(|back| mention.tokens.start.checked_sub(back))
            .find(|at| self.document.word(*at as usize) != ",")
            .is_some_and(|at| self.flags(at).any(Flags::RELATION));
        younger || kin
    }

    /// What the titles before a name tell: "Mrs.", "Sir", "spokeswoman".
    fn title_gender(&self, mention: &Mention) -> i32 {
        (mention.tokens.start..mention.name.start).map(|at| self.word_gender(at)).sum::<i32>().signum()
    }

    fn word_gender(&self, at: u32) -> i32 {
        let flags = self.flags(at);
        i32::from(flags.any(Flags::MALE)) - i32::from(flags.any(Flags::FEMALE))
    }

    /// Where a surname stands alone more often than in the full names that have
    /// it, before them, and these are relatives', somebody else is meant: "Mr
    /// Trump … his wife, Melania Trump".
    fn know_bare_surnames(&mut self, mentions: &[Mention]) {
        let mut bare: BTreeMap<u64, (u32, usize)> = BTreeMap::new();
        for (index, mention) in mentions.iter().enumerate() {
            let running = !mention.quoted && !self.in_headline(mention);
            let alone =
                mention.person.is_none() && mention.name.len() == 1 && mention.kind == MentionKind::Name;
            if running && alone {
                bare.entry(self.vocabulary.key(mention.head)).or_insert((0, index)).0 += 1;
            }
        }
        for (last, (count, first)) in bare {
            let Some(holders) = self.known.last.get_mut(&last) else { continue };
            let full: u32 = holders
                .iter()
                .filter_map(|group| self.groups.get(*group as usize))
                .map(|group| group.full)
                .sum();
            let holds = |test: &dyn Fn(&Group) -> bool| {
                holders.iter().filter_map(|group| self.groups.get(*group as usize)).all(test)
            };
            let (before, relatives) = (holds(&|group| group.first > first), holds(&|group| group.relative));
            if before && relatives && count > full && holders.len() < MOST_NAMESAKES {
                self.groups.push(Group {
                    sense: Sense::Person,
                    last,
                    full: full + 1,
                    named: 0,
                    first,
                    gender: 0,
                    plural: false,
                    relative: false,
                    unusual: true,
                });
                holders.push(self.groups.len() as u32 - 1);
            }
        }
    }

    fn in_headline(&self, mention: &Mention) -> bool {
        self.document
            .tokens
            .get(mention.head as usize)
            .is_some_and(|token| self.vocabulary.is_headline(token.line))
    }

    /// The group of a name of one word.
    fn short(&mut self, mention: &Mention) -> u32 {
        let key = self.vocabulary.key(mention.head);
        if let Some(group) = self.namesake(mention, key) {
            return group;
        }
        if !mention.titled {
            if let Some(group) = self.by_first(mention, key) {
                return group;
            }
            if self.shape(mention.head) == Shape::Upper {
                let letters = self.document.stem(mention.head as usize).replace('.', "");
                if let Some(group) = self.known.initials.get(&letters) {
                    return *group;
                }
            }
        }
        if let Some(group) = self.known.short.get(&key) {
            return *group;
        }
        let group = self.new_group(mention);
        self.known.short.insert(key, group);
        group
    }

    /// Among those with this surname: whom the title allows, then who is named
    /// most, then who is named first.
    fn namesake(&self, mention: &Mention, key: u64) -> Option<u32> {
        let wanted = self.title_gender(mention);
        let holders = self.known.last.get(&key)?;
        let fits = |group: &Group| {
            let body = matches!(group.sense, Sense::Organisation | Sense::Place);
            !(body && (mention.titled || mention.sense == Sense::Place))
        };
        holders
            .iter()
            .filter_map(|index| self.groups.get(*index as usize).map(|group| (*index, group)))
            .filter(|(_, group)| fits(group) && group.gender * wanted >= 0)
            .max_by_key(|(_, group)| {
                (group.sense == Sense::Person, !group.relative, group.full, std::cmp::Reverse(group.first))
            })
            .map(|(index, _)| index)
    }

    fn by_first(&self, mention: &Mention, key: u64) -> Option<u32> {
        let group = *self.known.first.get(&key)?;
        let sense = self.groups.get(group as usize)?.sense;
        let first_name = self.flags(mention.head).any(Flags::FIRST_NAME);
        match sense {
            Sense::Person => (first_name || mention.sense == Sense::Unknown).then_some(group),
            Sense::Organisation => (mention.sense == Sense::Organisation).then_some(group),
            Sense::Place | Sense::Unknown => None,
        }
    }
}
