//! What comparing gave: kept, found again, and gone with its article.

use super::fixture::Fixture;
use super::suggesting::finding;
use model::{
    ArticleId, PlaceId, QuoteId, StatementId,
    entities::{
        Article, Compared, ComparedSpan, Decision, Due, Likeness, Parting, PassageChoice, PlaceKind,
        PlaceRelation, Proposal, ProposalPlace, QuoteStatement, Remade, Reuse, Revision, Standing, Statement,
        Verdict,
    },
    statements::Occasion,
};

/// As in `suggesting`, so that its findings fit.
const TEXT: &str = "“We will go on,” he said, “whatever comes.” The talks were “cool”. Read more: “cool”.";

pub(super) fn place(article: &Article, start: u32, end: u32) -> PlaceId {
    PlaceId { article: article.id, start, end }
}

pub(super) fn compared(article: &Article, keys: &[u64]) -> Compared {
    Compared {
        article: article.id,
        revision: article.revision,
        version: 1,
        keys: keys.to_vec(),
        masked: vec![(70, 90)],
        spans: vec![ComparedSpan {
            start: 3,
            end: 17,
            stretches: vec![(3, 17), (31, 46)],
            quoted: true,
            quote: None,
            speaker: None,
            name: Some("Ann Lee".to_owned()),
        }],
        likenesses: Vec::new(),
        reuses: Vec::new(),
    }
}

pub(super) fn alike(one: PlaceId, other: PlaceId, relation: PlaceRelation) -> Likeness {
    Likeness { one, other, relation, score: 900, related: true, unquoted: None }
}

pub(super) fn proposal(places: &[PlaceId]) -> Proposal {
    let it = |place: &PlaceId| ProposalPlace {
        place: *place,
        kind: PlaceKind::Suggestion,
        standing: Standing::Member,
        score: 1000,
        differences: Vec::new(),
        reason: "the same words".to_owned(),
        repeats: 0,
    };
    Proposal {
        anchor: places[0],
        joins: None,
        wording: "We will go on".to_owned(),
        speaker: None,
        name: Some("Ann Lee".to_owned()),
        occasion: Occasion { place: Some("at a summit".to_owned()), said: "2017-05".parse().ok() },
        wordings: 1,
        reason: "the same words in two articles".to_owned(),
        places: places.iter().map(it).collect(),
    }
}

pub(super) fn statement(wording: &str) -> Statement {
    Statement {
        id: StatementId::new(),
        wording: wording.to_owned(),
        speaker: None,
        place: None,
        said: None,
        created_at: 0,
    }
}

struct Room {
    notebook: Fixture,
    articles: Vec<Article>,
}

impl Room {
    /// Articles with the same text, read by the finder.
    fn new(titles: &[&str]) -> Self {
        let notebook = Fixture::new();
        let articles: Vec<_> = titles.iter().map(|title| notebook.import(title, TEXT)).collect();
        let findings: Vec<_> = articles.iter().map(finding).collect();
        notebook.store.keep_findings(&findings).unwrap();
        Self { notebook, articles }
    }

    fn due(&self) -> Vec<Due> {
        self.notebook.store.read(|reader| reader.due(100)).unwrap()
    }

    /// Titles of what waits, in its order.
    #[track_caller]
    fn check_due(&self, expected: &str) {
        let due = self.due();
        let title = |id| self.articles.iter().find(|it| it.id == id).unwrap().title.as_str();
        let titles: Vec<_> = due.iter().map(|due| title(due.article)).collect();
        assert_eq!(titles.join(" "), expected);
        let count = self.notebook.store.read(|reader| reader.due_count()).unwrap();
        assert_eq!(count as usize, due.len());
        self.check_sound();
    }

    #[track_caller]
    fn check_sound(&self) {
        assert_eq!(self.notebook.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    }

    /// Nothing waits any more.
    fn settle(&self) {
        let done = Remade { done: self.due(), ..Remade::default() };
        self.notebook.store.keep_proposals(&done).unwrap();
        assert!(self.due().is_empty());
    }

    fn keep(&self, compared: &Compared) -> Vec<PlaceId> {
        self.notebook.store.keep_comparison(compared).unwrap()
    }

    fn with_key(&self, key: u64, limit: u32) -> Vec<ArticleId> {
        let read = |reader: &crate::Reader<'_>| {
            let numbers = reader.articles_with_key(key, limit)?;
            numbers.into_iter().map(|number| Ok(reader.compared(number)?.unwrap().article)).collect()
        };
        self.notebook.store.read(read).unwrap()
    }

    fn proposed(&self) -> Vec<PlaceId> {
        let all: Vec<_> = self.articles.iter().flat_map(|it| [place(it, 3, 17), place(it, 31, 46)]).collect();
        let found = self.notebook.store.read(|reader| reader.proposals_with(&all)).unwrap();
        let counts = self.notebook.store.read(|reader| reader.counts()).unwrap();
        assert_eq!(counts.proposed as usize, found.len());
        found
    }

    /// Both articles compared, alike at one place, and that proposed.
    fn proposing() -> (Self, PlaceId, PlaceId) {
        let room = Self::new(&["A", "B", "C"]);
        let [one, other] = [place(&room.articles[0], 3, 17), place(&room.articles[1], 3, 17)];
        room.keep(&compared(&room.articles[0], &[1]));
        let linked = Compared {
            likenesses: vec![alike(other, one, PlaceRelation::Same)],
            reuses: vec![Reuse {
                one: other.article,
                other: one.article,
                words: 9,
                of_one: 400,
                of_other: 600,
            }],
            ..compared(&room.articles[1], &[1])
        };
        assert_eq!(room.keep(&linked), [one, other]);
        let remade =
            Remade { places: vec![one, other], proposals: vec![proposal(&[one, other])], done: room.due() };
        assert_eq!(room.notebook.store.keep_proposals(&remade).unwrap(), 1);
        room.check_due("");
        (room, one, other)
    }
}

