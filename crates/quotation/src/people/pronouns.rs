use super::beside::Beside;
use super::clues::{Clue, Clues};
use super::recent::{Recent, Seen, Track};
use super::{Gender, People};
use crate::SpeakerKind;
use crate::document::Document;
use crate::lexicons::Flags;
use crate::mentions::{Mention, MentionKind};

/// Lines back in which a pronoun's person is looked for.
const FARTHEST_LINE: u32 = 8;

/// The pronouns that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
    Who,
}

/// Tells every pronoun outside quotes its entity, from the first to the last,
/// so that a chain of "he … he … he" stays with one person. The observer sees
/// each pronoun's candidates with what speaks for them.
pub(super) fn resolve(
    document: &Document<'_>,
    mentions: &mut [Mention],
    people: &People,
    mut observe: impl FnMut(usize, &[Candidate]),
) {
    let mut recent = Recent::new(people.entities.len());
    let mut candidates = Vec::new();
    for index in 0..mentions.len() {
        let Some(seen) = Seen::read(document, mentions, index) else { continue };
        let outside = mentions.get(index).filter(|mention| !mention.quoted);
        if let Some(pronoun) = outside.and_then(|mention| pronoun(document, mention)) {
            let beside = Beside::read(mentions, index);
            let question = Question { people, recent: &recent, pronoun, seen: &seen, beside: &beside };
            question.candidates(&mut candidates);
            observe(index, &candidates);
            if let Some(mention) = mentions.get_mut(index) {
                mention.person = best(&candidates);
            }
        }
        if let Some(person) = mentions.get(index).and_then(|mention| mention.person) {
            // "the president" calls to mind who that is.
            let holder = people.entity(person).and_then(|entity| entity.holder);
            recent.note(holder.unwrap_or(person), seen);
        }
    }
}

/// Somebody whom a pronoun may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) person: u32,
    pub(crate) clues: Clues,
}

fn best(candidates: &[Candidate]) -> Option<u32> {
    candidates
        .iter()
        .max_by(|one, other| one.clues.weigh().total_cmp(&other.clues.weigh()))
        .map(|candidate| candidate.person)
}

fn pronoun(document: &Document<'_>, mention: &Mention) -> Option<Pronoun> {
    if mention.kind != MentionKind::Pronoun {
        return None;
    }
    let flags = document.tokens.get(mention.head as usize)?.word.flags;
    [
        (Flags::HE, Pronoun::He),
        (Flags::SHE, Pronoun::She),
        (Flags::IT, Pronoun::It),
        (Flags::THEY, Pronoun::They),
        (Flags::WHO, Pronoun::Who),
    ]
    .into_iter()
    .find_map(|(flag, pronoun)| flags.any(flag).then_some(pronoun))
}

/// One pronoun and those who may be meant.
struct Question<'a> {
    people: &'a People,
    recent: &'a Recent,
    pronoun: Pronoun,
    seen: &'a Seen,
    beside: &'a Beside,
}

