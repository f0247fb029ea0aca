use super::{Context, DifferenceKind, Likeness, Relation, Span, Speaker, compare};
use crate::Words;
use proptest::prelude::*;
use text::TextRange;

/// What is between ⟦ and ⟧ is the span; without them, all of it.
fn span(article: u64, marked: &str) -> Span {
    let text = marked.replace(['⟦', '⟧'], "");
    let start = marked.find('⟦').unwrap_or(0);
    let end = marked.find('⟧').map_or(text.len(), |end| end - '⟦'.len_utf8());
    let mut span = Span::new(article, &Words::of(&text), &[TextRange::new(start, end)], true);
    (span.speaker, span.day) = (Some(Speaker::sure(1)), Some(100));
    span
}

fn likeness(a: &str, b: &str) -> Likeness {
    compare(&span(1, a), &span(2, b), Context { related: false })
}

#[track_caller]
fn check(a: &str, b: &str, relation: Relation) {
    let found = likeness(a, b);
    assert_eq!(found.relation, relation, "{a:?} and {b:?}: {found:?}");
}

#[track_caller]
fn differs(a: &str, b: &str, kind: DifferenceKind) {
    for (a, b) in [(a, b), (b, a)] {
        let found = likeness(a, b);
        assert_eq!(found.relation, Relation::Differs, "{a:?} and {b:?}: {found:?}");
        assert!(found.differences.iter().any(|one| one.kind == kind), "{found:?}");
    }
}

#[test]
fn a_record_low_is_one_in_three_wordings() {
    check("may be at an all-time low.", "all-time low", Relation::Contains);
    check("all time low", "all-time low", Relation::Same);
    check("alltime low", "ties may be at an all time low", Relation::Within);
}

#[test]
fn without_days_a_few_words_must_tell_more() {
    let undated = |text: &str, article| Span { day: None, ..span(article, text) };
    let relation = |a: &str, b: &str| compare(&undated(a, 1), &undated(b, 2), Context::default()).relation;
    let long = "is not getting along at all and relations may be at an all time low";
    assert_eq!(relation("may be at an all-time low.", "all-time low"), Relation::Contains);
    assert_eq!(relation("all-time low", long), Relation::Within);
    assert_eq!(relation("may be at an all-time low", long), Relation::Within);
    assert_eq!(relation("very important", "very important"), Relation::Possible);
    let stranger = Span { speaker: Some(Speaker::sure(2)), ..undated("all-time low", 2) };
    let likeness = compare(&undated("all-time low", 1), &stranger, Context::default());
    assert_eq!(likeness.relation, Relation::Different);
}

#[test]
fn telling_words_of_somebody_unnamed_are_possible_in_the_same_days() {
    let named = span(1, "may be at an all-time low");
    let unnamed = |day: i32| Span { speaker: None, day: Some(day), ..span(2, "may be at an all time low") };
    let relation = |other: &Span| compare(&named, other, Context::default()).relation;
    assert_eq!(relation(&unnamed(101)), Relation::Possible);
    assert_eq!(relation(&unnamed(160)), Relation::Different);
}

#[test]
fn two_parts_lie_within_the_whole() {
    let whole = "The conversation was businesslike and constructive";
    check("business-like", whole, Relation::Within);
    check("constructive", whole, Relation::Within);
    check("business-like", "constructive", Relation::Different);
}

#[test]
fn typography_and_spelling_leave_it_the_same() {
    check(
        "We’ll organise the defence of the harbour – all 70 of us",
        "We will organize the defense of the harbor, all seventy of us",
        Relation::Same,
    );
}

#[test]
fn an_ellipsis_stays_within() {
    check(
        "the harbour must reopen … before the winter storms arrive",
        "I told the council that the harbour must reopen, whatever it costs our town and however long the \
         debates about money may take, before the winter storms arrive on this coast",
        Relation::Within,
    );
}

#[test]
fn numbers_must_agree() {
    differs(
        "70 people were killed in the attack",
        "17 people were killed in the attack",
        DifferenceKind::Number,
    );
    differs("seventy people died there", "officials said that 17 people died there", DifferenceKind::Number);
    differs(
        "three soldiers killed and four wounded",
        "four soldiers killed and three wounded",
        DifferenceKind::Number,
    );
    differs(
        "the talks begin on May 3 in the capital",
        "the talks begin on May 4 in the capital",
        DifferenceKind::Number,
    );
    differs(
        "we meet again on Tuesday in the capital",
        "we meet again on Friday in the capital",
        DifferenceKind::Number,
    );
    check("70 people were killed in the attack", "seventy people were killed in the attack", Relation::Same);
}

#[test]
fn negations_must_agree() {
    differs("we will support the new treaty", "we will not support the new treaty", DifferenceKind::Negation);
    differs(
        "the strike was a legal act of war",
        "the strike was an illegal act of war",
        DifferenceKind::Negation,
    );
    differs("it is going to change our plans", "isn't going to change our plans", DifferenceKind::Negation);
    differs(
        "they do support the border treaty",
        "they don't support the border treaty",
        DifferenceKind::Negation,
    );
    check("they don't support the border treaty", "they do not support the border treaty", Relation::Same);
}

#[test]
fn names_must_agree() {
    differs(
        "we will never leave Harrow to its fate",
        "we will never leave Kessel to its fate",
        DifferenceKind::Name,
    );
    differs(
        "yesterday Russia blamed Ukraine for the failed talks",
        "yesterday Ukraine blamed Russia for the failed talks",
        DifferenceKind::Name,
    );
    check(
        "we thank President Valle for the open border",
        "we thank Mrs Valle for the open border",
        Relation::Same,
    );
}

