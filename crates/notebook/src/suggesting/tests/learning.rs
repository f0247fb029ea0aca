//! What corrections teach.

use super::room::{Room, act, found, suggestion};
use crate::commands::requests::{ForgetLesson, MergeSpeakers, Nothing, OneSpeaker};
use crate::{reads, verbs};
use model::entities::{Rendering, SpeakerKind};

#[test]
fn a_correction_of_a_role_is_learned_shown_and_forgotten() {
    let room = Room::usual();
    room.correct("cool", "Zoë Rask");
    assert_eq!(room.quotes(), [("cool".to_owned(), "Zoë Rask".to_owned(), Rendering::Partial)]);
    assert_eq!(room.speakers()[0].2, ["foreign minister"]);
    room.find(vec![suggestion("No,", found("Foreign Minister", SpeakerKind::Described))]);
    let taught = ("Zoë Rask".to_owned(), true, Some("as you taught: foreign minister".to_owned()));
    assert_eq!(room.suggested("No,"), taught);
    let speaker = reads::speakers(&room.notebook, Nothing {}).unwrap()[0].id;
    let forget = ForgetLesson { speaker, name: "foreign minister".to_owned() };
    let outcome = verbs::forget_lesson(&room.notebook, act(), forget).unwrap();
    assert_eq!(outcome.touched.speakers, [speaker]);
    assert_eq!(room.suggested("No,").0, "Foreign Minister");
    room.undo();
    assert_eq!(room.suggested("No,"), taught);
    room.undo();
    assert_eq!(room.suggested("No,"), ("Foreign Minister".to_owned(), false, None));
}

#[test]
fn a_plain_error_teaches_nothing() {
    let room = Room::usual();
    room.correct("We will go on,", "Bo Lind");
    let speakers: Vec<_> = room.quotes().into_iter().map(|(_, speaker, _)| speaker).collect();
    assert_eq!(speakers, ["Bo Lind", "Bo Lind"], "both parts are corrected");
    assert_eq!(room.speakers(), [("Bo Lind".to_owned(), None, Vec::new())]);
}

#[test]
fn a_name_that_somebody_has_is_not_taught_to_be_anothers() {
    let room = Room::usual();
    room.speaker("Foreign Minister", &[]);
    room.correct("cool", "Zoë Rask");
    assert!(room.speakers().iter().all(|(_, _, lessons)| lessons.is_empty()));
}

#[test]
fn the_last_lesson_holds_and_goes_with_its_speaker() {
    let room = Room::usual();
    room.correct("cool", "Zoë Rask");
    room.find(vec![suggestion("No,", found("foreign minister", SpeakerKind::Described))]);
    room.correct("No,", "Bo Lind");
    let lessons = |name: &str| room.speakers().into_iter().find(|it| it.0 == name).map(|it| it.2);
    assert_eq!(lessons("Zoë Rask").unwrap(), Vec::<String>::new());
    assert_eq!(lessons("Bo Lind").unwrap(), ["foreign minister"]);
    let id = |name: &str| {
        reads::speakers(&room.notebook, Nothing {})
            .unwrap()
            .into_iter()
            .find(|it| it.name == name)
            .unwrap()
            .id
    };
    let merge = MergeSpeakers { from: id("Bo Lind"), into: id("Zoë Rask") };
    verbs::merge_speakers(&room.notebook, act(), merge).unwrap();
    assert_eq!(lessons("Zoë Rask").unwrap(), ["foreign minister"]);
    verbs::remove_speaker(&room.notebook, act(), OneSpeaker { id: id("Zoë Rask") }).unwrap();
    room.undo();
    room.undo();
    assert_eq!(lessons("Bo Lind").unwrap(), ["foreign minister"]);
}
