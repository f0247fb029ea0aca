//! Articles with the same text, and what a test asks of them.

use super::samples::{TEXT, alike, compared, place, proposal};
use crate::tests::fixture::Fixture;
use crate::tests::suggesting::finding;
use model::entities::{Article, Compared, Due, PlaceRelation, Remade, Reuse};
use model::{ArticleId, PlaceId};

pub(super) struct Room {
    pub(super) notebook: Fixture,
    pub(super) articles: Vec<Article>,
}

impl Room {
    /// Articles with the same text, read by the finder.
    pub(super) fn new(titles: &[&str]) -> Self {
        let notebook = Fixture::new();
        let articles: Vec<_> = titles.iter().map(|title| notebook.import(title, TEXT)).collect();
        let findings: Vec<_> = articles.iter().map(finding).collect();
        notebook.store.keep_findings(&findings).unwrap();
        Self { notebook, articles }
    }

    pub(super) fn due(&self) -> Vec<Due> {
        self.notebook.store.read(|reader| reader.due(100)).unwrap()
    }

    /// Titles of what waits, in its order.
    #[track_caller]
    pub(super) fn check_due(&self, expected: &str) {
        let due = self.due();
        let title = |id| self.articles.iter().find(|it| it.id == id).unwrap().title.as_str();
        let titles: Vec<_> = due.iter().map(|due| title(due.article)).collect();
        assert_eq!(titles.join(" "), expected);
        let count = self.notebook.store.read(|reader| reader.due_count()).unwrap();
        assert_eq!(count as usize, due.len());
        self.check_sound();
    }

    #[track_caller]
    pub(super) fn check_sound(&self) {
        assert_eq!(self.notebook.store.read(|reader| reader.checks()).unwrap(), Vec::<String>::new());
    }

    /// Nothing waits any more.
    pub(super) fn settle(&self) {
        let done = Remade { done: self.due(), ..Remade::default() };
        self.notebook.store.keep_proposals(&done).unwrap();
        assert!(self.due().is_empty());
    }

    pub(super) fn keep(&self, compared: &Compared) -> Vec<PlaceId> {
        self.notebook.store.keep_comparison(compared).unwrap()
    }

    pub(super) fn with_key(&self, key: u64, limit: u32) -> Vec<ArticleId> {
        let read = |reader: &crate::Reader<'_>| {
            let numbers = reader.articles_with_key(key, limit)?;
            numbers.into_iter().map(|number| Ok(reader.compared(number)?.unwrap().article)).collect()
        };
        self.notebook.store.read(read).unwrap()
    }

    pub(super) fn proposed(&self) -> Vec<PlaceId> {
        let all: Vec<_> = self.articles.iter().flat_map(|it| [place(it, 3, 17), place(it, 31, 46)]).collect();
        let found = self.notebook.store.read(|reader| reader.proposals_with(&all)).unwrap();
        let counts = self.notebook.store.read(|reader| reader.counts()).unwrap();
        assert_eq!(counts.proposed as usize, found.len());
        found
    }

    /// Both articles compared, alike at one place, and that proposed.
    pub(super) fn proposing() -> (Self, PlaceId, PlaceId) {
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