#[test]
fn an_article_waits_once_the_finder_has_read_it() {
    let room = Room::new(&["A", "B"]);
    room.notebook.import("unread", "Other words.");
    room.check_due("A B");
    room.settle();
    room.notebook.store.keep_findings(&[finding(&room.articles[0])]).unwrap();
    room.check_due("A");
}

#[test]
fn whatever_changes_quotes_makes_their_article_wait_and_so_does_its_undo() {
    let room = Room::new(&["A", "B"]);
    let [a, b] = &room.articles[..] else { panic!("two") };
    let notebook = &room.notebook;
    let ann = notebook.speaker("Ann");
    let paper = notebook.source("Paper");
    let quote = notebook.mark(b, "cool", None);
    let said = statement("cool");
    notebook.change("state", |writer| writer.insert(&said));
    room.settle();
    let check =
        |expected: &str, f: &(dyn Fn(&mut crate::Writer<'_>) -> Result<(), crate::StoreError> + Sync)| {
            notebook.change("change", f);
            room.check_due(expected);
            room.settle();
            notebook.undo();
            room.check_due(expected);
            room.settle();
        };
    check("A", &|writer| writer.insert(&super::fixture::quote(a, 3, &TEXT[3..17])));
    check("B", &|writer| writer.update(&model::entities::Quote { speaker: Some(ann.id), ..quote.clone() }));
    check("B", &|writer| writer.delete::<model::entities::Quote>(&quote.id));
    check("", &|writer| {
        writer.update(&model::entities::Quote { cue: Some("said".to_owned()), ..quote.clone() })
    });
    check("A", &|writer| {
        writer.insert(&Decision {
            article: a.id,
            revision: a.revision,
            start: 3,
            end: 17,
            verdict: Verdict::Rejected,
            quote: None,
            suggested_speaker: None,
            decided_at: 0,
        })
    });
    check("A", &|writer| {
        writer.insert(&PassageChoice { article: a.id, revision: a.revision, start: 0, end: 9, masked: true })
    });
    check("B", &|writer| writer.insert(&QuoteStatement { quote: quote.id, statement: said.id }));
    check("A B", &|writer| {
        writer.insert(&Parting::new((place(a, 3, 17), a.revision), (place(b, 3, 17), b.revision)))
    });
    check("A", &|writer| writer.update(&Article { published: "2017-05-02".parse().ok(), ..a.clone() }));
    check("", &|writer| writer.update(&Article { source: Some(paper.id), ..a.clone() }));
    check("", &|writer| writer.update(&Statement { wording: "cool talks".to_owned(), ..said.clone() }));
}

#[test]
fn what_the_analyst_changed_is_compared_first() {
    let room = Room::new(&["A", "B", "C"]);
    room.notebook.mark(&room.articles[1], "cool", None);
    room.check_due("B A C");
}

#[test]
fn a_change_while_an_article_is_compared_makes_it_wait_again() {
    let room = Room::new(&["A"]);
    let seen = room.due();
    room.notebook.mark(&room.articles[0], "cool", None);
    room.notebook.store.keep_proposals(&Remade { done: seen, ..Remade::default() }).unwrap();
    room.check_due("A");
    // Also when it went and came within that time.
    let seen = room.due();
    room.settle();
    room.notebook.undo();
    room.notebook.store.keep_proposals(&Remade { done: seen, ..Remade::default() }).unwrap();
    room.check_due("A");
}

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

#[test]
fn a_decision_drops_what_was_proposed_at_once() {
    let (room, one, other) = Room::proposing();
    let said = statement("We will go on");
    let done = room.notebook.store.transact(super::fixture::operation("accept"), |writer| {
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
    let undone = room.notebook.store.undo(super::fixture::operation("undo")).unwrap();
    assert_eq!((undone.counts.statements, undone.counts.proposed), (0, 0));
    room.check_sound();
}

#[test]
fn all_can_be_forgotten_and_waits_again() {
    let (room, ..) = Room::proposing();
    room.notebook.store.forget_comparisons().unwrap();
    room.check_due("A B C");
    assert_eq!(room.proposed(), []);
    assert_eq!(room.with_key(1, 10), []);
}

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

#[test]
fn what_an_older_notebook_has_read_waits_to_be_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.pullquote");
    let conn = rusqlite::Connection::open(&path).unwrap();
    for migration in [
        include_str!("../../migrations/0001_notebook.sql"),
        include_str!("../../migrations/0002_suggestions.sql"),
        "INSERT INTO finding VALUES (zeroblob(16), zeroblob(16), 1, '[]', 0)",
    ] {
        conn.execute_batch(migration).unwrap();
    }
    conn.pragma_update(None, "application_id", crate::schema::APPLICATION_ID).unwrap();
    conn.pragma_update(None, "user_version", 2).unwrap();
    drop(conn);
    let store = crate::Store::open(&path).unwrap();
    let due = store.read(|reader| reader.due(9)).unwrap();
    assert_eq!(due.iter().map(|it| it.article).collect::<Vec<_>>(), [ArticleId::from_bytes([0; 16])]);
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