#[test]
fn a_number_outside_the_shared_part_does_not_matter() {
    check(
        "In 2015 we did not agree, but the bridge will be rebuilt before winter comes",
        "the bridge will be rebuilt before winter comes",
        Relation::Contains,
    );
}

#[test]
fn another_word_lowers_the_score_and_is_told() {
    let whole =
        "the council will finish the long bridge across the northern river before winter storms arrive";
    let other = whole.replace("finish", "complete");
    let found = likeness(whole, &other);
    assert_eq!(found.relation, Relation::Same);
    assert!(found.score < 0.95 && found.differences.len() == 1, "{found:?}");
    check("we plan to raise the tax on fuel", "we plan to raise the tax on tobacco", Relation::Possible);
}

#[test]
fn other_words_are_possible_at_most() {
    let found = likeness(
        "The United States has lent two grey cutters to the fishery patrol off the capital",
        "the US government gave a pair of boats to those who guard the herring off the capital",
    );
    assert!(!found.relation.joins(), "{found:?}");
    check("the weather is fine on the coast", "no decision about the railway was taken", Relation::Different);
}

#[test]
fn few_words_join_only_when_something_speaks_for_it() {
    let (mut a, mut b) = (span(1, "very important"), span(2, "very important"));
    let related = Context { related: true };
    assert_eq!(compare(&a, &b, Context::default()).relation, Relation::Possible);
    assert_eq!(compare(&a, &b, related).relation, Relation::Same);
    b.speaker = Some(Speaker::sure(2));
    assert_eq!(compare(&a, &b, related).relation, Relation::Different);
    (a.speaker, b.speaker) = (None, None);
    assert_eq!(compare(&a, &b, Context::default()).relation, Relation::Different);
    let (a, mut b) = (span(1, "constructive"), span(2, "constructive"));
    assert_eq!(compare(&a, &b, Context::default()).relation, Relation::Same);
    b.day = Some(130);
    assert!(!compare(&a, &b, Context::default()).relation.joins());
}

#[test]
fn another_speaker_of_many_words_is_told() {
    let words =
        "the ferry to the northern islands must sail twice a day and every village must share its cost";
    let (a, mut b) = (span(1, words), span(2, words));
    b.speaker = Some(Speaker::sure(2));
    let found = compare(&a, &b, Context::default());
    assert_eq!(found.relation, Relation::Same);
    assert_eq!(found.differences.iter().map(|one| one.kind).collect::<Vec<_>>(), [DifferenceKind::Speaker]);
}

#[test]
fn a_guessed_speaker_speaks_for_and_never_against() {
    let guess = |of| Some(Speaker { of, sure: false });
    let related = Context { related: true };
    let (a, mut b) = (span(1, "a constructive talk"), span(2, "a constructive talk"));
    b.speaker = guess(1);
    assert_eq!(compare(&a, &b, Context::default()).relation, Relation::Same);
    b.speaker = guess(2);
    assert_eq!(compare(&a, &b, Context::default()).relation, Relation::Possible);
    let (a, mut b) = (span(1, "a cautious harbour pilot"), span(2, "a cautious harbour pilot"));
    b.speaker = guess(2);
    let found = compare(&a, &b, related);
    assert_eq!(found.relation, Relation::Same);
    b.speaker = Some(Speaker::sure(2));
    assert!(!compare(&a, &b, Context::default()).relation.joins());
}

#[test]
fn reported_speech_is_the_same_but_for_its_names() {
    let said = span(1, "Hubor and I walked through the burnt quarter and we will rebuild its mill");
    let reported = |text: &str| Span { quoted: false, speaker: None, ..span(2, text) };
    let relation = |text: &str| compare(&said, &reported(text), Context { related: true }).relation;
    let told = "Hubor and she walked through the burnt quarter and they would rebuild its mill";
    assert_eq!(relation(told), Relation::Same);
    assert_eq!(relation(&told.replace("Hubor", "Fellick")), Relation::Differs);
}

#[test]
fn a_span_too_long_for_a_table_is_compared_by_its_runs() {
    let long: String = (0..20_000).map(|n| format!("word{} ", n % 977)).collect();
    let found = likeness(&long, &long.replace("word5 ", "other "));
    assert!(found.relation.joins() && found.score > 0.5, "{found:?}");
}

fn mirrored(relation: Relation) -> Relation {
    match relation {
        Relation::Within => Relation::Contains,
        Relation::Contains => Relation::Within,
        other => other,
    }
}

proptest! {
    #[test]
    fn nothing_panics_and_ranges_are_of_the_texts(
        a in "((one|two|not|Anna|fish|red-hot|blue sky|70|north|\\PC) ){0,20}",
        b in "((one|two|not|Boris|fish|redhot|bluesky|17|north|\\PC) ){0,20}",
    ) {
        let found = likeness(&a, &b);
        prop_assert!((0.0..=1.0).contains(&found.score));
        for one in &found.differences {
            prop_assert!(one.a.slice(&a).is_some() && one.b.slice(&b).is_some());
        }
    }

    #[test]
    fn what_is_the_same_is_the_same(words in "[a-z]{3,8}( [a-z]{3,8}){5,20}") {
        prop_assert_eq!(likeness(&words, &words).relation, mirrored(likeness(&words, &words).relation));
    }
}
