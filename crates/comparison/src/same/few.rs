//! Few words prove nothing alone: "very important" is said every day. They are
//! the same statement when the same person said them in the same days, or the
//! articles report on the same thing; and when the words tell something.

use super::{Context, Likeness, Reason, Relation, Span, Voices};
use crate::Word;

/// Days between two reports of one remark.
const DAYS: u32 = 4;

/// In as many words a name does not count.
const NAMES: usize = 3;

/// Whether so few words need something else that speaks for them.
pub(super) fn are(words: &[&Word]) -> bool {
    let content = words.iter().filter(|word| word.is_content()).count();
    let rare = words.iter().filter(|word| word.is_rare()).count();
    content < 3 || rare < 2 || words.len() <= NAMES
}

/// Whether the words are more, but not so many that they need no company at all:
/// then the same days, the same person or the same event is enough.
pub(super) fn are_alone(a: &Span, b: &Span, context: Context, words: &[&Word]) -> bool {
    let content = words.iter().filter(|word| word.is_content()).count();
    let own = Voices::of(a.speaker, b.speaker) == Voices::Agree && !far(a, b);
    content < 5 && !(own || context.related || near(a, b))
}

/// Whether one only uses the words, without marks, and months apart: then many
/// words must be the same, since sentences of many reports run alike.
pub(super) fn are_used_late(a: &Span, b: &Span, content: usize) -> bool {
    content < 8 && far(a, b) && !(a.quoted && b.quoted)
}

/// Whether two reports of the same days or events name another speaker for the
/// same words: one of them is wrong, and the analyst should see it.
pub(super) fn are_reported_together(
    a: &Span,
    b: &Span,
    context: Context,
    (words, content): (usize, usize),
) -> bool {
    let many = content >= 5 || (content >= 4 && words >= 8);
    many && (context.related || near(a, b)) && !far(a, b)
}

/// Sets the relation and the reason for few words.
pub(super) fn judge(likeness: &mut Likeness, a: &Span, b: &Span, context: Context, words: &[&Word]) {
    // Names alone say nothing of what was said: "between Harrow and Kessel".
    let only_names = words.iter().all(|word| word.is_name() || !word.is_content());
    let tells = |word: &&&Word| !word.is_name() || (words.len() > NAMES && !only_names);
    let rares = words.iter().filter(tells).filter(|word| word.is_rare()).count();
    let rare = rares > 0;
    let content = words.iter().filter(tells).filter(|word| word.is_content()).count();
    let marked = a.quoted && b.quoted;
    // Without marks the words must be more, and the articles about the same.
    let enough = if marked { rare || words.len() >= 3 } else { words.len() >= 4 && content >= 2 };
    let own = a.article == b.article;
    let related = context.related || own;
    let voices = Voices::of(a.speaker, b.speaker);
    let (joins, reason) = match voices {
        Voices::Contradict => {
            likeness.relation = Relation::Different;
            likeness.reason = Reason::OtherSpeaker;
            return;
        }
        Voices::Agree if related => (content > 0 && (marked || enough), Reason::SameSpeaker),
        // Where no day is told, the words themselves must tell more: "all-time low".
        Voices::Agree => {
            let telling = undated(a, b) && words.len() >= 3 && content >= 2;
            (enough && marked && (near(a, b) || telling), Reason::SameSpeaker)
        }
        Voices::OneKnown | Voices::Unknown => {
            // Of two whom nobody names, less says that they are the same.
            let telling = match (voices, marked) {
                (Voices::OneKnown, true) => content > 0 && words.len() >= 2,
                (Voices::Unknown, true) if !own => words.len() >= 4 && rares >= 2,
                _ => words.len() >= 3 && rares >= 2,
            };
            let enough = enough || (marked && voices == Voices::OneKnown);
            (related && enough && telling && !far(a, b), Reason::RelatedArticles)
        }
    };
    let reason = if joins { reason } else { Reason::FewWords };
    // What neither person, nor event, nor the day connects is not even possible.
    let unnamed = marked && near(a, b) && words.len() >= 3 && content >= 2;
    let connected = related || unnamed || (voices == Voices::Agree && !far(a, b));
    likeness.reason = reason;
    likeness.relation = match (joins, connected) {
        (true, _) => likeness.relation,
        (false, true) => Relation::Possible,
        (false, false) => Relation::Different,
    };
}

fn undated(a: &Span, b: &Span) -> bool {
    a.day.is_none() || b.day.is_none()
}

fn near(a: &Span, b: &Span) -> bool {
    a.day.zip(b.day).is_some_and(|(a, b)| a.abs_diff(b) <= DAYS)
}

fn far(a: &Span, b: &Span) -> bool {
    a.day.zip(b.day).is_some_and(|(a, b)| a.abs_diff(b) > 7 * DAYS)
}
