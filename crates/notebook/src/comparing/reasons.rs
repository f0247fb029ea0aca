//! Why places are taken for one statement, in words.

use comparison::{Likeness, Reason, Relation};

/// Of the place whose words stand for all.
pub(super) const FULLEST: &str = "the fullest wording";
/// Of a place with another number, name or negation.
pub(super) const DIFFERS: &str = "the same but for what differs";

/// Of one place, beside the fullest wording.
pub(super) fn of_one(likeness: &Likeness, unquoted: bool) -> String {
    let words = match likeness.relation {
        Relation::Same => "the same words",
        Relation::Within => "a part of the fullest wording",
        Relation::Contains => "holds the fullest wording",
        Relation::Overlaps => "shares most of its words",
        Relation::Differs => "the same but for what differs",
        Relation::Possible | Relation::Different => "perhaps the same in other words",
    };
    let why = match likeness.reason {
        Reason::SameSpeaker => ", by the same speaker",
        Reason::RelatedArticles => ", in articles that share more",
        Reason::FewWords => ", too few to tell alone",
        Reason::OtherSpeaker => ", by another speaker",
        Reason::SameWords | Reason::MostWords | Reason::OtherWords => "",
    };
    let marks = if unquoted { ", without marks" } else { "" };
    format!("{words}{why}{marks}")
}

/// Of a proposal, from its members but the anchor.
pub(super) fn of_all(members: &[&Likeness], places: usize) -> String {
    if members.is_empty() {
        return "the same but for what differs".to_owned();
    }
    let any = |reason: Reason| members.iter().any(|it| it.reason == reason);
    let same = members.iter().all(|it| it.relation == Relation::Same);
    let words = if same { "the same words" } else { "the same words, longer or shorter" };
    let why = match (any(Reason::SameSpeaker), any(Reason::RelatedArticles)) {
        (true, _) => ", by the same speaker",
        (false, true) => ", in articles that share more",
        (false, false) => "",
    };
    format!("{words} at {places} places{why}")
}
