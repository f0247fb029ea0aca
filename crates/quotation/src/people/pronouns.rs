use super::clues::{Clue, Clues};
use super::recent::{Recent, Seen};
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
/// so that a chain of "he … he … he" stays with one person.
pub(super) fn resolve(document: &Document<'_>, mentions: &mut [Mention], people: &mut People) {
    let mut recent = Recent::new(people.entities.len());
    for index in 0..mentions.len() {
        let Some(seen) = Seen::read(document, mentions, index) else { continue };
        let mention = &mentions[index];
        if mention.kind == MentionKind::Pronoun && !mention.quoted {
            let person = pronoun(document, mention).and_then(|pronoun| {
                let question = Question { document, people, recent: &recent, pronoun, seen: &seen };
                question.answer()
            });
            mentions[index].person = person.or(mentions[index].person);
        }
        if let Some(person) = mentions[index].person {
            recent.note(person, seen);
        }
    }
}

fn pronoun(document: &Document<'_>, mention: &Mention) -> Option<Pronoun> {
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
pub(super) struct Question<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) people: &'a People,
    pub(super) recent: &'a Recent,
    pub(super) pronoun: Pronoun,
    pub(super) seen: &'a Seen,
}

impl Question<'_, '_> {
    fn answer(&self) -> Option<u32> {
        if self.pronoun == Pronoun::Who {
            return self.antecedent_of_who();
        }
        let candidates = self.candidates();
        candidates
            .iter()
            .enumerate()
            .map(|(rank, candidate)| (self.clues(*candidate, rank).weigh(), *candidate))
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .map(|(_, candidate)| candidate)
    }

    /// "Trump, who declared …": the name right before.
    fn antecedent_of_who(&self) -> Option<u32> {
        let (person, seen) = self.recent.latest()?;
        let near = seen.line == self.seen.line && self.seen.token.saturating_sub(seen.end) < 4;
        near.then_some(person)
    }

    /// Those who agree in number and gender, the latest first.
    pub(super) fn candidates(&self) -> Vec<u32> {
        self.recent
            .order()
            .filter(|person| self.agrees(*person))
            .filter(|person| {
                self.recent.of(*person).is_some_and(|track| self.seen.line - track.last.line <= FARTHEST_LINE)
            })
            .collect()
    }

    fn agrees(&self, person: u32) -> bool {
        let Some(entity) = self.people.entity(person) else { return false };
        let human = entity.kind == SpeakerKind::Person || entity.kind == SpeakerKind::Described;
        match self.pronoun {
            Pronoun::He => human && !entity.plural && entity.gender != Some(Gender::Female),
            Pronoun::She => human && !entity.plural && entity.gender != Some(Gender::Male),
            Pronoun::It => !entity.plural && !(human && entity.gender.is_some()),
            Pronoun::They => entity.gender.is_none(),
            Pronoun::Who => true,
        }
    }

    /// What speaks for one of them.
    pub(super) fn clues(&self, person: u32, rank: usize) -> Clues {
        let mut clues = Clues::default();
        let (Some(entity), Some(track)) = (self.people.entity(person), self.recent.of(person)) else {
            return clues;
        };
        clues.add(match rank {
            0 => Clue::Latest,
            1 => Clue::Second,
            2 => Clue::Third,
            _ => Clue::Farther,
        });
        match self.pronoun {
            Pronoun::He | Pronoun::She if entity.gender.is_some() => clues.add(Clue::GenderAgrees),
            Pronoun::He | Pronoun::She => clues.add(Clue::GenderUnknown),
            Pronoun::It if entity.kind == SpeakerKind::Organisation => clues.add(Clue::Body),
            Pronoun::They if entity.plural => clues.add(Clue::Plural),
            Pronoun::They if entity.kind == SpeakerKind::Organisation => clues.add(Clue::Body),
            _ => {}
        }
        self.place_clues(track.last, &mut clues);
        clues.add(match entity.named {
            0 | 1 => Clue::NamedOnce,
            2 | 3 => Clue::NamedTwice,
            4..=8 => Clue::NamedOften,
            _ => Clue::NamedAlways,
        });
        if self.recent.last_speaker() == Some(person) {
            clues.add(Clue::SpokeLast);
        }
        if self.recent.first_in_line() == Some(person) {
            clues.add(Clue::OpensParagraph);
        }
        if self.recent.first_in_line_before() == Some(person) {
            clues.add(Clue::OpenedParagraphBefore);
        }
        if self.recent.last_pronoun(self.pronoun) == Some(person) {
            clues.add(Clue::SamePronounBefore);
        }
        clues
    }

    fn place_clues(&self, last: Seen, clues: &mut Clues) {
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
        if last.subject {
            clues.add(Clue::Subject);
            if sentences == 0 {
                clues.add(Clue::SubjectOfSentence);
            }
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
