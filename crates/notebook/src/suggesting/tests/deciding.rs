//! Accepting, rejecting and correcting one suggestion.

use super::room::{Room, act, suggestion};
use crate::commands::requests::{Nothing, OneArticle, SomeQuotes, SomeSuggestions};
use crate::{Refusal, reads, verbs};
use model::drafts::{QuoteEdit, SpeakerChoice};
use model::entities::Rendering;
use model::suggestions::CorrectSuggestion;

#[test]
fn accepting_makes_quotes_of_all_parts_and_undo_takes_everything_back() {
    let room = Room::usual();
    let before = room.notebook.dump().unwrap();
    let ids = vec![room.of("whatever comes.").id];
    let outcome = verbs::accept_suggestions(&room.notebook, act(), SomeSuggestions { ids }).unwrap();
    let made: Vec<_> = outcome.value.iter().map(|it| it.quote.exact.as_str()).collect();
    assert_eq!(made, ["We will go on,", "whatever comes."]);
    assert_eq!(outcome.value[0].quote.cue.as_deref(), Some("said"));
    assert_eq!((outcome.counts.quotes, outcome.counts.waiting), (2, 2));
    assert_eq!(outcome.touched.articles, [room.article]);
    let ada = "Ada Nowak".to_owned();
    let direct = |words: &str| (words.to_owned(), ada.clone(), Rendering::Direct);
    assert_eq!(room.quotes(), [direct("We will go on,"), direct("whatever comes.")]);
    assert_eq!(room.words(), ["cool", "No,"]);
    room.undo();
    assert_eq!(room.notebook.dump().unwrap(), before);
    assert_eq!(room.words(), ["We will go on,", "whatever comes.", "cool", "No,"]);
    verbs::redo(&room.notebook, act(), Nothing {}).unwrap();
    assert_eq!(room.words(), ["cool", "No,"]);
}

#[test]
fn a_call_that_is_repeated_accepts_once_and_gives_the_same_quotes() {
    let room = Room::usual();
    let (act, ids) = (act(), vec![room.of("We will go on,").id]);
    let accept = || verbs::accept_suggestions(&room.notebook, act, SomeSuggestions { ids: ids.clone() });
    let (first, again) = (accept().unwrap(), accept().unwrap());
    assert_eq!(first.value, again.value);
    assert_eq!(room.quotes().len(), 2);
}

#[test]
fn what_is_decided_already_is_refused_and_nothing_is_changed() {
    let room = Room::usual();
    let (first, word) = (room.of("We will go on,").id, room.of("cool").id);
    verbs::reject_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![word] }).unwrap();
    assert_eq!(room.words(), ["We will go on,", "whatever comes.", "No,"]);
    let before = room.notebook.dump().unwrap();
    let both = SomeSuggestions { ids: vec![first, word] };
    let refused = verbs::accept_suggestions(&room.notebook, act(), both).unwrap_err();
    assert!(matches!(refused, Refusal::AlreadyDecided));
    let unknown = SomeSuggestions { ids: vec![model::SuggestionId { end: first.end + 1, ..first }] };
    let refused = verbs::reject_suggestions(&room.notebook, act(), unknown).unwrap_err();
    assert!(matches!(refused, Refusal::NotFound("suggestion")));
    assert_eq!(room.notebook.dump().unwrap(), before);
    room.undo();
    assert_eq!(room.words().len(), 4);
}

#[test]
fn another_finder_does_not_touch_what_was_decided() {
    let room = Room::usual();
    let no = room.of("No,").id;
    verbs::reject_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![no] }).unwrap();
    room.accept("cool");
    room.find(vec![suggestion("“cool”", None), suggestion("“No,”", None), suggestion("Ada Nowak", None)]);
    assert_eq!(room.words(), ["Ada Nowak"]);
    // The old suggestion is not there any more, but what became of it is known.
    let refused = verbs::accept_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![no] });
    assert!(matches!(refused.unwrap_err(), Refusal::AlreadyDecided));
}

#[test]
fn an_accepted_quote_that_is_removed_does_not_come_back() {
    let room = Room::usual();
    room.accept("cool");
    let quote = reads::article_quotes(&room.notebook, OneArticle { id: room.article }).unwrap()[0].quote.id;
    verbs::remove_quotes(&room.notebook, act(), SomeQuotes { ids: vec![quote] }).unwrap();
    assert!(!room.words().contains(&"cool".to_owned()));
}

#[test]
fn a_correction_of_the_range_takes_in_the_parts_that_it_covers() {
    let room = Room::usual();
    let (first, second) = (room.of("We will go on,"), room.of("whatever comes."));
    let edit = QuoteEdit {
        speaker: SpeakerChoice::Unknown,
        rendering: Rendering::Paraphrase,
        cue: Some("said".to_owned()),
        tags: Vec::new(),
    };
    let request = CorrectSuggestion { suggestion: second.id, start: first.start, end: second.end, edit };
    verbs::correct_suggestion(&room.notebook, act(), request).unwrap();
    let whole = "We will go on,” he said, “whatever comes.".to_owned();
    assert_eq!(room.quotes(), [(whole, String::new(), Rendering::Paraphrase)]);
    assert_eq!(room.words(), ["cool", "No,"]);
    room.undo();
    assert_eq!(room.words().len(), 4);
}
