//! What links articles: shared text, events, and partings.

use super::room::Room;
use super::samples::{TEXT, alike, compared, place, statement};
use crate::tests::fixture::Fixture;
use model::ArticleId;
use model::entities::{Article, Compared, Parting, PlaceRelation, QuoteStatement, Reuse};

#[test]
fn shared_text_is_listed_longest_first() {
    let room = Room::new(&["A", "B", "C"]);
    let [a, b, c] = &room.articles[..] else { panic!("three") };
    let shared = |one: &Article, other: &Article, words, of_one, of_other| Reuse {
        one: one.id,
        other: other.id,
        words,
        of_one,
        of_other,
    };
    room.keep(&Compared { reuses: vec![shared(b, a, 20, 100, 100)], ..compared(b, &[]) });
    let of_c = vec![shared(c, a, 50, 500, 40), shared(c, b, 10, 100, 499)];
    room.keep(&Compared { reuses: of_c, ..compared(c, &[]) });
    let words = |found: Vec<Reuse>| found.iter().map(|it| it.words).collect::<Vec<_>>();
    let check = |article: Option<ArticleId>, least, expected: &[u32]| {
        let store = &room.notebook.store;
        assert_eq!(words(store.read(|reader| reader.reuses(article, least, 9)).unwrap()), expected);
        let count = store.read(|reader| reader.reuse_count(article, least)).unwrap();
        assert_eq!(count as usize, expected.len());
    };
    check(None, 0, &[50, 20, 10]);
    check(None, 20, &[50, 20]);
    check(Some(b.id), 0, &[20, 10]);
    check(Some(a.id), 21, &[50]);
    let store = &room.notebook.store;
    assert_eq!(words(store.read(|reader| reader.close_reuses(9)).unwrap()), [50]);
    assert_eq!(words(store.read(|reader| reader.reuses(None, 0, 1)).unwrap()), [50]);
}

#[test]
fn an_event_is_what_shares_a_statement_or_a_passage() {
    let notebook = Fixture::new();
    let articles: Vec<_> = (0..5).map(|number| notebook.import(&number.to_string(), TEXT)).collect();
    let [a, b, c, d, e] = &articles[..] else { panic!("five") };
    let store = &notebook.store;
    let near = |article: &Article| {
        let found = store.read(|reader| reader.articles_near(&[article.id])).unwrap();
        let title = |id: &ArticleId| articles.iter().find(|it| it.id == *id).unwrap().title.as_str();
        found.iter().map(title).collect::<Vec<_>>().concat()
    };
    assert_eq!(near(a), "0");
    let links = vec![
        alike(place(a, 0, 9), place(b, 0, 9), PlaceRelation::Within),
        alike(place(a, 0, 9), place(c, 0, 9), PlaceRelation::Possible),
    ];
    store.keep_comparison(&Compared { likenesses: links, ..compared(a, &[]) }).unwrap();
    let reuses = vec![Reuse { one: d.id, other: a.id, words: 9, of_one: 9, of_other: 9 }];
    store.keep_comparison(&Compared { reuses, ..compared(d, &[]) }).unwrap();
    let quotes = [notebook.mark(a, "cool", None), notebook.mark(e, "cool", None)];
    let said = statement("cool");
    notebook.change("state", |writer| {
        writer.insert(&said)?;
        quotes.iter().try_for_each(|it| writer.insert(&QuoteStatement { quote: it.id, statement: said.id }))
    });
    assert_eq!(near(a), "0134", "what is only possible does not count");
    assert_eq!(near(b), "01");
    assert_eq!(near(d), "03");
    assert_eq!(near(e), "04");
    let among = store.read(|reader| reader.likenesses_among(&[a.id, b.id])).unwrap();
    assert_eq!(among.len(), 1);
}

#[test]
fn a_parting_is_the_same_whichever_place_comes_first() {
    let room = Room::new(&["A", "B"]);
    let [a, b] = &room.articles[..] else { panic!("two") };
    let (one, other) = ((place(a, 3, 17), a.revision), (place(b, 3, 17), b.revision));
    let parting = Parting::new(one, other);
    assert_eq!(Parting::new(other, one), parting);
    room.notebook.change("part", |writer| writer.insert(&parting));
    for article in [a, b] {
        let found = room.notebook.store.read(|reader| reader.partings_of(&[article.id])).unwrap();
        assert_eq!(found, [parting]);
    }
    let key = (parting.one, parting.other);
    room.notebook.change("join", |writer| writer.delete::<Parting>(&key));
    assert_eq!(room.notebook.store.read(|reader| reader.partings_of(&[a.id, b.id])).unwrap(), []);
    room.notebook.undo();
    assert_eq!(room.notebook.store.read(|reader| reader.get::<Parting>(&key)).unwrap(), Some(parting));
}
