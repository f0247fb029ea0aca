//! Accepting all that is certain enough, and its preview.

use super::room::{Room, act, found, suggestion};
use crate::commands::requests::Nothing;
use crate::{reads, verbs};
use model::ArticleId;
use model::entities::{FoundSpeaker, SpeakerKind, Suggestion};
use model::suggestions::AcceptAbove;

#[test]
fn a_preview_tells_what_accepting_all_above_a_confidence_does() {
    let room = Room::usual();
    room.speaker("Ada Nowak", &[]);
    let before = room.notebook.dump().unwrap();
    let request = AcceptAbove { confidence: 0.6, article: None };
    let preview = reads::preview_acceptance(&room.notebook, request).unwrap();
    assert_eq!((preview.suggestions, preview.quotes, preview.articles), (2, 3, 1));
    assert_eq!(preview.new_speakers, ["foreign minister"]);
    let speakers: Vec<_> =
        preview.speakers.iter().map(|it| (it.name.as_str(), it.known, it.quotes)).collect();
    assert_eq!(speakers, [("Ada Nowak", true, 2), ("foreign minister", false, 1)]);
    let samples: Vec<_> = preview.samples.iter().map(|it| it.exact.as_str()).collect();
    assert_eq!(samples, ["cool", "We will go on,"], "the least certain first");
    assert_eq!(room.notebook.dump().unwrap(), before, "a preview changes nothing");
    let outcome = verbs::accept_above(&room.notebook, act(), request).unwrap();
    assert_eq!((outcome.value, outcome.counts.waiting, outcome.counts.speakers), (3, 1, 2));
    assert_eq!(room.words(), ["No,"]);
    room.undo();
    assert_eq!(room.notebook.dump().unwrap(), before);
    let elsewhere = AcceptAbove { confidence: 0.0, article: Some(ArticleId::new()) };
    assert_eq!(reads::preview_acceptance(&room.notebook, elsewhere).unwrap().quotes, 0);
}

#[test]
fn very_many_are_accepted_in_batches_and_undone_as_one() {
    let room = Room::usual();
    let before = room.notebook.dump().unwrap();
    let (act, all) = (act(), AcceptAbove { confidence: 0.0, article: None });
    let accept = || verbs::suggestions::accept_in_batches(&room.notebook, act, all, 1).unwrap();
    let outcome = accept();
    assert_eq!((outcome.value, outcome.counts.waiting, outcome.touched.all), (4, 0, true));
    let after = room.notebook.dump().unwrap();
    assert_eq!(accept().value, 2, "a repeated call finds what its first batch made");
    assert_eq!(room.notebook.dump().unwrap(), after);
    let window = model::filters::Window { offset: 0, limit: 9 };
    let history = reads::history(&room.notebook, crate::commands::requests::ListHistory { window }).unwrap();
    assert_eq!(history.rows[0].subject, "3 suggestions", "the history tells the whole of it");
    room.undo();
    assert_eq!(room.notebook.dump().unwrap(), before);
    accept();
    assert_eq!(
        room.notebook.dump().unwrap(),
        before,
        "what was undone is not done again by a late repetition"
    );
    verbs::redo(&room.notebook, self::act(), Nothing {}).unwrap();
    assert_eq!(room.notebook.dump().unwrap(), after);
}

#[test]
fn accepting_all_adds_each_speaker_once_as_the_preview_said() {
    let spokesman = FoundSpeaker {
        on_behalf_of: Some("Bo Lind".to_owned()),
        ..found("spokesman", SpeakerKind::Described).unwrap()
    };
    let room = Room::with(vec![
        suggestion("We will go on,", found("Nowak", SpeakerKind::Person)),
        suggestion("whatever comes.", found("President Ada Nowak", SpeakerKind::Person)),
        suggestion("cool", Some(spokesman)),
        suggestion("No,", found("Mr Lind", SpeakerKind::Person)),
    ]);
    let all = AcceptAbove { confidence: 0.0, article: None };
    let preview = reads::preview_acceptance(&room.notebook, all).unwrap();
    let expected = ["Ada Nowak", "Bo Lind", "spokesman for Bo Lind"];
    assert_eq!(preview.new_speakers, expected);
    verbs::accept_above(&room.notebook, act(), all).unwrap();
    let added: Vec<_> = room.speakers().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(added, expected);
}

#[test]
fn of_two_suggestions_of_the_same_words_only_one_is_accepted() {
    let inner = Suggestion { confidence: 800, ..suggestion("“We will go on,”", None) };
    let room = Room::with(vec![inner, suggestion("We will go on,", None)]);
    let all = AcceptAbove { confidence: 0.5, article: Some(room.article) };
    let outcome = verbs::accept_above(&room.notebook, act(), all).unwrap();
    assert_eq!((outcome.value, outcome.counts.waiting), (1, 0));
}
