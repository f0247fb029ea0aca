use super::pronouns::Pronoun;
use crate::document::{Document, Shape, Token};
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind, Sense};

/// Entities that are kept in mind at a time.
const MOST: usize = 24;

/// Where and how somebody was mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) token: u32,
    pub(super) end: u32,
    pub(super) line: u32,
    pub(super) sentence: u32,
    /// Begins its sentence, or has a verb after it.
    pub(super) subject: bool,
    /// Is the first word of its sentence.
    pub(super) opens: bool,
    /// Is the first to be mentioned in its sentence.
    pub(super) leads: bool,
    /// Only tells of what kind something is: "the Falk approach".
    pub(super) attributive: bool,
    /// Has a verb of speech beside it.
    pub(super) speaks: bool,
    pub(super) possessive: bool,
    pub(super) after_preposition: bool,
    /// Follows a verb: "told Clinton".
    pub(super) object: bool,
    pub(super) pronoun: bool,
    /// Inside a quote.
    pub(super) quoted: bool,
    /// Inside a quote that is not closed in its paragraph.
    pub(super) left_open: bool,
    which: Option<Pronoun>,
}

impl Seen {
    /// How a mention stands.
    pub(super) fn read(document: &Document<'_>, mentions: &[Mention], index: usize) -> Option<Self> {
        let mention = mentions.get(index)?;
        let first = document.tokens.get(mention.tokens.start as usize)?;
        let before = before(document, mention, first);
        let after = verb_after(document, mention, first);
        let flags = before.map(|token| token.word.flags).unwrap_or_default();
        let after_preposition = flags.any(Flags::PREPOSITION) && !flags.any(Flags::CONJUNCTION);
        let speech_before = before.is_some_and(|token| token.word.cue > 0.3);
        let speech_after = after.is_some_and(|token| token.word.cue > 0.1);
        let flags_of_pronoun = document.tokens.get(mention.head as usize)?.word.flags;
        let leads = leads(document, mentions, index, first);
        let opens = first.starts_sentence || leads;
        let attributive = is_attributive(document, mention, before);
        let subject_form = mention.kind == MentionKind::Pronoun
            && flags_of_pronoun.any(Flags::SUBJECT)
            && !flags_of_pronoun.any(Flags::OBJECT);
        Some(Self {
            token: mention.tokens.start,
            end: mention.tokens.end,
            line: first.line,
            sentence: first.sentence,
            opens: first.starts_sentence,
            leads,
            attributive,
            subject: !attributive
                && !mention.possessive
                && !after_preposition
                && (opens || after.is_some() || subject_form || speech_before),
            speaks: !mention.possessive && !after_preposition && (speech_before || speech_after),
            possessive: mention.possessive,
            after_preposition,
            object: !speech_before && before.is_some_and(|token| is_verb(document, token)) && after.is_none(),
            quoted: mention.quoted,
            left_open: document.spans.get(first.span as usize).is_some_and(|span| !span.closed),
            pronoun: mention.kind == MentionKind::Pronoun,
            which: which(flags_of_pronoun),
        })
    }
}

fn which(flags: Flags) -> Option<Pronoun> {
    if flags.any(Flags::HE) {
        Some(Pronoun::He)
    } else if flags.any(Flags::SHE) {
        Some(Pronoun::She)
    } else if flags.any(Flags::IT) {
        Some(Pronoun::It)
    } else if flags.any(Flags::THEY) {
        Some(Pronoun::They)
    } else {
        None
    }
}

/// The token before a mention, in its paragraph and outside quotes.
fn before<'d>(document: &'d Document<'_>, mention: &Mention, first: &Token) -> Option<&'d Token> {
    let before = document.tokens.get(mention.tokens.start.checked_sub(1)? as usize)?;
    (before.line == first.line && before.outside()).then_some(before)
}

/// Whether nobody is mentioned before in the sentence.
fn leads(document: &Document<'_>, mentions: &[Mention], index: usize, first: &Token) -> bool {
    let before = index.checked_sub(1).and_then(|before| mentions.get(before));
    let token = before.and_then(|before| document.tokens.get(before.head as usize));
    token.is_none_or(|token| token.sentence != first.sentence)
}

/// Whether a person's name stands after an article, for the sake of a noun.
fn is_attributive(document: &Document<'_>, mention: &Mention, before: Option<&Token>) -> bool {
    let person = mention.kind == MentionKind::Name
        && !mention.titled
        && matches!(mention.sense, Sense::Person | Sense::Unknown);
    let article = mention.tokens.start < mention.name.start
        || before.is_some_and(|before| {
            before.word.flags.any(Flags::DETERMINER) && !before.word.flags.any(Flags::CONJUNCTION)
        });
    let noun = document.tokens.get(mention.tokens.end as usize).is_some_and(|next| {
        next.shape == Shape::Lower && !next.word.flags.any(Flags::GRAMMAR) && next.word.cue < 0.1
    });
    person && article && noun
}

