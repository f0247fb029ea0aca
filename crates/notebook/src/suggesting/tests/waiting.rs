//! What is shown as waiting, and what it counts.

use super::room::{Room, TEXT, act};
use crate::commands::requests::{MaskPassage, OneArticle, SomeSuggestions};
use crate::{Refusal, reads, verbs};
use model::drafts::{QuoteDraft, SpeakerChoice};
use model::entities::{PassageRole, Rendering};

#[test]
fn a_suggestion_tells_its_place_in_utf_16_and_why_it_is_one() {
    let room = Room::usual();
    let first = room.of("We will go on,");
    let utf16 =
        |words: &str| u32::try_from(TEXT[..TEXT.find(words).unwrap()].encode_utf16().count()).unwrap();
    assert_eq!((first.start, first.end), (utf16("We will"), utf16("We will") + 14));
    assert_eq!((first.parts, first.part_of), (2, None));
    assert_eq!(room.of("whatever comes.").part_of, Some(first.id));
    let speaker = first.speaker.unwrap();
    assert_eq!((speaker.name.as_str(), speaker.said.as_str()), ("Ada Nowak", "he"));
    assert_eq!(first.cue.unwrap().text, "said");
    assert_eq!(first.mention.unwrap().start, utf16("he said"));
    assert!((first.confidence - 0.9).abs() < 1e-6);
}

#[test]
fn suggestions_never_count_as_quotes() {
    let room = Room::usual();
    let counts = room.notebook.view().unwrap().counts;
    assert_eq!((counts.quotes, counts.speakers, counts.waiting), (0, 0, 3));
}

#[test]
fn words_marked_by_hand_are_no_longer_suggested() {
    let room = Room::usual();
    let word = room.of("cool");
    let draft = QuoteDraft {
        article: room.article,
        start: word.start - 1,
        end: word.end + 1,
        speaker: SpeakerChoice::Unknown,
        rendering: Rendering::Partial,
        cue: None,
        tags: Vec::new(),
    };
    let outcome = verbs::mark_quote(&room.notebook, act(), draft).unwrap();
    assert_eq!((outcome.counts.quotes, outcome.counts.waiting), (1, 2));
    let refused = verbs::accept_suggestions(&room.notebook, act(), SomeSuggestions { ids: vec![word.id] });
    assert!(matches!(refused.unwrap_err(), Refusal::AlreadyDecided));
    room.undo();
    assert_eq!(room.words().len(), 4);
}

#[test]
fn a_passage_is_unmasked_and_masked_again() {
    let room = Room::usual();
    let passages = || reads::article_passages(&room.notebook, OneArticle { id: room.article }).unwrap();
    let teaser = passages()[1].clone();
    assert_eq!((teaser.masked, teaser.chosen), (true, false));
    let mask = |masked| {
        let (start, end) = (teaser.start, teaser.end);
        let request = MaskPassage { article: room.article, start, end, masked };
        verbs::mask_passage(&room.notebook, act(), request).unwrap()
    };
    let outcome = mask(false);
    assert_eq!((outcome.counts.waiting, outcome.touched.articles), (4, vec![room.article]));
    let shown = room.of("very cool indeed");
    assert_eq!(shown.masked, Some(PassageRole::Boilerplate));
    assert_eq!((passages()[1].masked, passages()[1].chosen), (false, true));
    mask(true);
    assert_eq!((passages()[1].masked, passages()[1].chosen), (true, false), "as it was found");
    room.undo();
    assert_eq!(room.words().len(), 5);
    room.undo();
    assert_eq!(room.words().len(), 4);
}
