//! What is kept of an article, and goes with it.

use super::room::Room;
use super::samples::{alike, compared, place, proposal};
use crate::tests::suggesting::finding;
use model::StatementId;
use model::entities::{Article, Compared, PlaceRelation, Proposal, Remade, Reuse, Revision};

#[test]
fn what_is_kept_of_an_article_is_read_again() {
    let room = Room::new(&["A"]);
    let article = &room.articles[0];
    let kept = compared(article, &[1]);
    room.keep(&kept);
    let read = |reader: &crate::Reader<'_>| {
        let number = reader.article_number(article.id)?.unwrap();
        assert_eq!(reader.compared(number)?, reader.compared_article(article.id)?);
        assert_eq!(reader.compared(number + 1)?, None);
        reader.compared_article(article.id)
    };
    let found = room.notebook.store.read(read).unwrap().unwrap();
    assert_eq!((found.revision, found.text, found.version), (article.revision, article.text, 1));
    assert_eq!((found.masked, found.spans), (kept.masked, kept.spans));
}

#[test]
fn a_second_comparison_takes_the_place_of_the_first() {
    let (room, one, other) = Room::proposing();
    let store = &room.notebook.store;
    let third = place(&room.articles[2], 3, 17);
    room.keep(&compared(&room.articles[2], &[]));
    let again = Compared {
        likenesses: vec![alike(one, third, PlaceRelation::Differs)],
        ..compared(&room.articles[0], &[1])
    };
    assert_eq!(room.keep(&again), [one, other, third], "those that it was linked with are told too");
    let links = store.read(|reader| reader.likenesses_of(&[one, other])).unwrap();
    assert_eq!(links, [alike(one, third, PlaceRelation::Differs)]);
    assert_eq!(store.read(|reader| reader.reuse_count(None, 0)).unwrap(), 0);
}

#[test]
fn an_article_that_goes_takes_its_part_along_and_its_neighbours_wait() {
    let (room, one, other) = Room::proposing();
    let b = &room.articles[1];
    room.notebook.change("remove", |writer| {
        writer.delete::<Revision>(&b.revision)?;
        writer.delete::<Article>(&b.id)
    });
    room.check_due("A");
    assert_eq!(room.proposed(), []);
    assert_eq!(room.with_key(1, 10), [one.article]);
    // Whoever compared it meanwhile comes too late.
    assert_eq!(room.keep(&compared(b, &[1])), []);
    room.settle();
    room.notebook.undo();
    room.check_due("");
    room.notebook.store.keep_findings(&[finding(b)]).unwrap();
    room.check_due("B");
    room.keep(&compared(b, &[1]));
    assert_eq!(room.with_key(1, 10), [other.article, one.article]);
    room.check_sound();
}

#[test]
fn what_was_made_with_an_article_that_went_meanwhile_is_passed_over() {
    let (room, one, other) = Room::proposing();
    let b = &room.articles[1];
    room.notebook.change("remove", |writer| {
        writer.delete::<Revision>(&b.revision)?;
        writer.delete::<Article>(&b.id)
    });
    let late = Compared {
        likenesses: vec![alike(one, other, PlaceRelation::Same), alike(other, one, PlaceRelation::Same)],
        reuses: vec![Reuse { one: one.article, other: other.article, words: 1, of_one: 1, of_other: 1 }],
        ..compared(&room.articles[0], &[1])
    };
    room.keep(&late);
    let third = place(&room.articles[2], 3, 17);
    let joining = Proposal { joins: Some(StatementId::new()), ..proposal(&[one, third]) };
    let remade = Remade { proposals: vec![proposal(&[one, other]), joining], ..Remade::default() };
    assert_eq!(room.notebook.store.keep_proposals(&remade).unwrap(), 0);
    room.check_sound();
}