/// The verb that follows a mention, past adverbs and short appositions.
fn verb_after<'d>(document: &'d Document<'_>, mention: &Mention, first: &Token) -> Option<&'d Token> {
    for at in mention.tokens.end as usize..mention.tokens.end as usize + 3 {
        let token = document.tokens.get(at).filter(|token| token.line == first.line && token.outside())?;
        if is_verb(document, token) {
            return Some(token);
        }
        if !token.word.flags.any(Flags::ADVERB) && !document.word(at).ends_with("ly") {
            return None;
        }
    }
    None
}

fn is_verb(document: &Document<'_>, token: &Token) -> bool {
    token.word.cue > 0.02
        || token.word.flags.any(Flags::AUXILIARY)
        || token.word.flags.is_empty() && document.slice(token.start, token.end).ends_with("ed")
}

/// What is known of somebody's mentions so far.
#[derive(Debug, Clone, Copy)]
pub(super) struct Track {
    pub(super) last: Seen,
    /// The last time as a subject.
    pub(super) subject: Option<Seen>,
    /// The last time by name.
    pub(super) named: Option<Seen>,
    /// Ever with a verb of speech beside.
    pub(super) spoke: bool,
}

/// Who was mentioned lately, the latest first.
#[derive(Debug)]
pub(super) struct Recent {
    tracks: Vec<Option<Track>>,
    order: Vec<u32>,
    last_speaker: Option<u32>,
    last_subject: Option<u32>,
    first_in_line: Option<(u32, u32)>,
    first_in_line_before: Option<u32>,
    pronouns: [Option<(u32, u32)>; 4],
}

impl Recent {
    pub(super) fn new(entities: usize) -> Self {
        Self {
            tracks: vec![None; entities],
            order: Vec::with_capacity(MOST + 1),
            last_speaker: None,
            last_subject: None,
            first_in_line: None,
            first_in_line_before: None,
            pronouns: [None; 4],
        }
    }

    /// Somebody was mentioned.
    pub(super) fn note(&mut self, person: u32, seen: Seen) {
        let Some(track) = self.tracks.get_mut(person as usize) else { return };
        let before = *track;
        if seen.quoted {
            // Who is only named in quotes may still be meant, but rather not.
            if before.is_none_or(|before| before.last.quoted) {
                *track = Some(Track { last: seen, subject: None, named: Some(seen), spoke: false });
                self.bring_forward(person);
            }
            return;
        }
        *track = Some(Track {
            last: seen,
            subject: if seen.subject { Some(seen) } else { before.and_then(|before| before.subject) },
            named: if seen.pronoun { before.and_then(|before| before.named) } else { Some(seen) },
            spoke: seen.speaks || before.is_some_and(|before| before.spoke),
        });
        self.bring_forward(person);
        if seen.subject {
            self.last_subject = Some(person);
        }
        if seen.speaks {
            self.last_speaker = Some(person);
        }
        if self.first_in_line.is_none_or(|(line, _)| line != seen.line) {
            self.first_in_line_before = self.first_in_line.map(|(_, person)| person);
            self.first_in_line = Some((seen.line, person));
        }
        if let Some(slot) = seen.which.and_then(slot).filter(|_| seen.pronoun) {
            self.pronouns[slot] = Some((person, seen.line));
        }
    }

    fn bring_forward(&mut self, person: u32) {
        if let Some(place) = self.order.iter().position(|other| *other == person) {
            self.order.remove(place);
        }
        self.order.insert(0, person);
        self.order.truncate(MOST);
    }

    pub(super) fn order(&self) -> impl Iterator<Item = u32> + '_ {
        self.order.iter().copied()
    }

    pub(super) fn of(&self, person: u32) -> Option<Track> {
        self.tracks.get(person as usize).copied().flatten()
    }

    pub(super) fn latest(&self) -> Option<(u32, Seen)> {
        let person = *self.order.first()?;
        Some((person, self.of(person)?.last))
    }

    pub(super) fn last_speaker(&self) -> Option<u32> {
        self.last_speaker
    }

    /// Who was mentioned first in the last line that mentions anybody, and its
    /// number.
    pub(super) fn first_in_line(&self) -> Option<(u32, u32)> {
        self.first_in_line.map(|(line, person)| (person, line))
    }

    pub(super) fn first_in_line_before(&self) -> Option<u32> {
        self.first_in_line_before
    }

    pub(super) fn last_subject(&self) -> Option<u32> {
        self.last_subject
    }

    /// Whom the same pronoun meant last, and in which line.
    pub(super) fn last_pronoun(&self, pronoun: Pronoun) -> Option<(u32, u32)> {
        slot(pronoun).and_then(|slot| self.pronouns[slot])
    }
}

fn slot(pronoun: Pronoun) -> Option<usize> {
    match pronoun {
        Pronoun::He => Some(0),
        Pronoun::She => Some(1),
        Pronoun::It => Some(2),
        Pronoun::They => Some(3),
        Pronoun::Who => None,
    }
}
