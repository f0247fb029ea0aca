use super::Entity;
use super::clues::{Clue, Clues};
use super::pronouns::{Pronoun, Question};
use super::recent::{Seen, Track};
use crate::SpeakerKind;

impl Question<'_> {
    /// What speaks for one of them.
    pub(super) fn clues(&self, person: u32, track: Track, rank: usize) -> Clues {
        let mut clues = Clues::default();
        let Some(entity) = self.people.entity(person) else { return clues };
        clues.add(match rank {
            0 => Clue::Latest,
            1 => Clue::Second,
            2 => Clue::Third,
            _ => Clue::Farther,
        });
        self.agreement_clues(entity, track, &mut clues);
        self.place_clues(track, &mut clues);
        self.subject_clues(track, &mut clues);
        self.form_clues(track.last, &mut clues);
        self.chain_clues(person, &mut clues);
        if self.beside.quoted.contains(&Some(person)) {
            clues.add(if self.seen.speaks { Clue::NamedInQuoteSpoken } else { Clue::NamedInQuoteBeside });
        }
        if self.beside.after == Some(person) {
            clues.add(Clue::NamedRightAfter);
        }
        clues
    }

    /// Number and gender, and how much of a person or body it is.
    fn agreement_clues(&self, entity: &Entity, track: Track, clues: &mut Clues) {
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
        if let Some((_, line)) = recent.first_in_line().filter(|(first, _)| *first == person) {
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

    /// How far back the last mention stands.
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
        if self.seen.line == last.line && track.named.is_some_and(|named| named.line == last.line) {
            clues.add(Clue::NamedInParagraph);
        }
    }

    /// Whether it is what the sentences near by are about.
    fn subject_clues(&self, track: Track, clues: &mut Clues) {
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
    }

    /// In what form and place in the sentence it was mentioned last.
    fn form_clues(&self, last: Seen, clues: &mut Clues) {
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