impl Question<'_> {
    /// Those who agree in number and gender, the latest first.
    fn candidates(&self, found: &mut Vec<Candidate>) {
        found.clear();
        if self.pronoun == Pronoun::Who {
            let person = self.antecedent_of_who();
            found.extend(person.map(|person| Candidate { person, clues: Clues::default() }));
            return;
        }
        for person in self.recent.order().filter(|person| self.agrees(*person)) {
            let near =
                self.recent.of(person).filter(|track| self.seen.line - track.last.line <= FARTHEST_LINE);
            if let Some(track) = near {
                found.push(Candidate { person, clues: self.clues(person, track, found.len()) });
            }
        }
    }

    /// "Trump, who declared …": the name right before.
    fn antecedent_of_who(&self) -> Option<u32> {
        let (person, seen) = self.recent.latest()?;
        let near = seen.line == self.seen.line && self.seen.token.saturating_sub(seen.end) < 4;
        near.then_some(person)
    }

    fn agrees(&self, person: u32) -> bool {
        let Some(entity) = self.people.entity(person) else { return false };
        let human = entity.kind == SpeakerKind::Person || entity.kind == SpeakerKind::Described;
        match self.pronoun {
            Pronoun::He => human && !entity.plural && entity.gender != Some(Gender::Female),
            Pronoun::She => human && !entity.plural && entity.gender != Some(Gender::Male),
            Pronoun::It => !(entity.plural || human && entity.gender.is_some()),
            Pronoun::They => entity.gender.is_none(),
            Pronoun::Who => true,
        }
    }

    /// What speaks for one of them.
    fn clues(&self, person: u32, track: Track, rank: usize) -> Clues {
        let mut clues = Clues::default();
        let Some(entity) = self.people.entity(person) else { return clues };
        clues.add(match rank {
            0 => Clue::Latest,
            1 => Clue::Second,
            2 => Clue::Third,
            _ => Clue::Farther,
        });
        match self.pronoun {
            Pronoun::He | Pronoun::She if entity.gender.is_some() => clues.add(Clue::GenderAgrees),
            Pronoun::He | Pronoun::She => clues.add(Clue::GenderUnknown),
            Pronoun::It if entity.place && self.seen.speaks && !track.spoke => clues.add(Clue::SilentPlace),
            Pronoun::It if entity.kind == SpeakerKind::Organisation => clues.add(Clue::Body),
            Pronoun::They if entity.plural => clues.add(Clue::Plural),
            Pronoun::They if entity.kind == SpeakerKind::Organisation => clues.add(Clue::Body),
            _ => {}
        }
        if track.spoke && matches!(self.pronoun, Pronoun::It | Pronoun::They) {
            clues.add(Clue::HasSpoken);
        }
        if entity.kind == SpeakerKind::Described {
            clues.add(Clue::Unnamed);
        }
        if matches!(self.pronoun, Pronoun::He | Pronoun::She) {
            clues.add(match (entity.surely_person, entity.likely_person || track.spoke) {
                (true, _) => Clue::SurelyPerson,
                (false, true) => Clue::LikelyPerson,
                (false, false) => Clue::PerhapsNoPerson,
            });
        }
        clues.add(match entity.named {
            0 | 1 => Clue::NamedOnce,
            2 | 3 => Clue::NamedTwice,
            4..=8 => Clue::NamedOften,
            _ => Clue::NamedAlways,
        });
        self.place_clues(track, &mut clues);
        self.chain_clues(person, &mut clues);
        if self.beside.quoted.contains(&Some(person)) {
            clues.add(if self.seen.speaks { Clue::NamedInQuoteSpoken } else { Clue::NamedInQuoteBeside });
        }
        if self.beside.after == Some(person) {
            clues.add(Clue::NamedRightAfter);
        }
        clues
    }

    /// Who speaks, opens the paragraph, was meant by the pronoun before.
    fn chain_clues(&self, person: u32, clues: &mut Clues) {
        let recent = self.recent;
        if recent.last_speaker() == Some(person) {
            clues.add(if self.seen.speaks { Clue::SpokeLastAsNow } else { Clue::SpokeLast });
        }
        if recent.last_subject() == Some(person) {
            clues.add(Clue::LastSubject);
        }
        if let Some((first, line)) = recent.first_in_line().filter(|(first, _)| *first == person) {
            debug_assert_eq!(first, person);
            clues.add(if line == self.seen.line {
                Clue::OpensParagraph
            } else {
                Clue::OpenedParagraphBefore
            });
        } else if recent.first_in_line_before() == Some(person) {
            clues.add(Clue::OpenedEarlierParagraph);
        }
        if let Some((_, line)) = recent.last_pronoun(self.pronoun).filter(|(before, _)| *before == person) {
            clues.add(match self.seen.line.saturating_sub(line) {
                0 => Clue::SamePronounHere,
                1 => Clue::SamePronounBefore,
                _ => Clue::SamePronounEarlier,
            });
        }
    }

    fn place_clues(&self, track: Track, clues: &mut Clues) {
        let last = track.last;
        let lines = self.seen.line.saturating_sub(last.line);
        clues.add(match lines {
            0 => Clue::SameParagraph,
            1 => Clue::ParagraphBefore,
            2 => Clue::TwoParagraphsBefore,
            3 | 4 => Clue::FewParagraphsBefore,
            _ => Clue::ManyParagraphsBefore,
        });
        let sentences = self.seen.sentence.saturating_sub(last.sentence);
        clues.add(match sentences {
            0 => Clue::SameSentence,
            1 => Clue::SentenceBefore,
            2 => Clue::TwoSentencesBefore,
            3 | 4 => Clue::FewSentencesBefore,
            _ => Clue::ManySentencesBefore,
        });
        if let Some(subject) = track.subject {
            match self.seen.sentence.saturating_sub(subject.sentence) {
                0 if self.seen.subject => clues.add(Clue::SubjectHereAndNow),
                0 => clues.add(Clue::SubjectHere),
                1 if self.seen.opens => clues.add(Clue::SubjectBeforeOpening),
                1 => clues.add(Clue::SubjectBefore),
                2 | 3 => clues.add(Clue::SubjectEarlier),
                _ => {}
            }
            if subject.leads && self.seen.sentence.saturating_sub(subject.sentence) <= 1 {
                clues.add(Clue::LeadsSentence);
            }
        }
        if self.seen.line == last.line && track.named.is_some_and(|named| named.line == last.line) {
            clues.add(Clue::NamedInParagraph);
        }
        if last.quoted {
            clues.add(if last.left_open { Clue::OnlyQuotedOpenly } else { Clue::OnlyQuoted });
        }
        if last.attributive {
            clues.add(Clue::Attributive);
        }
        if last.speaks {
            clues.add(Clue::Speaks);
        }
        if last.possessive {
            clues.add(Clue::Possessive);
        }
        if last.after_preposition {
            clues.add(Clue::AfterPreposition);
        }
        if last.pronoun {
            clues.add(Clue::ByPronoun);
        }
        if last.object {
            clues.add(Clue::Object);
        }
    }
}
