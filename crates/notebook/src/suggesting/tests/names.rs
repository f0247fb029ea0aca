//! Whom a found name means.

use super::room::{Room, found, suggestion};
use model::entities::{FoundSpeaker, SpeakerKind};

#[test]
fn a_known_speaker_is_found_by_name_alias_title_and_short_form() {
    let room = Room::with(vec![
        suggestion("We will go on,", found("ADA NOWAK", SpeakerKind::Person)),
        suggestion("whatever comes.", found("Prime Minister Ada Nowak", SpeakerKind::Person)),
        suggestion("cool", found("Ms Nowak", SpeakerKind::Person)),
        suggestion("No,", found("Bo Lind", SpeakerKind::Person)),
    ]);
    room.speaker("Ada Nowak", &[]);
    room.speaker("B. A. Lind", &["Bo Lind"]);
    let known = |name: &str, why: Option<&str>| (name.to_owned(), true, why.map(str::to_owned));
    assert_eq!(room.suggested("We will go on,"), known("Ada Nowak", None));
    assert_eq!(room.suggested("whatever comes."), known("Ada Nowak", Some("by the name without its title")));
    assert_eq!(room.suggested("cool"), known("Ada Nowak", Some("likely the same name: Ada Nowak")));
    assert_eq!(room.suggested("No,"), known("B. A. Lind", Some("by an alias")));
    room.accept("cool");
    assert_eq!(room.speakers().len(), 2, "no speaker twice");
}

#[test]
fn a_short_name_that_two_people_have_is_nobodys() {
    let room = Room::with(vec![suggestion("cool", found("Nowak", SpeakerKind::Person))]);
    room.speaker("Ada Nowak", &[]);
    room.speaker("Piotr Nowak", &[]);
    assert_eq!(room.suggested("cool"), ("Nowak".to_owned(), false, None));
}

#[test]
fn a_spokesman_without_a_name_is_added_with_whom_he_speaks_for() {
    let spokesman = FoundSpeaker {
        on_behalf_of: Some("Bo Lind".to_owned()),
        ..found("spokesman", SpeakerKind::Described).unwrap()
    };
    let room = Room::with(vec![suggestion("No,", Some(spokesman))]);
    room.accept("No,");
    let bo = ("Bo Lind".to_owned(), None, Vec::new());
    let spokesman = ("spokesman for Bo Lind".to_owned(), Some("Bo Lind".to_owned()), Vec::new());
    assert_eq!(room.speakers(), [bo, spokesman]);
    room.undo();
    assert_eq!(room.speakers(), []);
}

#[test]
fn the_words_of_a_statement_are_those_of_who_made_it() {
    let by = |author: Option<&str>| FoundSpeaker {
        on_behalf_of: author.map(str::to_owned),
        ..found("the statement", SpeakerKind::Document).unwrap()
    };
    let room = Room::with(vec![
        suggestion("No,", Some(by(Some("White House")))),
        suggestion("cool", Some(by(None))),
    ]);
    assert_eq!(room.suggested("No,"), ("White House".to_owned(), false, None));
    assert_eq!(room.suggested("cool"), ("statement".to_owned(), false, None));
    room.accept("No,");
    assert_eq!(room.speakers(), [("White House".to_owned(), None, Vec::new())]);
}

#[test]
fn a_description_is_the_same_with_and_without_its_article() {
    let described = |name: &str| found(name, SpeakerKind::Described);
    let room = Room::with(vec![
        suggestion("cool", described("the foreign minister")),
        suggestion("No,", described("The Foreign Minister")),
        suggestion("We will go on,", described("foreign minister")),
    ]);
    room.accept("cool");
    assert_eq!(room.suggested("No,"), ("foreign minister".to_owned(), true, None));
    room.undo();
    room.correct("No,", "Zoë Rask");
    assert_eq!(
        room.suggested("We will go on,").0,
        "Zoë Rask",
        "what was taught with the article holds without"
    );
}
