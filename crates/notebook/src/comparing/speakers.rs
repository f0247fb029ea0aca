use crate::suggesting::without_article;
use model::SpeakerId;
use model::entities::{ComparedSpan, Speaker};
use quotation::names::{Likeness, NameKey};
use std::collections::HashMap;
use store::{Reader, StoreError};

/// Who is told to have said something.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// A speaker of the notebook.
    Speaker(SpeakerId),
    /// Somebody by this name.
    Name(String),
}

impl Who {
    /// Who said the words of a span; none where that is not told.
    pub(super) fn of(span: &ComparedSpan) -> Option<Self> {
        span.speaker.map(Self::Speaker).or_else(|| span.name.clone().map(Self::Name))
    }
}

/// Numbers for speakers, for one comparison: two get the same number unless they
/// contradict each other. Who speaks for somebody does not contradict him.
#[derive(Debug, Default)]
pub(super) struct Speakers {
    numbers: HashMap<Who, Option<u64>>,
    /// By number.
    bearers: Vec<Bearer>,
    /// Whether the notebook has any speakers, once asked.
    any: Option<bool>,
}

/// All that one number stands for.
#[derive(Debug, Default)]
struct Bearer {
    ids: Vec<SpeakerId>,
    names: Vec<NameKey>,
}

/// Seats of governments and what stands for them: one does not contradict the
/// other.
const SEATS: [&[&str]; 7] = [
    &["White House", "Washington", "US administration"],
    &["Kremlin", "Moscow"],
    &["Downing Street", "London"],
    &["Élysée", "Élysée Palace", "Paris"],
    &["European Commission", "Brussels"],
    &["Vatican", "Holy See"],
    &["Zhongnanhai", "Beijing"],
];

/// A chain of "speaks for" longer than this is looked at no further.
const LONGEST_CHAIN: usize = 8;

impl Speakers {
    /// The number of whoever said something; none for nobody in particular.
    pub(super) fn number(&mut self, reader: &Reader<'_>, who: &Who) -> Result<Option<u64>, StoreError> {
        if let Some(number) = self.numbers.get(who) {
            return Ok(*number);
        }
        let number = self.bearer(reader, who)?.map(|bearer| self.place(bearer));
        self.numbers.insert(who.clone(), number);
        Ok(number)
    }

    /// Who said a span, as the comparison takes it; none for nobody in particular.
    pub(super) fn of(
        &mut self,
        reader: &Reader<'_>,
        span: &ComparedSpan,
    ) -> Result<Option<comparison::Speaker>, StoreError> {
        let Some(who) = Who::of(span) else { return Ok(None) };
        let of = self.number(reader, &who)?;
        Ok(of.map(|of| comparison::Speaker { of, sure: span.sure }))
    }

    fn place(&mut self, bearer: Bearer) -> u64 {
        let place = self.bearers.iter().position(|known| known.agrees(&bearer));
        let place = place.unwrap_or_else(|| {
            self.bearers.push(Bearer::default());
            self.bearers.len() - 1
        });
        let known = &mut self.bearers[place];
        known.ids.extend(bearer.ids);
        for name in bearer.names {
            if !known.names.contains(&name) {
                known.names.push(name);
            }
        }
        place as u64
    }

    fn bearer(&mut self, reader: &Reader<'_>, who: &Who) -> Result<Option<Bearer>, StoreError> {
        match who {
            Who::Speaker(id) => of_speaker(reader, *id).map(Some),
            Who::Name(name) => {
                if let Some(id) = self.known(reader, name)? {
                    return of_speaker(reader, id).map(Some);
                }
                Ok(of_name(name))
            }
        }
    }

    fn known(&mut self, reader: &Reader<'_>, name: &str) -> Result<Option<SpeakerId>, StoreError> {
        let any = match self.any {
            Some(any) => any,
            None => *self.any.insert(reader.speaker_count()? > 0),
        };
        if !any {
            return Ok(None);
        }
        match reader.speaker_by_name(name)? {
            Some(id) => Ok(Some(id)),
            None => Ok(reader.lesson_by_name(name)?.map(|lesson| lesson.speaker)),
        }
    }
}

impl Bearer {
    fn agrees(&self, other: &Self) -> bool {
        let alike = |one: &NameKey| {
            other.names.iter().any(|other| one == other || one.likeness(other) != Likeness::Different)
        };
        self.ids.iter().any(|id| other.ids.contains(id)) || self.names.iter().any(alike)
    }
}

/// With those for whom it speaks, and all their names.
fn of_speaker(reader: &Reader<'_>, id: SpeakerId) -> Result<Bearer, StoreError> {
    let mut bearer = Bearer::default();
    let mut next = Some(id);
    while let Some(id) = next.filter(|id| !bearer.ids.contains(id) && bearer.ids.len() < LONGEST_CHAIN) {
        bearer.ids.push(id);
        let Some(speaker) = reader.get::<Speaker>(&id)? else { break };
        bearer.names.extend(reader.aliases(id)?.iter().map(|alias| NameKey::new(alias)));
        bearer.names.push(NameKey::new(&speaker.name));
        next = speaker.on_behalf_of;
    }
    bearer.names = with_seats(bearer.names);
    Ok(bearer)
}

/// "spokesman for Bo Lind" speaks for Bo Lind; "officials" are nobody in
/// particular, so that two reports by "officials" are not by the same.
fn of_name(name: &str) -> Option<Bearer> {
    let name = without_article(name);
    let principal = name.split_once(" for ").map(|(_, principal)| principal);
    let described = name.chars().next().is_none_or(char::is_lowercase);
    let names: Vec<NameKey> = match (described, principal) {
        (true, None) => return None,
        (true, Some(principal)) => vec![NameKey::new(principal)],
        (false, principal) => principal.into_iter().chain([name]).map(NameKey::new).collect(),
    };
    Some(Bearer { ids: Vec::new(), names: with_seats(names) })
}

fn with_seats(mut names: Vec<NameKey>) -> Vec<NameKey> {
    for seat in SEATS {
        let seat: Vec<NameKey> = seat.iter().map(|name| NameKey::new(name)).collect();
        if seat.iter().any(|one| names.iter().any(|other| one.likeness(other) == Likeness::Same)) {
            names.extend(seat);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{Speakers, of_name};

    #[track_caller]
    fn check(one: &str, other: &str, same: bool) {
        let mut speakers = Speakers::default();
        let number = |speakers: &mut Speakers, name| of_name(name).map(|it| speakers.place(it));
        let (one_number, other_number) = (number(&mut speakers, one), number(&mut speakers, other));
        assert_eq!(one_number.is_some() && one_number == other_number, same, "{one}, {other}");
    }

    #[test]
    fn names_that_do_not_contradict_each_other_are_one_speaker() {
        check("President Donald Trump", "Mr Trump", true);
        check("the White House", "White House", true);
        check("Kremlin", "Putin", false);
        check("the Kremlin", "Moscow", true);
        check("Washington", "Moscow", false);
        check("spokesman for Bo Lind", "Bo Lind", true);
        check("officials", "officials", false);
    }
}
