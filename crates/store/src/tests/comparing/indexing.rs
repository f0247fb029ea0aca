//! Articles by the keys of their text.

use super::room::Room;
use super::samples::compared;

#[test]
fn articles_are_found_by_their_keys_newest_first() {
    let room = Room::new(&["A", "B", "C"]);
    let [a, b, c] = &room.articles[..] else { panic!("three") };
    for (article, keys) in [(a, &[1, 2, u64::MAX][..]), (b, &[2]), (c, &[2, 3])] {
        room.keep(&compared(article, keys));
    }
    assert_eq!(room.with_key(2, 10), [c.id, b.id, a.id]);
    assert_eq!(room.with_key(2, 2), [c.id, b.id]);
    assert_eq!(room.with_key(u64::MAX, 10), [a.id]);
    assert_eq!(room.with_key(4, 10), []);
    room.keep(&compared(b, &[4]));
    assert_eq!(room.with_key(2, 10), [c.id, a.id]);
    assert_eq!(room.with_key(4, 10), [b.id]);
    room.check_sound();
}

#[test]
fn an_index_in_order_finds_the_same() {
    let room = Room::new(&["A", "B", "C"]);
    for round in 0..9 {
        for (number, article) in room.articles.iter().enumerate() {
            room.keep(&compared(article, &[round, number as u64 + 100]));
        }
    }
    let found = room.with_key(8, 10);
    assert_eq!(found.len(), 3);
    while room.notebook.store.settle_comparisons().unwrap() {}
    assert_eq!(room.with_key(8, 10), found);
    assert_eq!(room.with_key(7, 10), []);
    assert_eq!(room.with_key(101, 10), [room.articles[1].id]);
    room.check_sound();
}

#[test]
fn an_index_in_order_is_sound_whatever_was_kept_again() {
    let room = Room::new(&["A", "B", "C", "D"]);
    let mut seed = 7_u64;
    for round in 0..60 {
        for article in &room.articles {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            if !(seed >> 33).is_multiple_of(3) {
                let keys: Vec<u64> = (0..(seed >> 40) % 300).map(|it| it * 31 % ((seed >> 50) + 1)).collect();
                room.keep(&compared(article, &keys));
            }
        }
        while (seed >> 35).is_multiple_of(2) && room.notebook.store.settle_comparisons().unwrap() {}
        let found = room.notebook.store.read(|reader| reader.checks()).unwrap();
        assert_eq!(found, Vec::<String>::new(), "round {round}");
        // A reader that looked something up remembers where the runs lay then.
        room.notebook.store.read(|reader| reader.articles_with_key(31, 1)).unwrap();
    }
}
