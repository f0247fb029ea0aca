use super::{FRAME, INNER, frame, inner, labelled, naming, programme};
use crate::attribution::scene::{Quote, Scene};
use crate::document::Document;

/// What is told of the last quoted span of a text.
fn told<T>(text: &str, ask: impl Fn(&Scene<'_>, &Quote) -> T) -> T {
    let document = Document::read(text);
    let scene = Scene::read(&document);
    ask(&scene, scene.quotes.last().expect("a span in marks"))
}

#[track_caller]
fn check_frame(text: &str, expected: &str) {
    assert_eq!(FRAME[told(text, frame)], expected, "{text}");
}

#[track_caller]
fn check_inner(text: &str, expected: (&str, &str)) {
    let (first, last) = told(text, inner);
    assert_eq!((INNER[first], INNER[last]), expected, "{text}");
}

#[test]
fn what_announces_a_name_is_told() {
    check_frame("Anna Weber appeared on “Morning Harbour” to explain.", "on");
    check_frame("Anna Weber told “Morning Harbour” about the bridge.", "told");
    check_frame("She was a guest of Meridian's “Morning Harbour” in May.", "outlet");
    check_frame("Peter Novak, the author of “Bridges of Graz,” came late.", "author");
    check_frame("They sang a song, “The Ferry,” before the vote.", "work-before");
    check_frame("Everybody knew “The Ferry” album by heart.", "work-after");
    check_frame("It is as long as “Bridges of Graz” by Novak.", "by");
    check_frame("Peter “Steel” Novak built the bridge.", "nickname");
    check_frame("Some of them held signs that read “Save the Ferry”.", "sign");
}

#[test]
fn speech_is_announced_by_nothing() {
    check_frame("Anna Weber said: “We will build the bridge.”", "none");
    check_frame("“We will build the bridge,” she said.", "none");
}

#[test]
fn what_is_announced_in_another_paragraph_does_not_count() {
    check_frame("They all went on\n\n“We will build the bridge,” she said.", "none");
}

#[test]
fn programmes_stand_after_outlets_and_invitations() {
    for text in [
        "She said so on “Morning Harbour” in May.",
        "She said so on Meridian “Morning Harbour” in May.",
        "She said so in an interview with “Morning Harbour” in May.",
        "She was a guest of Meridian's “Morning Harbour” in May.",
    ] {
        assert!(told(text, programme), "{text}");
    }
    for text in ["She called it “Morning Harbour” in May.", "She came with “deep regret” in May."] {
        assert!(!told(text, programme), "{text}");
    }
}

#[test]
fn a_verb_of_naming_is_beside_or_apart() {
    let text = |between: &str| format!("Everybody in the town called {between}“the old lady” for years.");
    assert_eq!(told(&text(""), naming), 1);
    assert_eq!(told(&text("the bridge "), naming), 2);
    assert_eq!(told("Everybody in the town loved “the old lady” for years.", naming), 0);
    assert_eq!(told("She called.\n\n“The old lady” is a bridge.", naming), 0);
}

#[test]
fn a_headline_may_begin_with_who_says_it() {
    assert!(told("Weber: Old Bridge Is ‘Not Safe’\n\nThe council met.", labelled));
    assert!(!told("Old Bridge Is ‘Not Safe’\n\nThe council met.", labelled));
    let late = "The Council of the Town Met Again on Monday Night and This Is It: ‘Not Safe’";
    assert!(!told(late, labelled));
}

#[test]
fn the_first_and_the_last_word_are_told_by_their_class() {
    check_inner("She said: “We will build the bridges.”", ("person", "plural"));
    check_inner("It was “very badly built” and old.", ("adverb", "other"));
    check_inner("They called it “the Ferry” again.", ("determiner", "capital"));
    check_inner("It fell “in 1987” for good.", ("preposition", "number"));
    check_inner("They were “stumbling” home.", ("ing", "ing"));
    check_inner("She was “warning” them.", ("cue", "cue"));
}
