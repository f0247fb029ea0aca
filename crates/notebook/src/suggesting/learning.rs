use super::names::without_article;
use model::entities::{FoundSpeaker, SpeakerKind};
use quotation::names::{Likeness, NameKey, may_be_same};

/// The name that a correction teaches: what the finder calls the speaker whom
/// the analyst chose. None where it was a plain error about this one quote: a
/// person's name or a body's is only another's when they are alike, and "a
/// senior official" is somebody else in every article.
pub(crate) fn lesson_in(found: &FoundSpeaker, said: &str, chosen: &str) -> Option<String> {
    let plausible = match found.kind {
        SpeakerKind::Described => !is_indefinite(said) && !is_indefinite(&found.name),
        SpeakerKind::Person => shares_last_name(&found.name, chosen),
        SpeakerKind::Organisation | SpeakerKind::Document => {
            may_be_same(&found.name, chosen) != Likeness::Different
        }
    };
    plausible.then(|| without_article(&found.name).to_owned())
}

fn shares_last_name(one: &str, other: &str) -> bool {
    let (one, other) = (NameKey::new(one), NameKey::new(other));
    !one.last().is_empty() && one.last() == other.last()
}

/// "a spokesman", "officials", "two aides", "one of them": nobody in particular.
fn is_indefinite(words: &str) -> bool {
    const INDEFINITE: [&str; 19] = [
        "a",
        "an",
        "one",
        "two",
        "three",
        "some",
        "any",
        "several",
        "many",
        "most",
        "other",
        "others",
        "another",
        "each",
        "both",
        "no",
        "senior",
        "unnamed",
        "anonymous",
    ];
    let mut words = words.split_whitespace().map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    let alone = words.next().is_none();
    INDEFINITE.contains(&first.as_str()) || (alone && first.ends_with('s'))
}

#[cfg(test)]
mod tests {
    use super::lesson_in;
    use model::entities::{FoundSpeaker, SpeakerKind};

    #[track_caller]
    fn check(kind: SpeakerKind, name: &str, said: &str, chosen: &str, learns: bool) {
        let found = FoundSpeaker { name: name.to_owned(), kind, on_behalf_of: None, mention: (0, 1) };
        assert_eq!(lesson_in(&found, said, chosen).is_some(), learns, "{name} → {chosen}");
    }

    #[test]
    fn a_role_is_learned_and_a_description_of_nobody_is_not() {
        check(SpeakerKind::Described, "the president", "He", "Ada Nowak", true);
        check(SpeakerKind::Described, "foreign minister", "the foreign minister", "Ada Nowak", true);
        check(SpeakerKind::Described, "senior official", "a senior official", "Ada Nowak", false);
        check(SpeakerKind::Described, "officials", "officials", "Ada Nowak", false);
    }

    #[test]
    fn a_name_is_learned_only_for_somebody_of_that_name() {
        check(SpeakerKind::Person, "Putin", "Putin", "Donald Trump", false);
        check(SpeakerKind::Person, "Ms Nowak", "Ms Nowak", "Ada Nowak", true);
        check(SpeakerKind::Organisation, "the Kremlin", "the Kremlin", "Vladimir Putin", false);
        check(SpeakerKind::Organisation, "Harbour Office", "the office", "The Harbour Office", true);
    }
}
