//! Statements that are proposed.

use super::room::Room;
use super::samples::{place, proposal, statement};
use crate::tests::fixture;
use model::QuoteId;
use model::entities::{PlaceKind, Proposal, Remade};

#[test]
fn a_proposal_is_read_as_it_was_kept() {
    let (room, one, other) = Room::proposing();
    let store = &room.notebook.store;
    assert_eq!(store.read(|reader| reader.proposal(one)).unwrap(), Some(proposal(&[one, other])));
    assert_eq!(store.read(|reader| reader.proposal(other)).unwrap(), None, "it is named by its anchor");
    assert_eq!(room.proposed(), [one]);
    // Made anew with another anchor, it takes the place of the old one.
    let third = place(&room.articles[2], 31, 46);
    let remade = Remade { proposals: vec![proposal(&[other, one, third])], ..Remade::default() };
    let kept = proposal(&[other, one, third]);
    assert_eq!(store.keep_proposals(&remade).unwrap(), 1);
    assert_eq!(room.proposed(), [other]);
    let mut read = store.read(|reader| reader.proposal(other)).unwrap().unwrap();
    read.places.sort_by_key(|it| kept.places.iter().position(|place| place.place == it.place));
    assert_eq!(read, kept);
    room.check_sound();
}

#[test]
fn a_decision_drops_what_was_proposed_at_once() {
    let (room, one, other) = Room::proposing();
    let said = statement("We will go on");
    let done = room.notebook.store.transact(fixture::operation("accept"), |writer| {
        writer.insert(&said)?;
        writer.drop_proposals(&[other])
    });
    let counts = done.unwrap().counts;
    assert_eq!((counts.statements, counts.proposed), (1, 0));
    assert_eq!(room.proposed(), []);
    let joining = Proposal { joins: Some(said.id), ..proposal(&[one, other]) };
    let remade = Remade { proposals: vec![joining], ..Remade::default() };
    room.notebook.store.keep_proposals(&remade).unwrap();
    let anchors = room.notebook.store.read(|reader| reader.proposals_joining(said.id)).unwrap();
    assert_eq!(anchors, [one]);
    room.check_sound();
    let undone = room.notebook.store.undo(fixture::operation("undo")).unwrap();
    assert_eq!((undone.counts.statements, undone.counts.proposed), (0, 0));
    room.check_sound();
}

#[test]
fn a_place_may_be_a_quote_that_went() {
    let (room, one, other) = Room::proposing();
    let mut kept = proposal(&[one, other]);
    kept.places[0].kind = PlaceKind::Quote(QuoteId::new());
    kept.places[1].kind = PlaceKind::Unquoted;
    let remade = Remade { proposals: vec![kept.clone()], ..Remade::default() };
    room.notebook.store.keep_proposals(&remade).unwrap();
    assert_eq!(room.notebook.store.read(|reader| reader.proposal(one)).unwrap(), Some(kept));
}
